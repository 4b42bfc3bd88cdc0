/// What a screen shows or a sentence says, without blanks, frames and combining marks: a sentence
/// may take several lines, be they in a box or not.
public struct ShownText {
  private let letters: String

  /// Takes what is shown or said.
  public init(_ text: String) {
    letters = String(String.UnicodeScalarView(text.unicodeScalars.filter { !Self.isBlank($0) }))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || ("\u{2500}"..."\u{257f}").contains(scalar)
      || scalar.properties.isGraphemeExtend
  }

  /// Whether a text is in there; anything may be in the place of its gaps `{…}`.
  ///
  /// - Parameter count: How many letters of it must be there, where the end may be cut; nil for all.
  public func has(_ text: String, letters count: Int? = nil) -> Bool {
    var rest = letters[...]
    var missing = count ?? .max
    for piece in Self.pieces(of: text) where missing > 0 {
      guard let range = rest.firstRange(of: piece.prefix(missing)) else { return false }
      rest = rest[range.upperBound...]
      missing -= piece.count
    }
    return true
  }

  /// What is in the first gap of a text; nil where the text is not there.
  public func gap(of text: String) -> String? {
    let pieces = Self.pieces(of: text)
    guard pieces.count > 1, let before = letters.firstRange(of: pieces[0]),
      let after = letters[before.upperBound...].firstRange(of: pieces[1])
    else { return nil }
    return String(letters[before.upperBound..<after.lowerBound])
  }

  private static func pieces(of text: String) -> [String] {
    text.split(separator: "{").enumerated().map { index, part in
      let isFirst = index == 0 && !text.hasPrefix("{")
      return ShownText(isFirst ? String(part) : String(part.drop { $0 != "}" }.dropFirst())).letters
    }.filter { !$0.isEmpty }
  }
}

extension PseudoTerminal {
  /// Whether a text is shown, over as many lines as it takes; its gaps `{…}` stand for anything.
  public func shows(_ text: String) -> Bool { ShownText(screen.text).has(text) }

  /// Whether one of some texts is shown.
  public func shows(anyOf texts: [String]) -> Bool {
    let shown = ShownText(screen.text)
    return texts.contains { shown.has($0) }
  }
}
