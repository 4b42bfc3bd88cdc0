import FeatDomain
import Foundation
import HostileServer
import PseudoTerminal
import Storage
import Testing

@Suite("A clock that is years off", .serialized, .blocking)
struct ClockTests {
  private let server: StandIn
  private let folder: TemporaryFolder

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
  }

  private func open(_ place: Place, _ clock: MovedClock) throws -> PseudoTerminal {
    try place.prepareFiles(of: server.url, in: folder)
    return try startProgram(
      ["--api-url", server.url, "--lang", "en"], environment: folder.environment(clock.environment))
  }

  /// Goes from the first screen to the code.
  private func goToCode(_ terminal: PseudoTerminal) throws {
    try terminal.press("1", after: Place.welcome.sign)
    try terminal.press("\r", after: Place.phone.sign)
    try terminal.wait(forText: Place.code.sign)
  }

  /// Quits; who has waited for years that never pass has not kept the processor busy meanwhile.
  private func expectRest(
    _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try terminal.type("q")
    let ending = try terminal.waitForEnd()
    #expect(ending.how == .exited(0), sourceLocation: sourceLocation)
    #expect(ending.cpuSeconds < 1.5, "\(ending.cpuSeconds)", sourceLocation: sourceLocation)
  }

  @Test("A sign-up goes its way, and its countdowns count", arguments: [-10, 10])
  func signUp(years: Int) throws {
    let clock = try MovedClock(years: years)
    defer { withExtendedLifetime(clock) {} }
    let terminal = try open(.phone, clock)
    try goToCode(terminal)
    for second in [59, 58, 57] { try terminal.wait(forText: "Valid for 14:\(second)") }
    try terminal.type("123456")
    try terminal.wait(forText: Place.details.sign)
    try terminal.wait(for: "a countdown") {
      $0.screen.text.contains(/Create the account within \d?\d:\d\d/)
    }
    try terminal.type("\t\r")
    try terminal.waitForProjects()
    try terminal.wait(forText: "updated just now")
    #expect(server.count(.code) == 1 && server.count(.registration) == 1)
    #expect(server.count(.projects) == 1)
    try expectRest(terminal)
    // With a clock that is right nobody has to sign in again.
    let next = try startProgram(
      ["--api-url", server.url, "--lang", "en"], environment: folder.environment())
    try next.waitForProjects()
  }

  @Test("One that jumps while a code is waited for loses nothing", arguments: [-10, 10])
  func jump(years: Int) throws {
    let clock = try MovedClock(years: 0)
    let terminal = try open(.phone, clock)
    try goToCode(terminal)
    try terminal.wait(forText: "Valid for 14:59")
    try clock.move(years: years)
    try terminal.wait(for: "the old countdown to go") { !$0.screen.text.contains("Valid for") }
    try terminal.type("123456")
    try terminal.wait(forText: Place.details.sign)
    try clock.move(years: 0)
    try terminal.type("correct horse")
    try terminal.wait(forText: "*************")
    try clock.move(years: years)
    try terminal.type("\t\r")
    try terminal.waitForProjects()
    #expect(server.count(.registration) == 1)
    try expectRest(terminal)
  }

  @Test("What is typed at a clock that is set back is on disk a second later")
  func draft() throws {
    let clock = try MovedClock(years: 0)
    let terminal = try open(.home, clock)
    try terminal.press("n", after: Place.home.sign)
    try terminal.press("Move a piano", after: Place.form.sign)
    try clock.move(years: -10)
    let state = try StateFolder(
      server: String(server.url.dropFirst(7).replacing(":", with: "-")),
      environment: folder.environment())
    try FolderWatch(state.path).wait(for: "Move a piano", inFile: "draft-")
    try terminal.wait(forText: "Move a piano")
  }

  @Test("A sign-up that was begun at a wrong clock goes on at the right one", arguments: [-10, 10])
  func restarted(years: Int) throws {
    let clock = try MovedClock(years: years)
    defer { withExtendedLifetime(clock) {} }
    let terminal = try open(.phone, clock)
    try goToCode(terminal)
    terminal.send(SIGTERM)
    _ = try terminal.waitForEnd()
    let next = try startProgram(
      ["--api-url", server.url, "--lang", "en"], environment: folder.environment())
    // Nobody knows how old the code is.
    if years < 0 { try goToCode(next) }
    try next.press("123456", after: Place.code.sign)
    try next.press("\t\r", after: Place.details.sign)
    try next.waitForProjects()
  }
}

@Suite("A clock that is years off, and a session that runs out", .serialized, .blocking)
struct ClockSessionTests {
  private let user: DemoUser

  init() throws { user = try DemoUser(hasClient: true) }

  @Test("A token is renewed once for each jump ahead, and nobody is signed out")
  func token() async throws {
    try user.file.save(try await user.sandbox.tokenSession())
    let clock = try MovedClock(years: 10)
    let terminal = try startProgram(
      ["--api-url", user.url, "--lang", "en"],
      environment: user.folder.environment(clock.environment))
    try terminal.waitForList()
    #expect(try await user.sandbox.counts()["POST /api/o/token/"] == 2)
    for (years, renewals) in [(10, 2), (-10, 2), (20, 3), (20, 3), (0, 3)] {
      try clock.move(years: years)
      try await refresh(terminal)
      #expect(try await user.sandbox.counts()["POST /api/o/token/"] == renewals, "\(years)")
    }
    #expect(!terminal.screen.text.contains(/-\d+ (d|h|min)|-\d+:\d/))
    try terminal.type("q")
    #expect(try terminal.waitForEnd().cpuSeconds < 3)
    let counts = try await user.sandbox.counts()
    // One for the start, one for each key, and one more for each time that the clock has jumped.
    #expect(counts["GET /api/service/demand/", default: 0] <= 12, "\(counts)")
    #expect(try await user.sandbox.effects() == ["POST /api/o/token/": 3])
  }

  /// Reads the list again, and waits until that has happened.
  private func refresh(_ terminal: PseudoTerminal) async throws {
    let operation = "GET /api/service/demand/"
    let before = try await user.sandbox.counts()[operation, default: 0]
    try terminal.type("r")
    try terminal.waitForList()
    while try await user.sandbox.counts()[operation, default: 0] == before {
      try terminal.waitForList()
    }
    try terminal.waitForList()
  }
}
