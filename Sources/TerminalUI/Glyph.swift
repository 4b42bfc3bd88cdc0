/// A character as editing and wrapping see it, whatever it is made of.
struct Glyph: Equatable, Sendable {
  /// What decides whether a line may break beside it.
  enum Kind: UInt8 {
    case plain, space, lineEnd, openingMark, closingMark
    /// A Latin closing mark, which may start a line behind a space.
    case narrowClosingMark
  }

  /// How many bytes of UTF-8 it has.
  let bytes: Int32
  /// How many columns it takes.
  let columns: Int32
  let kind: Kind
  /// Whether it is one of those, Chinese above all, between which a line may break.
  let isWide: Bool

  init(_ character: Character) {
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    let columns = TextWidth.columns(of: first)
    bytes = Int32(character.utf8.count)
    isWide = columns == 2
    // Most characters are one scalar.
    let isAlone = UTF8.width(first) == bytes
    kind = Self.kind(of: first, isAlone: isAlone)
    self.columns = isAlone ? Int32(abs(columns)) : Int32(TextWidth.columns(of: String(character)))
  }

  private static func kind(of first: Unicode.Scalar, isAlone: Bool) -> Kind {
    switch first {
    case "a"..."z", "A"..."Z", "一"..."鿿": .plain
    case "\n": .lineEnd
    // LF alone can follow CR within a character.
    case "\r": isAlone ? .plain : .lineEnd
    case " ": isAlone ? .space : .plain
    case "。", "，", "、", "；", "：", "？", "！", "）", "］", "｝", "」", "』", "”", "’", "》", "〉", "】",
      "〕", "…":
      .closingMark
    case ",", ".", ";", ":", "?", "!", ")", "]", "}": .narrowClosingMark
    case "（", "［", "｛", "「", "『", "“", "‘", "《", "〈", "【", "〔", "(", "[", "{": .openingMark
    default: .plain
    }
  }
}
