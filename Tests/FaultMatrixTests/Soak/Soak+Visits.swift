import Mutations
import PseudoTerminal

extension Soak {
  /// Goes somewhere from the list, does something there, and comes back.
  func visit() throws {
    switch random.below(40) {
    case 0..<14: try move()
    case 14..<20: try openDetail()
    case 20..<24: try filter()
    case 24..<28: for _ in 0..<5 { try operate("s") }
    case 28..<31: for _ in 0..<6 { try operate("\t") }
    case 31..<33: try refresh()
    case 33: try typeInForm()
    case 34: for key in ["A", Key.escape] { try operate(key) }
    case 35: for key in ["?", "j", Key.escape, "E", Key.escape] { try operate(key) }
    case 36: for _ in 0..<2 { try operate("L") }
    case 37, 38: try resize()
    default: try save("Soak \(random.below(1_000_000))")
    }
  }

  private func move() throws {
    let keys = ["j", "k", "\u{1B}[B", "\u{1B}[A", "\u{1B}[6~", "\u{1B}[5~", "G", "g"]
    for _ in 0...random.below(20) { try operate(keys.random(&random)) }
  }

  private func openDetail() throws {
    try operate("\r")
    let keys = ["j", "k", "\u{1B}[6~", "G", "g"]
    for _ in 0...random.below(10) { try operate(keys.random(&random)) }
    if random.isOneIn(3) { try operate("r") }
    try operate(Key.escape)
  }

  private func filter() throws {
    try operate("/")
    for letter in ["小程序", "100", "nothing like it", "设计"].random(&random) {
      try operate(String(letter))
    }
    try operate("\r")
    try operate(Key.escape)
  }

  /// Types in a new form, and throws it away.
  private func typeInForm() throws {
    try operate("n", until: "[ Save as draft ]")
    for letter in "Move a piano 钢琴" { try operate(String(letter)) }
    for key in ["\u{1B}[D", "\u{7F}", "\u{1B}[F", "\u{15}", "\t", "\u{1B}[Z"] { try operate(key) }
    try operate(Key.escape)
  }

  private func resize() throws {
    for _ in 0...random.below(4) {
      terminal.resize(columns: 1 + random.below(200), rows: 1 + random.below(60))
      try operate("j")
    }
    terminal.resize(columns: Self.usualSize.columns, rows: Self.usualSize.rows)
    try operate(Key.controlL, until: " of ")
  }

  /// Changes the draft at FEAT.
  private func save(_ title: String) throws {
    try openDraft(title)
    try operate(Key.controlS, until: Self.saved)
    noteWrite()
    try operate(Key.escape)
  }

  static let saved = "The changes to project \(draft) are saved."

  /// Opens the draft and gives it another title.
  func openDraft(_ title: String) throws {
    try operate("/\(Self.draft)\r", until: "1 of 1 ")
    try operate("e", until: "[ Save changes ]")
    try operate("\u{15}")
    for letter in title { try operate(String(letter)) }
    try terminal.wait(forText: title)
  }
}
