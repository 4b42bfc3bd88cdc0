import PseudoTerminal
import Testing

@Suite("Characters whose width is ambiguous", .blocking)
struct AmbiguousWidthTests {
  private static let question = "\u{201C}\u{1b}[6n"

  private func text(_ terminal: PseudoTerminal) -> String {
    String(decoding: terminal.transcript, as: UTF8.self)
  }

  @Test("The terminal is asked, and nobody waits for the answer")
  func asked() throws {
    let terminal = try startProbe(["--ask"])
    try terminal.wait(for: "the question") {
      String(decoding: $0.transcript, as: UTF8.self).contains(Self.question)
    }
    // Never on the shell's screen; and nothing of it is left on the program's own.
    let own = try #require(text(terminal).firstRange(of: "\u{1b}[?1049h"))
    let question = try #require(text(terminal).firstRange(of: Self.question))
    #expect(own.lowerBound < question.lowerBound)
    try terminal.wait(for: "the first row") { $0.screen.lines[0].hasPrefix("events=0") }
    try terminal.wait(forText: "has 4")
    #expect(text(terminal).contains("\u{1b}(0") == false)
    // Each of the quotation marks was two columns wide.
    try terminal.type("\u{1b}[1;3R")
    try terminal.wait(forText: "has 6")
    #expect(text(terminal).contains("--"))
  }

  @Test("An answer that tells nothing new changes nothing, and a second one is none")
  func again() throws {
    let terminal = try startProbe(["--ask"])
    try terminal.type("\u{1b}[1;2R\u{1b}[1;3R")
    // The second is F3 with Shift.
    try terminal.wait(forText: "function(3)")
    #expect(terminal.screen.text.contains("events=1"))
    #expect(terminal.screen.text.contains("has 4"))
  }

  @Test("An answer that comes late, and in two parts, is not left to the shell")
  func late() throws {
    let terminal = try startProbe(["--ask"])
    try terminal.wait(for: "the question") {
      String(decoding: $0.transcript, as: UTF8.self).contains(Self.question)
    }
    try terminal.type("q")
    let start = ContinuousClock.now
    // The terminal is as slow as this; the shell would echo what it gets.
    while ContinuousClock.now - start < .milliseconds(100) { terminal.readAll() }
    try terminal.type("\u{1b}[1;")
    try terminal.type("3R")
    #expect(try terminal.waitForEnd().how == .exited(0))
    expectRestored(terminal)
    // An escape character is echoed as these two.
    #expect(!text(terminal).contains("^[") && !text(terminal).contains("3R"))
  }

  @Test("A terminal that never answers is not waited for longer than that")
  func never() throws {
    let terminal = try startProbe(["--ask"])
    try terminal.type("q")
    let start = ContinuousClock.now
    #expect(try terminal.waitForEnd().how == .exited(0))
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test("What the user has set is not asked")
  func set() throws {
    let terminal = try startProbe(["--wide"])
    try terminal.wait(forText: "has 6")
    #expect(!text(terminal).contains(Self.question))
  }

  @Test("A locale without such characters asks nothing")
  func plain() throws {
    let terminal = try startProbe(["--ask"], environment: ["LC_ALL": "C"])
    #expect(!text(terminal).contains("\u{1b}[6n"))
  }
}
