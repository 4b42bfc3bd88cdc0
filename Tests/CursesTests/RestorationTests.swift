import Glibc
import PseudoTerminal
import Testing

@Suite("The terminal is given back", .serialized, .blocking)
struct RestorationTests {
  @Test("Quitting restores it, and closing twice is closing once")
  func quit() throws {
    let terminal = try startProbe()
    expectEntered(terminal)
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
    expectRestored(terminal)
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(text.components(after: "\u{1b}[?1049l") == 1)
  }

  @Test("Every deadly signal restores it and still ends the program", arguments: Signals.deadly)
  func deadly(signal: Int32) throws {
    let terminal = try startProbe()
    terminal.send(signal)
    #expect(try terminal.waitForEnd().how == .killed(signal: signal))
    expectRestored(terminal)
  }

  @Test("Rows that do not scroll do so again, also after another size")
  func scrolling() throws {
    let still = "rows that do not scroll"
    let terminal = try startProbe()
    // As ncurses writes it for a smaller window.
    terminal.writeForeign("\u{1b}[3;8r")
    try terminal.wait(for: still) { $0.leftovers.contains(still) }
    terminal.send(SIGWINCH)
    try terminal.wait(for: "all rows to scroll") { !$0.leftovers.contains(still) }
    terminal.writeForeign("\u{1b}[3;8r")
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
    expectRestored(terminal)
  }

  @Test(
    "Signals that end nothing leave it running",
    arguments: Signals.ignored + [SIGCHLD, SIGURG, SIGWINCH])
  func harmless(signal: Int32) throws {
    let terminal = try startProbe()
    terminal.send(signal)
    try terminal.type("x")
    try terminal.wait(forText: "character(\"x\")")
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
  }

  @Test("A trap of Swift restores it, also in another thread", arguments: ["c", "t"])
  func trap(key: String) throws {
    let terminal = try startProbe()
    try terminal.type(key)
    #expect(try terminal.waitForEnd().how == .killed(signal: SIGILL))
    expectRestored(terminal)
  }

  @Test("A stack without end restores it")
  func stackOverflow() throws {
    let terminal = try startProbe()
    try terminal.type("o")
    #expect(try terminal.waitForEnd().how == .killed(signal: SIGSEGV))
    expectRestored(terminal)
  }

  @Test("Ctrl-C asks the program to end")
  func controlC() throws {
    let terminal = try startProbe()
    try terminal.type("\u{3}")
    #expect(try terminal.waitForEnd().how == .killed(signal: SIGINT))
    expectRestored(terminal)
  }

  @Test("A second SIGINT or SIGTERM ends a program that does not listen", arguments: [2, 15])
  func twice(signal: Int32) throws {
    let terminal = try startProbe(["--deaf"])
    terminal.send(signal)
    try terminal.wait(forText: "terminationRequested(signal: \(signal))")
    terminal.send(signal)
    #expect(try terminal.waitForEnd(seconds: 0.9).how == .killed(signal: signal))
    expectRestored(terminal)
  }

  @Test("A program that does not end is ended after a second", arguments: [1, 2, 15])
  func alarm(signal: Int32) throws {
    let terminal = try startProbe(["--deaf"])
    terminal.send(signal)
    try terminal.wait(forText: "terminationRequested(signal: \(signal))")
    // A hang-up comes from the kernel and from the shell: the second time means nothing.
    if signal == SIGHUP {
      terminal.send(signal)
      try terminal.wait(forText: "events=2 ")
    }
    try terminal.type("x")
    try terminal.wait(forText: "character(\"x\")")
    #expect(try terminal.waitForEnd(seconds: 2).how == .killed(signal: signal))
    expectRestored(terminal)
  }

  @Test("A program that hangs ends by the signal that asked it to")
  func hanging() throws {
    let terminal = try startProbe()
    try terminal.type("h")
    terminal.send(SIGTERM)
    #expect(try terminal.waitForEnd(seconds: 2).how == .killed(signal: SIGTERM))
    expectRestored(terminal)
  }

  @Test("A terminal that takes no more output does not keep the program alive")
  func blockedOutput() throws {
    let terminal = try startProbe(["--flood"])
    try terminal.waitForBlockedOutput()
    terminal.send(SIGTERM)
    let end = try terminal.waitForEnd(seconds: 2, isReading: false)
    #expect(end.how == .killed(signal: SIGTERM))
    // What it had to say in the end is there: what was in the way is gone.
    terminal.readAll()
    expectRestored(terminal)
  }

  @Test("A closed window ends the program at once", arguments: [false, true])
  func hangUp(ignoresHangUp: Bool) throws {
    let terminal = try startProbe(ignoresHangUp: ignoresHangUp)
    terminal.hangUp()
    let end = try terminal.waitForEnd(seconds: 2)
    #expect(end.how == .exited(3) || end.how == .killed(signal: SIGHUP))
    #expect(end.cpuSeconds < 0.2)
  }

  @Test("A program that stays after the window was closed does not spin")
  func noSpin() throws {
    let terminal = try startProbe(["--deaf"], ignoresHangUp: true)
    terminal.hangUp()
    terminal.send(SIGTERM)
    let end = try terminal.waitForEnd(seconds: 3)
    #expect(end.how == .killed(signal: SIGTERM))
    #expect(end.cpuSeconds < 0.2)
  }

  @Test("What was ignored at the start stays ignored")
  func ignored() throws {
    let terminal = try startProbe(ignoresHangUp: true)
    terminal.send(SIGHUP)
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(after text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
