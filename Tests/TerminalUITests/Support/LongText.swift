import Testing

/// A megabyte on one line.
struct LongText: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var text: String

  init(_ name: String, of piece: String) {
    testDescription = name
    text = String(repeating: piece, count: 1_048_576 / piece.utf8.count)
  }

  static let letters = LongText("letters without a space", of: "a")
  /// All of it is one character.
  static let emojiChain = LongText("a chain of emoji", of: "👨\u{200D}")
  static let all = [
    letters, emojiChain, LongText("words", of: "word "), LongText("Chinese", of: "长"),
    LongText("closing marks", of: "。"), LongText("spaces", of: " "),
    LongText("controls", of: "\u{1B}"), LongText("combining marks", of: "\u{301}"),
    LongText("flags", of: "🇨🇳"),
  ]
}
