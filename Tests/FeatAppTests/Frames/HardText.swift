import Mutations

/// Texts that are hard to lay out, made by chance: Chinese, emoji, marks, what has no width, what is
/// written from right to left, and what no terminal must get.
struct HardText {
  private static let pieces = [
    "修理厨房的水龙头", "界", "，。“”", "（上门）", "Ａｂｃ１", "ｶﾀｶﾅ", "한국어", "a", "Repair the tap", " ", "  ",
    "👩‍💻", "👨‍👩‍👧‍👦", "🇨🇳", "🇨", "1️⃣", "❤️", "☺", "👍🏽", "e\u{301}", "n\u{303}\u{301}\u{302}\u{300}\u{304}",
    "\u{301}", "ก็็็", "नमस्ते", "שלום", "مرحبا", "﷽", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{FE0F}",
    "\u{2060}", "\u{202E}drow", "\u{2067}x\u{2069}", "\u{1B}[2J", "\u{9B}31m", "\u{7}", "\t", "\n",
    "\r", "\u{8}", "\u{1100}\u{1161}", "\u{115F}", "\u{E0041}", "\u{10FFFD}", "①", "…", "—", "{id}",
  ]

  private var random: SeededRandom

  init(_ seed: UInt64) { random = SeededRandom(seed) }

  mutating func next(most: Int = 14) -> String {
    (0..<random.below(most + 1)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
  }

  /// A price with digits by chance, or none.
  mutating func price() -> String? {
    let whole = ["0", "7", "95", "1200", "123456", "99999999", "123456789012"]
    let fraction = ["", ".5", ".50", ".125", ".00000001"]
    guard !random.isOneIn(5) else { return nil }
    return whole[random.below(whole.count)] + fraction[random.below(fraction.count)]
  }

  mutating func below(_ limit: Int) -> Int { random.below(limit) }

  /// Widths from 40 to 200, other ones each time.
  mutating func widths() -> [Int] {
    var widths = [40, 200]
    var width = 41 + random.below(20)
    while width < 200 {
      widths.append(width)
      width += 16 + random.below(32)
    }
    return widths
  }
}
