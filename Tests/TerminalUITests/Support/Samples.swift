import Mutations

/// Texts that every test of text goes through.
enum Samples {
  /// A name, and what is shown as one.
  static let glyphs = [
    "a", "é", "e\u{301}", "中", "，", "한", "🙂", "👍🏽", "❤️", "1️⃣", "👨‍👩‍👧", "🏳️‍🌈", "🇨🇳",
    "क\u{94D}", "น้",
  ]

  /// Words, spaces, Chinese, punctuation, emoji and marks in any order, the same for a seed.
  static func text(_ random: inout SeededRandom, length: Int = 60) -> String {
    (0..<Int.random(in: 0...length, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static let pieces =
    glyphs + [
      " ", " ", " ", "  ", "\n", "word", "Latin", "sign-up", "项目", "价格：￥15.00", "。", "！", "”", "）",
      "“", "（", "...", ",", "(x)", "\u{A0}", "\u{3000}", "\u{1B}", "\u{7}", "\u{202E}", "\u{200D}",
      "\u{301}", "antidisestablishmentarianism",
    ]
}
