import Foundation
import PseudoTerminal
import Testing

@Suite("A home that is not there, or not to be written to", .blocking)
struct HomeTests {
  private let server: StandIn
  private let folder: TemporaryFolder

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
  }

  private func environment(home: String?) -> [String: String] {
    var environment = folder.environment()
    environment["XDG_STATE_HOME"] = nil
    environment["HOME"] = home
    return environment
  }

  @Test("Without a home the program says what it needs and does not start")
  func none() throws {
    let end = try ChildProcess(
      PseudoTerminal.product("feat-tui"), ["--api-url", server.url],
      environment: environment(home: nil)
    ).end()
    #expect(end.code == 2)
    #expect(end.errors.contains("Let HOME or XDG_STATE_HOME name one."))
  }

  @Test(
    "With one that cannot be made or written to it works, and says what is not kept",
    arguments: ["/proc/nobody", "/dev/null", "/sys"])
  func unusable(home: String) throws {
    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", "en"], environment: environment(home: home))
    try terminal.press("1", after: Place.welcome.sign)
    try terminal.press("china\r", after: Place.country.sign)
    try terminal.press("15915719111\r", after: Place.phone.sign)
    try terminal.wait(forText: home)
    try terminal.press("123456", after: Place.code.sign)
    try terminal.press("\t\r", after: Place.details.sign)
    try terminal.waitForProjects()
    try terminal.type("A")
    try terminal.wait(for: Sentence("account.notKept"))
    try terminal.type("\u{1b}")
    try terminal.press("n", after: Place.home.sign)
    try terminal.press("Move a piano", after: Place.form.sign)
    try terminal.wait(forText: home)
    try terminal.wait(forText: "Move a piano")
    #expect(server.count(.registration) == 1)
  }
}
