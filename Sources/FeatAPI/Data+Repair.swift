import FoundationEssentials

extension Data {
  /// A JSON document in which a replacement character stands for each byte that is no UTF-8 and for
  /// each escape that is half of a surrogate pair.
  ///
  /// For one of them the decoder would reject a whole text or the whole document.
  init(repairing body: Data) {
    var bytes = Array(String(decoding: body, as: UTF8.self).utf8)
    bytes.withUnsafeMutableBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return }
      var index = 0
      while index < bytes.count {
        index += first[index] == Self.backslash ? Self.repairEscape(in: bytes, at: index) : 1
      }
    }
    self.init(bytes)
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Repairs the escape at an index, and answers how long it is.
  private static func repairEscape(
    in bytes: UnsafeMutableBufferPointer<UInt8>, at index: Int
  ) -> Int {
    guard let unit = unit(in: bytes, at: index) else { return 2 }
    switch unit {
    case 0xD800...0xDBFF:
      if let low = self.unit(in: bytes, at: index + 6), (0xDC00...0xDFFF).contains(low) {
        return 12
      }
    case 0xDC00...0xDFFF: break
    default: return 6
    }
    for (offset, byte) in "fffd".utf8.enumerated() { bytes[index + 2 + offset] = byte }
    return 6
  }

  /// The UTF-16 unit that is escaped at an index (`\ud83d`); nil where there is none.
  private static func unit(in bytes: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == backslash,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt16(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }
}
