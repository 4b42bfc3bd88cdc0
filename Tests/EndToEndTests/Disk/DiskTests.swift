import FeatDomain
import Foundation
import Glibc
import HostileServer
import PseudoTerminal
import Storage
import Testing

@Suite(
  "A disk that takes nothing, and then takes it again", .blocking,
  .enabled(if: OwnSystem.isAllowed, "namespaces are for root"))
struct DiskTests {
  /// Why nothing can be written below a folder.
  enum Trouble: CaseIterable {
    case full, readOnly

    /// What is said of it, by its place among the words.
    var sentence: String { self == .full ? "files.diskFull" : "files.denied" }
  }

  private let system: OwnSystem
  private let server: StandIn
  private let folder: TemporaryFolder
  private let state: StateFolder

  init() throws {
    system = try OwnSystem()
    server = try StandIn()
    folder = try TemporaryFolder()
    state = try StateFolder(
      server: String(server.url.dropFirst(7).replacing(":", with: "-")),
      environment: folder.environment())
    try system.makeDisk(at: root, bytes: 256 << 10)
  }

  private var root: String { folder.path + "/state" }

  private func begin(_ trouble: Trouble) throws {
    switch trouble {
    case .readOnly: try system.setReadOnly(root, true)
    case .full:
      let file = open(root + "/filling", O_WRONLY | O_CREAT, 0o600)
      defer { close(file) }
      let page = [UInt8](repeating: 0, count: 4096)
      while write(file, page, page.count) > 0 {}
      #expect(errno == ENOSPC)
    }
  }

  private func end(_ trouble: Trouble) throws {
    switch trouble {
    case .readOnly: try system.setReadOnly(root, false)
    case .full: unlink(root + "/filling")
    }
  }

  /// Waits until a file of the profile has a text in it.
  private func waitForFile(_ prefix: String, toHave text: String) throws {
    try FolderWatch(state.path).wait(for: text, inFile: prefix)
  }

  @Test(
    "A draft stays on the screen, and is saved when the disk takes it", arguments: Trouble.allCases)
  func draft(trouble: Trouble) throws {
    let terminal = try Place.form.open(server, in: folder)
    try begin(trouble)
    try terminal.type("Move a piano\tIt is heavy.")
    try terminal.wait(for: Sentence(trouble.sentence))
    try terminal.wait(forText: "It is heavy.")
    try terminal.wait(for: "the file's name") { $0.shows("/draft-") }
    // Nothing is typed from here on.
    try end(trouble)
    try waitForFile("draft-", toHave: "It is heavy.")
    try terminal.wait(for: "the sentence to go") {
      !$0.shows("/draft-") && $0.shows("It is heavy.")
    }
  }

  @Test("Who quits when the disk is well again has lost nothing", arguments: Trouble.allCases)
  func quitting(trouble: Trouble) throws {
    let terminal = try Place.form.open(server, in: folder)
    try begin(trouble)
    try terminal.type("Move a piano\tIt is heavy.")
    try terminal.wait(for: Sentence(trouble.sentence))
    try end(trouble)
    terminal.send(SIGTERM)
    _ = try terminal.waitForEnd()
    #expect(try DraftFiles(state).load().drafts.map(\.fields.description) == ["It is heavy."])
  }

  @Test("A sign-up goes its way without a disk, and its session is kept when there is one again")
  func signUp() throws {
    for trouble in Trouble.allCases {
      server.answerWell(.code)
      try Place.phone.prepareFiles(of: server.url, in: folder)
      try begin(trouble)
      let terminal = try startProgram(
        ["--api-url", server.url, "--lang", "en"], environment: folder.environment())
      try terminal.press("1", after: Place.welcome.sign)
      try terminal.press("\u{7f}1\r", after: Place.phone.sign)
      try terminal.wait(for: Sentence(trouble.sentence))
      try terminal.wait(for: "the file's name") { $0.shows("/sign-up.json") }
      try terminal.press("123456", after: Place.code.sign)
      try terminal.press("\t\r", after: Place.details.sign)
      try terminal.waitForProjects()
      try terminal.wait(for: Sentence(trouble.sentence))
      try terminal.wait(for: "the file's name") { $0.shows("/session.json") }
      try terminal.type("A")
      try terminal.wait(for: Sentence("account.notKept"))
      #expect(try SessionFile(state).load() == nil)
      try end(trouble)
      try terminal.wait(forText: "mode 0600 in a 0700 folder")
      #expect(try SessionFile(state).load()?.uid == StandIn.uid)
      #expect(try SignUpFile(state).load()?.lastNumber?.national == "15915719111")
      terminal.send(SIGTERM)
      _ = try terminal.waitForEnd()
      try FileManager.default.removeItem(atPath: state.path)
    }
  }

  @Test("The name of this computer is kept when there is a disk again, and is the same")
  func device() throws {
    try folder.writeSettings("client_id: 'demo-client', client_secret: 'demo-secret'")
    try Place.phone.prepareFiles(of: server.url, in: folder)
    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", "en"], environment: folder.environment())
    server.answer(.token, with: [.answer(#"{"error":"invalid_grant"}"#, status: "400 Bad Request")])
    try begin(.full)
    try terminal.goToNumber()
    try terminal.goToPassword(.english, "+86 159 1571 9111")
    try terminal.type("correct horse\r")
    try terminal.wait(forText: AccountWords.english.wrongPassword)
    try terminal.wait(forText: "/device.json")
    try end(.full)
    server.answerWell(.token)
    try terminal.type("\r")
    try terminal.waitForProjects()
    let sent = server.requests.compactMap { $0.firstMatch(of: /device_id=([^&\s]+)/)?.1 }
    let id = try #require(sent.first)
    #expect(sent.count == 2 && sent.allSatisfy { $0 == id })
    #expect(DeviceFile(state).identity().id == id.replacing("%3A", with: ":"))
  }

  @Test("A folder that is replaced while the program runs gets what is typed from then on")
  func replaced() throws {
    let terminal = try Place.form.open(server, in: folder)
    try terminal.type("Move a piano")
    try waitForFile("draft-", toHave: "Move a piano")
    #expect(rename(state.path, root + "/elsewhere") == 0)
    #expect(mkdir(state.path, 0o755) == 0)
    try terminal.type("\tIt is heavy.")
    try waitForFile("draft-", toHave: "It is heavy.")
    #expect(try mode(of: state.path) == 0o700)
    try terminal.wait(forText: "It is heavy.")
  }
}
