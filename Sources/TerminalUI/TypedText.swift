/// What of typed and pasted text is kept.
enum TypedText {
  /// A text without control characters and without invisible ones.
  ///
  /// - Parameters:
  ///   - keepsLines: Whether line ends of every kind become LF and a tab four spaces; if not, each
  ///     is one space.
  ///   - most: How many scalars to make at most; the text behind them is not read.
  static func cleaned(_ text: String, keepsLines: Bool, most: Int) -> String {
    var clean = String.UnicodeScalarView()
    var left = most
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars where left > 0 {
      let isSecondHalf = scalar == "\n" && previous == "\r"
      previous = scalar
      guard !isSecondHalf, let kept = kept(scalar, keepsLines: keepsLines) else { continue }
      let count = scalar == "\t" && keepsLines ? min(4, left) : 1
      for _ in 0..<count { clean.append(kept) }
      left -= count
    }
    return String(clean)
  }

  /// What a scalar becomes; nil for nothing.
  private static func kept(_ scalar: Unicode.Scalar, keepsLines: Bool) -> Unicode.Scalar? {
    if (0x20..<0x7F).contains(scalar.value) { return scalar }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator:
      guard scalar.properties.isWhitespace else { return nil }
      return keepsLines && scalar != "\t" ? "\n" : " "
    case _ where isEmojiPart(scalar): return scalar
    case _ where scalar.properties.isDefaultIgnorableCodePoint: return nil
    case .format, .privateUse, .unassigned, .surrogate: return nil
    default: return scalar
    }
  }

  /// Whether this is invisible by itself, but makes one emoji of several or a picture of a sign.
  private static func isEmojiPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200D || scalar.value == 0xFE0E || scalar.value == 0xFE0F
  }
}
