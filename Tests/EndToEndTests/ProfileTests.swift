import FeatDomain
import Foundation
import HTTP
import PseudoTerminal
import Storage
import Testing

@Suite("Profiles", .blocking)
struct ProfileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func state(_ url: String, _ profile: String) throws -> StateFolder {
    let address = try #require(ServerAddress(url))
    return try StateFolder(
      server: address.fileName, profile: #require(ProfileName(profile)),
      environment: folder.environment())
  }

  @Test(
    "A name that is none is told in one sentence, with exit code 2",
    arguments: ["", ".a", "a/b", "../x", "a b", "工作", "a@b", String(repeating: "x", count: 65)])
  func badName(name: String) throws {
    let end = try ChildProcess(
      PseudoTerminal.product("feat-tui"), ["--api-url", "http://127.0.0.1:9", "--profile", name],
      environment: folder.environment()
    ).end()
    #expect(end.code == 2 && end.output.isEmpty)
    #expect(end.errors.hasPrefix("feat-tui: ") && end.errors.contains("--profile takes 1 to 64"))
    #expect(end.errors.filter { $0 == "\n" }.count == 1, "\(end.errors)")
    #expect(folder.contents == [])
  }

  @Test("Each is signed in for itself")
  func apart() throws {
    let server = try StandIn()
    try SessionFile(state(server.url, "work")).save(
      Session(.key(Secret(StandIn.key)), uid: StandIn.uid, phone: Place.number))
    for profile in [[], ["--profile", "home"]] {
      let terminal = try startProgram(
        ["--api-url", server.url, "--lang", "en"] + profile, environment: folder.environment())
      try terminal.press("q", after: Place.welcome.sign)
      #expect(try terminal.waitForEnd().how == .exited(0))
    }
    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", "en", "--profile", "work"],
      environment: folder.environment())
    try terminal.waitForProjects()
    try terminal.quit()
  }

  @Test("What is signed in and typed there is kept there")
  func kept() throws {
    let sandbox = try RunningSandbox()
    let state = try state(sandbox.url, "work")
    try SignUpFile(state).save(
      SignUpProgress(iso3: "CHN", typedNumber: Place.number.national))
    let terminal = try startProgram(
      ["--api-url", sandbox.url, "--lang", "en", "--profile", "work"],
      environment: folder.environment())
    try terminal.press("1", after: Place.welcome.sign)
    try terminal.press("\r", after: Place.phone.sign)
    try terminal.press(try sandbox.code(for: Place.number.wireFormat), after: Place.code.sign)
    try terminal.press("correct horse\r\r", after: Place.details.sign)
    try terminal.wait(forText: Place.home.sign)
    try terminal.press("nA roof", after: Place.home.sign)
    try terminal.wait(forText: "A roof")
    terminal.send(SIGHUP)
    _ = try terminal.waitForEnd()

    let opened = ProfileFiles(state).load()
    #expect(opened.session?.phone == Place.number)
    #expect(opened.drafts.map(\.fields.title) == ["A roof"])
    let parent = folder.path + "/state/feat-tui"
    let folders = try FileManager.default.contentsOfDirectory(atPath: parent)
    #expect(folders.allSatisfy { $0.hasSuffix("@work") }, "\(folders)")
  }

  @Test("Profiles of the sandbox share its server")
  func sandbox() throws {
    let terminal = try startProgram(
      ["--sandbox", "--lang", "en", "--profile", "work"], environment: folder.environment())
    try terminal.press("q", after: Place.welcome.sign)
    #expect(try terminal.waitForEnd().how == .exited(0))
    let parent = folder.path + "/state/feat-tui"
    #expect(FileManager.default.fileExists(atPath: parent + "/sandbox/server"))
    #expect(!FileManager.default.fileExists(atPath: parent + "/sandbox@work/server"))
  }
}
