/// Reads a text that ought to be ASCII byte by byte, from its beginning, without copying it.
struct ByteReader {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = Substring(text).utf8
  }

  /// Whether everything was read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Goes past this sign, if it comes next.
  ///
  /// - Returns: Whether it did.
  @discardableResult
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == sign.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Goes past spaces, tabs and line breaks.
  mutating func skipSpaces() {
    while let byte = rest.first, byte == 0x20 || (0x09...0x0D).contains(byte) {
      rest.removeFirst()
    }
  }

  /// The digit that comes next; nil when none does.
  mutating func digit() -> Int? {
    guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
    rest.removeFirst()
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
}
