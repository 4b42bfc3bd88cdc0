import Glibc
import PseudoTerminal
import Testing

@Suite("The terminal is as it was, on every way out", .serialized, .blocking)
struct TerminalTests {
  /// The screens that the tests of the fault matrix do not reach.
  private static let places: [Place] = [.welcome, .country, .question]

  private let server: StandIn
  private let folder: TemporaryFolder

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
  }

  @Test("On the screens before a sign-up", arguments: places, Signals.deadly.filter { $0 < 32 })
  func beforeSignUp(place: Place, signal: Int32) throws {
    try expectRestored(after: signal, at: place)
  }

  @Test("After the real-time signals", arguments: Signals.deadly.filter { $0 >= 32 })
  func realTimeSignal(signal: Int32) throws {
    try expectRestored(after: signal, at: .inFlight)
  }

  @Test("After the q key, and after Ctrl-C", arguments: [Place.welcome, .home])
  func quit(place: Place) throws {
    for (keys, how) in [("q", Ending.How.exited(0)), ("\u{3}", .killed(signal: SIGINT))] {
      let terminal = try place.open(server, in: folder)
      try terminal.type(keys)
      #expect(try terminal.waitForEnd(seconds: 2).how == how)
      expectRestored(terminal)
    }
  }

  @Test("While it is suspended; what was typed is there when it goes on", arguments: Place.allCases)
  func suspended(place: Place) throws {
    let terminal = try place.open(server, in: folder)
    let (typed, shown) =
      switch place {
      case .welcome, .question, .inFlight, .home, .confirmation: ("", place.sign)
      case .form: ("Piano", "Piano")
      case .country: ("mong", "Find: mong")
      case .phone: ("1", "Number: 159157191111")
      case .code: ("12", "[1] [2] [_]")
      case .details: ("secret", "Password: ******")
      }
    try terminal.type(typed)
    try terminal.wait(forText: shown)
    // As the terminal does it at Ctrl-Z, and as `kill` does it.
    for stop in [{ try terminal.type("\u{1a}") }, { terminal.send(SIGTSTP) }] {
      try stop()
      try terminal.waitForStop()
      terminal.readAll()
      expectRestored(terminal)
      terminal.resume()
      try terminal.wait(for: "the picture to come back") {
        $0.screen.modes.contains(1049) && $0.screen.text.contains(place.sign)
          && $0.screen.text.contains(shown)
      }
      #expect(!terminal.modes.isCooked)
    }
  }

  @Test("A closed window ends it within two seconds, there as well", arguments: places)
  func hangUp(place: Place) throws {
    for ignoresHangUp in [false, true] {
      let terminal = try place.open(server, in: folder, ignoresHangUp: ignoresHangUp)
      terminal.hangUp()
      let end = try terminal.waitForEnd(seconds: 2)
      #expect(end.how == .exited(1) || end.how == .killed(signal: SIGHUP))
      #expect(end.cpuSeconds < 0.2)
    }
  }

  @Test("The mouse is the terminal's own again after a signal, a stop and the end")
  func mouse() throws {
    let terminal = try Place.home.open(server, in: folder)
    try terminal.press("M", after: Place.home.sign)
    try terminal.wait(for: "the mouse") { $0.screen.modes.isSuperset(of: [1000, 1006]) }
    terminal.send(SIGTSTP)
    try terminal.waitForStop()
    terminal.readAll()
    expectRestored(terminal)
    terminal.resume()
    try terminal.wait(for: "the mouse") { $0.screen.modes.isSuperset(of: [1000, 1006, 1049]) }
    terminal.send(SIGSEGV)
    #expect(try terminal.waitForEnd(seconds: 2).how == .killed(signal: SIGSEGV))
    expectRestored(terminal)
  }

  private func expectRestored(
    after signal: Int32, at place: Place, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminal = try place.open(server, in: folder)
    #expect(!terminal.modes.isCooked, sourceLocation: sourceLocation)
    terminal.send(signal)
    let end = try terminal.waitForEnd(seconds: 2)
    #expect(end.how == .killed(signal: signal), sourceLocation: sourceLocation)
    expectRestored(terminal, sourceLocation: sourceLocation)
  }

  /// The line edits and echoes, the first screen is back, the cursor is seen, pastes have no marks.
  private func expectRestored(
    _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(terminal.leftovers == [], sourceLocation: sourceLocation)
  }
}
