import HTTP

extension HTTPRequest {
  /// Whether path and headers hold nothing that would end their line, or lead elsewhere.
  var isWellFormed: Bool {
    path.utf8.first == UInt8(ascii: "/")
      && path.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }
      && headers.allSatisfy(\.isWellFormed)
  }
}

extension HTTPHeader {
  fileprivate var isWellFormed: Bool {
    !name.isEmpty && name.utf8.allSatisfy(Self.isTokenByte)
      && !value.utf8.contains { [0x00, 0x0A, 0x0D].contains($0) }
  }

  /// What RFC 9110 allows in a name.
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
