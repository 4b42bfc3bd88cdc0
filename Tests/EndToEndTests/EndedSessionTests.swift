import FeatAPI
import FeatDomain
import PseudoTerminal
import Testing

@Suite("A session that is ended at the server while the program is used", .serialized, .blocking)
struct EndedSessionTests {
  private let owner: ProjectOwner

  init() async throws {
    owner = try await ProjectOwner()
  }

  /// Ends the key, as another device does that signs out.
  private func endSession() async throws {
    try await owner.sandbox.api.accounts.signOut(owner.session)
  }

  /// Signs in by code over the screen, as soon as that opens.
  private func signInAgain(_ terminal: PseudoTerminal) throws {
    try terminal.wait(forText: "Your session ran out. Sign in as 王小明")
    try terminal.wait(forText: "A code will go to +86 138 0013 8000")
    try terminal.answerQuestion("\r")
    try terminal.press(
      try owner.sandbox.code(for: "+86-13800138000"), after: "Sent to +86 138 0013 8000")
  }

  @Test("The form is there again with its text, which is sent once, when its owner says so")
  func form() async throws {
    let terminal = try owner.open()
    try terminal.type("nMove a piano\tIt is heavy.")
    try terminal.wait(forText: "It is heavy.")
    try await endSession()
    try terminal.type("\u{13}")
    try signInAgain(terminal)
    try terminal.wait(forText: "It is heavy.")
    #expect(!terminal.screen.text.contains("Sign in"))
    #expect(try await owner.effects().isEmpty)

    try terminal.answerQuestion("\u{13}")
    try terminal.wait(forText: "is saved at FEAT as a draft.")
    #expect(try await owner.effects() == ["create": 1])
    try terminal.quit()
    #expect(owner.draftFiles.isEmpty)
  }

  @Test("A command that met with it is asked about again: nothing is done before, and one after")
  func command() async throws {
    let id = try await owner.project(.open, "小程序")
    let terminal = try owner.open()
    try terminal.type("/\(id)\r")
    try terminal.press("c", after: "1 of 1")
    try terminal.wait(forText: "Project \(id): ")
    try await endSession()
    try terminal.answerQuestion("\t\r")
    try signInAgain(terminal)
    try terminal.wait(forText: "Project \(id): ")
    #expect(try await owner.writes().isEmpty)

    try terminal.answerQuestion("\t\r")
    try terminal.wait(forText: "Project \(id) is closed")
    #expect(try await owner.effects() == ["update-status": 1])
    #expect(try await owner.writes() == ["update-status": 1])
  }

  @Test("Esc reads on, F3 signs in, and the filter is as it was")
  func list() async throws {
    let id = try await owner.project(.open, "小程序")
    let terminal = try owner.open()
    try terminal.type("/\(id)\r")
    try terminal.wait(forText: "1 of 1")
    try await endSession()
    try terminal.type("r")
    try terminal.wait(forText: "Your session ran out. Sign in as 王小明")
    try terminal.answerQuestion("\u{1b}")
    try terminal.press("\u{1b}OR", after: "Your session ran out. F3 signs in.")
    try signInAgain(terminal)
    try terminal.wait(forText: "1 of 1")
    try terminal.wait(forText: "updated just now")
    #expect(!terminal.screen.text.contains("Your session ran out"))
  }
}
