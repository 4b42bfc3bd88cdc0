import Glibc
import PseudoTerminal
import Testing

@Suite("Stopping and going on", .serialized, .blocking)
struct StopTests {
  @Test("Ctrl-Z gives the terminal to the shell, and going on takes it again")
  func controlZ() throws {
    let terminal = try startProbe()
    for round in 1...3 {
      try terminal.type("\u{1a}")
      try terminal.waitForStop()
      expectRestored(terminal)
      terminal.resume()
      try terminal.wait(forText: "last=resumed.")
      expectEntered(terminal)
      try terminal.type("x")
      try terminal.wait(forText: "character(\"x\")")
      try terminal.wait(forText: "events=\(round * 2) ")
    }
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
    expectRestored(terminal)
  }

  @Test("After a stop that nobody could see coming the modes are set again")
  func uncatchable() throws {
    let terminal = try startProbe()
    terminal.send(SIGSTOP)
    try terminal.waitForStop()
    terminal.resume()
    try terminal.wait(forText: "last=resumed.")
    expectEntered(terminal)
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
    expectRestored(terminal)
  }

  @Test("Another size while it was stopped is reported")
  func resizedWhileStopped() throws {
    let terminal = try startProbe()
    terminal.send(SIGTSTP)
    try terminal.waitForStop()
    terminal.resize(columns: 60, rows: 20)
    terminal.resume()
    try terminal.wait(forText: "size=60x20.")
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
  }

  @Test("A signal while it was stopped ends it when it goes on")
  func endedWhileStopped() throws {
    let terminal = try startProbe()
    terminal.send(SIGTSTP)
    try terminal.waitForStop()
    terminal.send(SIGTERM)
    terminal.resume()
    #expect(try terminal.waitForEnd().how == .killed(signal: SIGTERM))
    expectRestored(terminal)
  }

  @Test("In the background it leaves the terminal alone, and comes back later")
  func background() throws {
    let terminal = try startProbe()
    terminal.send(SIGTSTP)
    try terminal.waitForStop()
    terminal.resume(inBackground: true)
    try terminal.waitForStop()
    expectRestored(terminal)
    terminal.resume()
    try terminal.wait(forText: "last=resumed.")
    expectEntered(terminal)
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
    expectRestored(terminal)
  }

  @Test("A stopped program can be ended from the shell", arguments: [false, true])
  func endedInBackground(wasContinued: Bool) throws {
    let terminal = try startProbe()
    terminal.send(SIGTSTP)
    try terminal.waitForStop()
    if wasContinued {
      terminal.resume(inBackground: true)
      try terminal.waitForStop()
    }
    terminal.send(SIGTERM)
    terminal.resume(inBackground: true)
    #expect(try terminal.waitForEnd(seconds: 2).how == .killed(signal: SIGTERM))
    expectRestored(terminal)
  }
}
