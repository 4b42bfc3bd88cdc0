/// Reads a text that ought to be ASCII byte by byte, from its beginning, without copying it.
struct ByteReader {
  private let bytes: String.UTF8View
  private var index: String.Index

  init(_ text: String) {
    bytes = text.utf8
    index = text.startIndex
  }

  /// Whether everything was read.
  var isAtEnd: Bool { index == bytes.endIndex }

  /// Goes past this sign, if it comes next.
  ///
  /// - Returns: Whether it did.
  @discardableResult
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard let byte = next, UInt32(byte) == sign.value else { return false }
    advance()
    return true
  }

  /// Goes past spaces, tabs and line breaks.
  mutating func skipSpaces() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { advance() }
  }

  /// The digit that comes next; nil when none does.
  mutating func digit() -> Int? {
    guard let byte = next, (0x30...0x39).contains(byte) else { return nil }
    advance()
    return Int(byte) - 0x30
  }

  /// The number of exactly so many digits that comes next; nil, with some of them read, when fewer
  /// do.
  mutating func number(digits: Int) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  private var next: UInt8? { isAtEnd ? nil : bytes[index] }

  private mutating func advance() {
    bytes.formIndex(after: &index)
  }
}
