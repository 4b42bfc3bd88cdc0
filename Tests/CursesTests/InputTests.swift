import PseudoTerminal
import Testing

@Suite("What is typed", .serialized, .blocking)
struct InputTests {
  @Test("The Esc key acts soon, an arrow is an arrow")
  func escape() throws {
    let terminal = try startProbe()
    try terminal.type("\u{1b}")
    try terminal.wait(forText: "last=key(TerminalUI.Key.escape).", seconds: 1)
    try terminal.type("\u{1b}OA")
    try terminal.wait(forText: "last=key(TerminalUI.Key.up).")
  }

  @Test("A thousand keys at once make few frames")
  func burst() throws {
    let terminal = try startProbe()
    try terminal.type(String(repeating: "j", count: 1000))
    let few = (2...6).map { "events=1000 frames=\($0) size=80x24." }
    try terminal.wait(for: "few frames") { few.contains($0.screen.lines[0]) }
  }

  @Test("A paste of 64 KB of Chinese arrives in one piece")
  func paste() throws {
    let terminal = try startProbe()
    // Two bytes below the limit of 65,536.
    let text = String(repeating: "粘", count: 21_842) + "终文"
    try terminal.type("\u{1b}[200~" + text + "\u{1b}[201~")
    try terminal.wait(forText: "last=paste of 65532, cut false, ends 粘粘终文.")
    try terminal.wait(forText: "events=1 ")
  }

  @Test("What is beyond 64 KB of a paste is swallowed, and said")
  func longPaste() throws {
    let terminal = try startProbe()
    let text = String(repeating: "a", count: 200_000)
    try terminal.type("\u{1b}[200~" + text + "\u{1b}[201~z")
    try terminal.wait(forText: "last=key(TerminalUI.Key.character(\"z\")).")
    try terminal.wait(forText: "events=2 ")
  }

  @Test("A paste without an end is delivered")
  func unfinishedPaste() throws {
    let terminal = try startProbe()
    try terminal.type("\u{1b}[200~one\rtwo")
    try terminal.wait(forText: "last=paste of 7, cut false, ends /two.")
  }

  @Test("A character that arrives in pieces is one character")
  func pieces() throws {
    let terminal = try startProbe()
    let bytes = Array("中".utf8)
    try terminal.type([bytes[0]])
    try terminal.type([bytes[1]])
    try terminal.type([bytes[2]])
    try terminal.wait(forText: "last=key(TerminalUI.Key.character(\"中\")).")
    try terminal.wait(forText: "events=1 ")
  }

  @Test("Another thread wakes the wait, which then reports nothing")
  func waker() throws {
    let terminal = try startProbe()
    try terminal.type("w")
    try terminal.wait(forText: "events=1 frames=3 ")
  }

  @Test("The wait ends when its time is over")
  func tick() throws {
    let terminal = try startProbe(["--tick"])
    try terminal.wait(forText: "events=0 frames=5 ")
  }
}
