import Foundation
import PseudoTerminal
import Testing

@Suite("The sandbox beside the program", .serialized, .blocking)
struct SandboxTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func start(ignoresHangUp: Bool = false) throws -> (PseudoTerminal, pid_t) {
    let terminal = try startProgram(
      ["--sandbox", "--lang", "en"], environment: folder.environment(),
      ignoresHangUp: ignoresHangUp)
    try terminal.wait(forText: Place.welcome.sign)
    let children = try ProcessTable.children(of: terminal.pid)
    try #require(children.count == 1)
    return (terminal, children[0])
  }

  private func goToPhone(_ terminal: PseudoTerminal) throws {
    try terminal.type("1")
    try terminal.press("china\r", after: Place.country.sign)
    try terminal.press("15915719111", after: Place.phone.sign)
    try terminal.wait(forText: "A code will go to +86 159 1571 9111")
  }

  @Test("The whole sign-up works with --sandbox alone, and the SMS is shown")
  func wholeWay() throws {
    let (terminal, _) = try start()
    #expect(terminal.screen.text.contains("SANDBOX"))
    try goToPhone(terminal)
    try terminal.type("\r")
    try terminal.type(try code(on: terminal))
    try terminal.press("\t\r", after: Place.details.sign)
    try terminal.press("A", after: Place.home.sign)
    try terminal.press("\u{1b}", after: "User number  9223372036854776003")
    try terminal.press("q", after: Place.home.sign)
    #expect(try terminal.waitForEnd().how == .exited(0))

    let (again, _) = try start(expecting: Place.home.sign)
    try again.type("A")
    try again.wait(forText: "User number  9223372036854776003")
  }

  @Test("When the sandbox is killed it is said, the number stays, and the next start goes on")
  func killed() throws {
    let (terminal, sandbox) = try start()
    try goToPhone(terminal)
    kill(sandbox, SIGKILL)
    try terminal.wait(forText: "The sandbox has ended. Quit and start again to go on.")
    try terminal.type("\r")
    try terminal.wait(forText: "! The server cannot be reached. Nothing was sent")
    try terminal.wait(forText: "Number: 15915719111")
    try terminal.type("\u{3}")
    #expect(try terminal.waitForEnd().how == .killed(signal: SIGINT))

    let (again, _) = try start()
    try again.type("1")
    try again.press("\r", after: "Number: 15915719111")
    try again.type(try code(on: again))
    try again.press("\t\r", after: Place.details.sign)
    try again.wait(forText: Place.home.sign)
  }

  @Test("A sandbox that was killed and started again still knows the code")
  func restarted() throws {
    let state = folder.path + "/server"
    var sandbox = try RunningSandbox(state: state)
    let arguments = ["--api-url", sandbox.url, "--lang", "en"]
    let terminal = try startProgram(arguments, environment: folder.environment())
    try terminal.wait(forText: Place.welcome.sign)
    try goToPhone(terminal)
    try terminal.type("\r")
    try terminal.wait(forText: Place.code.sign)
    let code = try sandbox.code(for: "+86-15915719111")
    let port = sandbox.port
    sandbox.process.send(signal: SIGKILL)
    _ = try sandbox.process.end()
    try terminal.type(code)
    try terminal.wait(forText: "! The server cannot be reached. Nothing was sent")

    sandbox = try RunningSandbox(state: state, port: port)
    try terminal.type("\r")
    try terminal.press("\t\r", after: Place.details.sign)
    try terminal.wait(forText: Place.home.sign)
  }

  @Test("However the program ends, its sandbox ends too", arguments: [SIGKILL, SIGTERM, SIGSEGV])
  func endsWithIt(signal: Int32) throws {
    let (terminal, sandbox) = try start()
    let end = try EndOfProcess(of: sandbox)
    terminal.send(signal)
    #expect(try terminal.waitForEnd().how == .killed(signal: signal))
    #expect(end.wait())
  }

  @Test("A closed window ends both within two seconds", arguments: [false, true])
  func hangUp(ignoresHangUp: Bool) throws {
    let (terminal, sandbox) = try start(ignoresHangUp: ignoresHangUp)
    let end = try EndOfProcess(of: sandbox)
    try goToPhone(terminal)
    terminal.hangUp()
    let ending = try terminal.waitForEnd(seconds: 2)
    #expect(ending.how == .exited(1) || ending.how == .killed(signal: SIGHUP))
    #expect(ending.cpuSeconds < 0.2)
    #expect(end.wait())
    let saved = folder.path + "/state/feat-tui/sandbox/sign-up.json"
    #expect(try String(contentsOfFile: saved, encoding: .utf8).contains("15915719111"))
  }

  private func start(expecting text: String) throws -> (PseudoTerminal, pid_t) {
    let terminal = try startProgram(
      ["--sandbox", "--lang", "en"], environment: folder.environment())
    try terminal.wait(forText: text)
    return (terminal, try ProcessTable.children(of: terminal.pid)[0])
  }

  /// The code that the notice shows, once the program asks for it.
  private func code(on terminal: PseudoTerminal) throws -> String {
    try terminal.wait(forText: Place.code.sign)
    try terminal.wait(for: "the SMS") { $0.screen.text.contains(/SMS to \+86-15915719111: \d{6}/) }
    let match = terminal.screen.text.firstMatch(of: /SMS to \+86-15915719111: (\d{6})/)
    return try String(#require(match).1)
  }
}
