import Glibc
import PseudoTerminal
import Testing

@Suite("What is shown", .serialized, .blocking)
struct DisplayTests {
  @Test("Chinese is shown up to both lower corners, and nothing scrolls")
  func chinese() throws {
    let terminal = try startProbe()
    try terminal.wait(for: "the last row") {
      $0.screen.lines[23] == String(repeating: "中", count: 40)
    }
    #expect(terminal.screen.lines[0].hasPrefix("events=0"))
    #expect(terminal.screen.lines[2] == "中文 e\u{301} ✓ ── struck  “中” has 4")
    #expect(terminal.screen.cell(column: 78, row: 23) == "中")
  }

  @Test("In an odd width too")
  func oddWidth() throws {
    let terminal = try startProbe(columns: 41, rows: 10)
    try terminal.wait(for: "the last row") {
      $0.screen.lines[9] == " " + String(repeating: "中", count: 20)
    }
  }

  @Test("Where the locale has no lines, the terminal's own character set has")
  func plainLocale() throws {
    let terminal = try startProbe(environment: ["LC_ALL": "C"])
    try terminal.wait(forText: "?? e? ?  qq")
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(text.contains("\u{1b}(0\u{1b}[0mqq"))
    #expect(terminal.transcript.allSatisfy { $0 < 0x80 })
  }

  @Test("A locale of UTF-8 that is not installed still shows Chinese")
  func missingLocale() throws {
    let terminal = try startProbe(environment: ["LC_ALL": "zh_CN.UTF-8"])
    try terminal.wait(forText: "中文")
  }

  @Test("The cursor is where the frame has it, or hidden")
  func cursor() throws {
    let terminal = try startProbe()
    try terminal.wait(for: "the cursor") { $0.screen.row == 1 && $0.screen.column == 3 }
    #expect(terminal.screen.modes.contains(25))
    try terminal.type("x")
    try terminal.wait(for: "no cursor") { !$0.screen.modes.contains(25) }
    try terminal.type("y")
    try terminal.wait(for: "the cursor") { $0.screen.modes.contains(25) }
  }

  @Test(
    "Text is struck through where the terminal can, and plain elsewhere",
    arguments: [
      ("xterm-256color", true), ("tmux-256color", true), ("screen-256color", false),
      ("linux", false), ("vt100", false),
    ])
  func strikethrough(type: String, isStruck: Bool) throws {
    let terminal = try startProbe(environment: ["TERM": type])
    try terminal.wait(forText: "struck")
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(text.contains("\u{1b}[9mstruck") == isStruck)
    #expect(!text.contains("\u{1b}[3m"))
  }

  @Test("Only what differs is sent; Ctrl-L repaints everything")
  func differences() throws {
    let terminal = try startProbe()
    try terminal.type("x")
    try terminal.wait(forText: "character(\"x\")")
    try terminal.wait(forText: "events=1")
    let before = terminal.transcript.count
    try terminal.type("y")
    try terminal.wait(forText: "character(\"y\")")
    #expect(terminal.transcript.count - before < 60)
    try terminal.type("\u{c}")
    try terminal.wait(for: "a whole frame") {
      String(decoding: $0.transcript[before...], as: UTF8.self).contains("\u{1b}[2J")
    }
    try terminal.wait(forText: "中中")
    #expect(terminal.screen.lines[2] == "中文 e\u{301} ✓ ── struck  “中” has 4")
  }

  @Test("Any size from 1 × 1 on is shown", arguments: [(1, 1), (2, 1), (1, 5), (3, 2), (500, 200)])
  func sizes(columns: Int, rows: Int) throws {
    let terminal = try startProbe(columns: columns, rows: rows)
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
    expectRestored(terminal)
  }

  @Test("A terminal without a size has 80 × 24")
  func noSize() throws {
    let terminal = try PseudoTerminal(
      PseudoTerminal.product("curses-probe"), columns: 0, rows: 0)
    try terminal.wait(forText: "size=80x24.")
  }

  @Test("A window that was small for a moment is painted again, though it has its size again")
  func sameSize() throws {
    let terminal = try startProbe()
    // What a smaller window cuts off is gone; the program learns of the last size alone.
    terminal.resize(columns: 80, rows: 24)
    #expect(!terminal.screen.text.contains("size"))
    terminal.send(SIGWINCH)
    try terminal.wait(forText: "size=80x24.")
    try terminal.wait(forText: "中文 e\u{301} ✓ ──")
  }

  @Test("A storm of sizes ends in the right one")
  func resizeStorm() throws {
    let terminal = try startProbe()
    var seed: UInt64 = 7
    for _ in 0..<300 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1
      terminal.resize(columns: 1 + Int(seed >> 33) % 200, rows: 1 + Int(seed >> 20) % 60)
    }
    terminal.resize(columns: 100, rows: 30)
    try terminal.wait(forText: "size=100x30.")
    try terminal.wait(forText: String(repeating: "中", count: 50))
    // What arrived for another size is not repeated.
    try terminal.type("\u{c}")
    try terminal.wait(forText: "last=key(TerminalUI.Key.control(\"l\")).")
    try terminal.wait(for: "the corners") {
      $0.screen.lines[29] == String(repeating: "中", count: 50)
    }
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
    expectRestored(terminal)
  }
}
