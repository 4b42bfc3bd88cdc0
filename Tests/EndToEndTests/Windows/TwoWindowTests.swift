import FeatDomain
import Foundation
import HostileServer
import PseudoTerminal
import Storage
import Testing

@Suite("Two windows with one profile", .serialized, .blocking)
struct TwoWindowTests {
  private let server: StandIn
  private let folder: TemporaryFolder
  private let state: StateFolder

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
    state = try StateFolder(
      server: String(server.url.dropFirst(7).replacing(":", with: "-")),
      environment: folder.environment())
  }

  private func start() throws -> PseudoTerminal {
    try startProgram(
      ["--api-url", server.url, "--lang", "en"], environment: folder.environment())
  }

  @Test("A draft that both change becomes two, and neither text is lost")
  func draft() throws {
    let first = try Place.form.open(server, in: folder)
    try first.type("Move a piano")
    try FolderWatch(state.path).wait(for: "Move a piano", inFile: "draft-")
    let second = try start()
    try second.press("e", after: "Move a piano")
    try second.wait(forText: Place.form.sign)

    try first.type(" upstairs")
    try FolderWatch(state.path).wait(for: "upstairs", inFile: "draft-")
    try second.type(" downstairs")
    try second.wait(for: Sentence("notices.draftCollided"))
    try second.wait(forText: "Move a piano downstairs")
    try first.type("!")
    try FolderWatch(state.path).wait(for: "upstairs!", inFile: "draft-")
    #expect(!first.shows(Sentence("notices.draftCollided")))
    try second.type("\u{1b}")
    try second.wait(forText: "Move a piano upstairs")
    try second.wait(forText: "Move a piano downstairs")
    let titles = try DraftFiles(state).load().drafts.map(\.fields.title)
    #expect(titles.sorted() == ["Move a piano downstairs", "Move a piano upstairs!"])
  }

  @Test("What one saves is in the other's list as soon as that is read again, and opens there")
  func refreshed() throws {
    let first = try Place.form.open(server, in: folder)
    let second = try start()
    try second.waitForProjects()
    try first.type("Move a piano\tIt is heavy.")
    try FolderWatch(state.path).wait(for: "It is heavy.", inFile: "draft-")
    try second.type("r")
    try second.wait(forText: "Move a piano")
    try first.type(" Very.")
    try FolderWatch(state.path).wait(for: "Very.", inFile: "draft-")
    try second.type("e")
    try second.wait(forText: "It is heavy. Very.")
  }

  @Test("Both save one draft at FEAT: the second is asked first, and nothing is made twice unasked")
  func sending() throws {
    let first = try Place.form.open(server, in: folder)
    try first.type("Move a piano\tIt is heavy.")
    try FolderWatch(state.path).wait(for: "It is heavy.", inFile: "draft-")
    let second = try start()
    try second.press("e", after: "Move a piano")
    try second.wait(forText: "It is heavy.")
    server.answer(.projects, with: [.hang])
    try first.type("\u{13}")
    try first.wait(forText: "creating the project")
    try second.type("\u{13}")
    try second.wait(for: Sentence("notices.draftCollided"))
    #expect(
      server.requests.filter { $0.hasPrefix("POST \(StandIn.Operation.projects.rawValue)") }.count
        == 1)
  }

  @Test("Both sign up at once: both are signed in, and the session on disk is whole")
  func signUp() throws {
    try Place.phone.prepareFiles(of: server.url, in: folder)
    let windows = try (0..<2).map { _ in try start() }
    for window in windows { try window.press("1", after: Place.welcome.sign) }
    for window in windows { try window.press("\r", after: Place.phone.sign) }
    for window in windows { try window.press("123456", after: Place.code.sign) }
    for window in windows { try window.press("\t\r", after: Place.details.sign) }
    for window in windows { try window.waitForProjects() }
    #expect(try SessionFile(state).load()?.uid == StandIn.uid)
    for window in windows {
      try window.type("r")
      try window.waitForProjects()
      try window.quit()
    }
    #expect(try SignUpFile(state).load()?.lastNumber == Place.number)
  }

  @Test(
    "One signs out while the other writes: that is said, and what was typed waits for its owner")
  func signOut() throws {
    let writing = try Place.form.open(server, in: folder)
    try writing.type("Move a piano\tIt is heavy.")
    try writing.wait(forText: "It is heavy.")
    let leaving = try start()
    try leaving.waitForProjects()
    try leaving.signOut()
    try leaving.wait(forText: "Signed out.")
    try writing.type("\u{13}")
    try writing.wait(for: Sentence("account.elsewhereReason"))
    #expect(
      !server.requests.contains { $0.hasPrefix("POST \(StandIn.Operation.projects.rawValue)") })

    server.answer(
      .verification,
      with: [.answer(#"{"data":{"key":"\#(StandIn.key)","uid":\#(StandIn.uid)}}"#)])
    try writing.answerQuestion("\r")
    try writing.press("654321", after: "Sent to +86 159 1571 9111")
    try writing.wait(forText: "It is heavy.")
    // The other window takes the new session over when it starts again.
    try leaving.quit()
    let next = try start()
    try next.wait(forText: "Ada Lovelace")
    try next.wait(forText: "Move a piano")
  }

  @Test("Both sign in: whoever was signed in before in the other window goes on")
  func signIn() throws {
    try Place.phone.prepareFiles(of: server.url, in: folder)
    server.answer(
      .verification,
      with: [.answer(#"{"data":{"key":"\#(StandIn.key)","uid":\#(StandIn.uid)}}"#)])
    let windows = try (0..<2).map { _ in try start() }
    // One that starts later goes on with the sign-in that it finds on the disk.
    for window in windows { try window.wait(forText: Place.welcome.sign) }
    for window in windows {
      try window.press("2", after: Place.welcome.sign)
      try window.press("\r", after: Place.phone.sign)
      try window.press("123456", after: Place.code.sign)
      try window.waitForProjects()
    }
    for window in windows {
      try window.type("r")
      try window.waitForProjects()
    }
    #expect(try SessionFile(state).load()?.uid == StandIn.uid)
  }
}
