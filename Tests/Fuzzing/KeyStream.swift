import Mutations

/// What a terminal may send: keys, texts that lead somewhere, and whatever else.
enum KeyStream {
  /// A few bytes, often one key.
  static func piece(_ random: inout SeededRandom) -> [UInt8] {
    switch random.below(100) {
    case 0..<40: Array(keys.random(&random).utf8)
    case 40..<50: Array(words.random(&random).utf8)
    case 50..<62: Array(texts.random(&random).utf8)
    case 62..<76: brokenSequence(&random)
    case 76..<83: [brokenText.random(&random), [UInt8]("a".utf8)].random(&random)
    case 83..<90: paste(&random)
    case 90..<94: Array(reports.random(&random).utf8)
    default: (0...random.below(8)).map { _ in UInt8(random.below(256)) }
    }
  }

  private static let keys =
    "1234567890nnnAAAceprswxyE?/jkhlgGL q１？".map { String($0) } + [
      "\r", "\r", "\r", "\r", "\r", "\t", "\t", "\u{1B}", "\u{1B}", "\u{7F}", "\u{8}", "\u{1B}[A",
      "\u{1B}[B", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[H", "\u{1B}[F", "\u{1B}[5~",
      "\u{1B}[6~", "\u{1B}[3~", "\u{1B}[Z", "\u{1B}OP", "\u{1B}OQ", "\u{1B}OR", "\u{5}", "\u{6}",
      "\u{7}", "\u{B}", "\u{C}", "\u{10}", "\u{12}", "\u{13}", "\u{14}", "\u{15}", "\u{17}",
    ]

  /// What leads on from some screen.
  private static let words = [
    "15915719111\r", World.code, World.password + "\r", "secret-1\r\r", "mimi\r", "work\r", "\t\r",
    "2026-12-24 10:30", "~/a.png\r", "zg\r", "\u{1B}OF\r", "zz", "w\r\r", "1005\r", "1008\r",
  ]

  /// Pieces that lead somewhere, one after the other, wherever the program is now.
  static func way(_ random: inout SeededRandom) -> [String] {
    let back = Array(repeating: "\u{1B}", count: random.below(5))
    if random.isOneIn(4) { return back + ["\u{1B}OR", "\r", World.code] }
    let steps = Chain.all.random(&random).steps
    return back + steps.prefix(1 + random.below(steps.count))
  }

  private static let texts = [
    "中文", "，。", "é", "e\u{301}", "👨‍👩‍👧", "🇨🇳", "ｑ", "a b", "한국", "\u{202E}", "\u{0}", "٣", "ß",
    "\u{301}\u{302}\u{303}\u{304}\u{305}", "£", "0.1", "-", "999999999999999999999999",
  ]

  private static func brokenSequence(_ random: inout SeededRandom) -> [UInt8] {
    let start = ["\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}\u{1B}[", "\u{1B}]", "\u{1B}P", "\u{1B}[<"]
    var bytes = Array(start.random(&random).utf8)
    for _ in 0..<random.below(40) {
      bytes.append(UInt8(ascii: "0") &+ UInt8(random.below(16)))
    }
    if random.isOneIn(2) { bytes.append(UInt8(0x20 + random.below(0x60))) }
    return bytes
  }

  private static let brokenText: [[UInt8]] = [
    [0xFF], [0xC0, 0xAF], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80, 0x80],
    [0xF0, 0x9F], [0xE4], [0xC3, 0x28],
  ]

  private static func paste(_ random: inout SeededRandom) -> [UInt8] {
    let pasted = [
      "中文 123456", "\n\n", "12\u{202E}3", "", "【FEAT】code 123 456, valid", "line\nline\nline",
      "\u{1B}[2J", "2026-12-24 18:30", String(repeating: "长", count: 400),
    ]
    // Some never end, until time runs out.
    let end = random.isOneIn(4) ? "" : "\u{1B}[201~"
    return Array("\u{1B}[200~\(pasted.random(&random))\(end)".utf8)
  }

  private static let reports = [
    "\u{1B}[M !!", "\u{1B}[<0;10;10M", "\u{1B}[<65;1;1m", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c",
    "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P1+r\u{1B}\\", "\u{1B}[12;40R", "\u{1B}[1;5A",
    "\u{1B}a", "\u{1B}[200~",
  ]
}
