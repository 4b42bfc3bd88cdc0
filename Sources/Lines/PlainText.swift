/// Text as it leaves the program: nothing in it moves a cursor, changes a colour or rings a bell.
enum PlainText {
  /// The bytes of one line, without its end.
  ///
  /// - Parameter isUnicode: Whether the terminal understands UTF-8; where it does not, what is not
  ///   ASCII becomes a question mark.
  static func bytes(of text: String, isUnicode: Bool) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F: scalars.append(" ")
      case 0x80..<0xA0, 0x2028, 0x2029: scalars.append(isUnicode ? " " : "?")
      case 0x20..<0x7F: scalars.append(scalar)
      default: scalars.append(isUnicode ? scalar : "?")
      }
    }
    return Array(String(scalars).utf8)
  }
}
