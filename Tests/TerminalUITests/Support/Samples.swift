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

/// A generator that gives the same numbers for a seed on every machine (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
