import Glibc
import PseudoTerminal
import Testing

@Suite("The terminal is lent to an editor", .serialized, .blocking)
struct EditorTests {
  /// A probe that has pressed `e`. The editor is a shell script, which finds the file as `$1`.
  private func startEditor(_ script: String) throws -> PseudoTerminal {
    let terminal = try startProbe(environment: [
      "EDITOR": "edit() { \(script); }; edit", "PATH": "/usr/bin:/bin",
    ])
    try terminal.type("e")
    return terminal
  }

  /// Checks that the probe has the terminal again, and leaves it as it was.
  private func expectReturn(
    of terminal: PseudoTerminal, with outcome: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try terminal.wait(forText: outcome)
    try terminal.wait(forText: "last=resumed.")
    try terminal.wait(forText: "中中")
    expectEntered(terminal, sourceLocation: sourceLocation)
    try terminal.type("x")
    try terminal.wait(forText: "character(\"x\")")
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0), sourceLocation: sourceLocation)
    expectRestored(terminal, sourceLocation: sourceLocation)
  }

  @Test("It has the terminal as the shell had it, and what it writes is read back")
  func edited() throws {
    let terminal = try startEditor("cat \"$1\"; echo ready; read line; echo \"$line\" >>\"$1\"")
    try terminal.wait(forText: "one\ntwo\nready")
    expectRestored(terminal)
    try terminal.type("three\n")
    try expectReturn(of: terminal, with: "edited(\"one\\ntwo\\nthree\")")
  }

  @Test("What it leaves unchanged is unchanged")
  func unchanged() throws {
    try expectReturn(of: startEditor("true"), with: "unchanged")
  }

  @Test("An editor that fails leaves the text as it was")
  func failed() throws {
    let terminal = try startEditor("echo other >\"$1\"; return 3")
    try expectReturn(of: terminal, with: "failed(FeatDomain.EditorFailure.exited(code: 3))")
  }

  @Test("An editor that is killed leaves no trace of the modes that it had set")
  func killed() throws {
    let terminal = try startEditor(
      "stty raw -echo; printf '\\033[?1049h\\033[?25l'; kill -KILL $$")
    try expectReturn(of: terminal, with: "failed(FeatDomain.EditorFailure.killed(signal: 9))")
  }

  @Test("Ctrl-C and Ctrl-\\ are the editor's", arguments: [("\u{3}", SIGINT), ("\u{1c}", SIGQUIT)])
  func keySignals(key: String, signal: Int32) throws {
    let terminal = try startEditor("echo ready; read line")
    try terminal.wait(forText: "ready")
    try terminal.type(key)
    try expectReturn(
      of: terminal, with: "failed(FeatDomain.EditorFailure.killed(signal: \(signal)))")
  }

  @Test("An editor that catches Ctrl-C goes on")
  func caught() throws {
    let terminal = try startEditor(
      "trap 'echo caught' INT; echo ready; read line; read line; echo \"$line\" >\"$1\"")
    try terminal.wait(forText: "ready")
    try terminal.type("\u{3}")
    try terminal.wait(forText: "caught")
    try terminal.type("still here\nstill here\n")
    try expectReturn(of: terminal, with: "edited(\"still here\")")
  }

  @Test("Ctrl-Z stops both, and both go on")
  func stopped() throws {
    let terminal = try startEditor(
      "echo ready; read line; echo \"got $line\"; read line; echo \"$line\" >\"$1\"")
    for (sign, line) in [("ready", "on"), ("got on", "again")] {
      try terminal.wait(forText: sign)
      try terminal.type("\u{1a}")
      try terminal.waitForStop()
      terminal.resume()
      try terminal.type("\(line)\n")
    }
    try expectReturn(of: terminal, with: "edited(\"again\")")
  }

  @Test("In the background both stop again, and the editor goes on when it is back")
  func background() throws {
    let terminal = try startEditor("echo ready; read line; echo \"$line\" >\"$1\"")
    try terminal.wait(forText: "ready")
    try terminal.type("\u{1a}")
    try terminal.waitForStop()
    terminal.resume(inBackground: true)
    try terminal.waitForStop()
    terminal.resume()
    try terminal.type("back\n")
    try expectReturn(of: terminal, with: "edited(\"back\")")
  }

  @Test("An editor that ends in the background leaves the terminal to the shell until it is back")
  func endedInBackground() throws {
    let terminal = try startEditor("echo ready; kill -TSTP 0; echo late >\"$1\"")
    try terminal.waitForStop()
    terminal.resume(inBackground: true)
    try terminal.waitForStop()
    expectRestored(terminal)
    terminal.resume()
    try expectReturn(of: terminal, with: "edited(\"late\")")
  }

  @Test("What was typed after the editor had ended is not for the program")
  func typedAhead() throws {
    let terminal = try startEditor("echo ready; read line; echo \"$line\" >\"$1\"")
    try terminal.wait(forText: "ready")
    try terminal.type("a\nqqq")
    try expectReturn(of: terminal, with: "edited(\"a\")")
  }

  @Test("Another size is noticed afterwards")
  func resized() throws {
    let terminal = try startEditor("echo ready; read line; stty size >\"$1\"")
    try terminal.wait(forText: "ready")
    terminal.resize(columns: 60, rows: 20)
    try terminal.type("\n")
    try terminal.wait(forText: "edited(\"20 60\")")
    try terminal.wait(forText: "size=60x20.")
    expectEntered(terminal)
  }

  @Test("SIGTERM ends the editor, and then the program")
  func terminated() throws {
    let terminal = try startEditor(
      "stty raw; trap 'printf over; exit' TERM; echo ready; read line")
    try terminal.wait(forText: "ready")
    terminal.send(SIGTERM)
    #expect(try terminal.waitForEnd(seconds: 2).how == .killed(signal: SIGTERM))
    #expect(String(decoding: terminal.transcript, as: UTF8.self).contains("over"))
    expectRestored(terminal)
  }

  @Test("An editor that does not listen does not keep the program", arguments: [SIGTERM, SIGHUP])
  func deaf(signal: Int32) throws {
    let terminal = try startEditor(
      "trap '' TERM; stty raw; printf '\\033[?1049h'; echo ready; exec cat")
    try terminal.wait(forText: "ready")
    terminal.send(signal)
    #expect(try terminal.waitForEnd(seconds: 2).how == .killed(signal: signal))
    expectRestored(terminal)
  }

  @Test("A closed window ends both")
  func hangUp() throws {
    let terminal = try startEditor("echo ready; read line")
    try terminal.wait(forText: "ready")
    terminal.hangUp()
    let end = try terminal.waitForEnd(seconds: 2)
    #expect(end.how == .exited(3) || end.how == .killed(signal: SIGHUP))
    #expect(end.cpuSeconds < 0.2)
  }

  @Test("A deadly signal meanwhile restores the terminal, too", arguments: [SIGSEGV, SIGUSR1])
  func deadly(signal: Int32) throws {
    let terminal = try startEditor("stty raw; printf '\\033[?1049h'; echo ready; read line")
    try terminal.wait(forText: "ready")
    terminal.send(signal)
    #expect(try terminal.waitForEnd().how == .killed(signal: signal))
    expectRestored(terminal)
  }
}
