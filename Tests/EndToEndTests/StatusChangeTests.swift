import FeatDomain
import PseudoTerminal
import Testing

@Suite("A status that changes while a question is open", .serialized, .blocking)
struct StatusChangeTests {
  private let owner: ProjectOwner

  init() async throws {
    owner = try await ProjectOwner()
  }

  /// Opens the question of a key about a project.
  private func ask(_ key: String, about id: Int64) throws -> PseudoTerminal {
    let terminal = try owner.open()
    try terminal.type("/\(id)\r")
    try terminal.wait(forText: "1 of 1")
    try terminal.type(key)
    try terminal.wait(forText: "Project \(id): ")
    return terminal
  }

  @Test("Where the action is still possible it is asked again, and nothing is sent before")
  func askedAgain() async throws {
    let id = try await owner.project(.open, "小程序")
    let terminal = try ask("x", about: id)
    try await owner.carryOut(.close, on: id)
    try terminal.answerQuestion("\(id)\r")
    try terminal.wait(forText: "It was Open when you were asked, and is Closed now.")
    #expect(try await owner.writes() == ["update-status": 1])
    try terminal.answerQuestion("\(id)")
    try terminal.press("\r", after: "Type \(id) to confirm: \(id)")
    try terminal.wait(forText: "Project \(id) is cancelled.")
    #expect(try await owner.writes() == ["update-status": 2])
    #expect(try await owner.project(.cancelled) == id)
  }

  @Test("No to the question that is asked again sends nothing")
  func askedAgainAndNo() async throws {
    let id = try await owner.project(.open, "小程序")
    let terminal = try ask("x", about: id)
    try await owner.carryOut(.close, on: id)
    try terminal.answerQuestion("\(id)\r")
    try terminal.wait(forText: "It was Open when you were asked, and is Closed now.")
    try terminal.answerQuestion("\r")
    try terminal.wait(for: "the question to go") { !$0.screen.text.contains("to confirm") }
    try terminal.wait(forText: "  Closed ")
    #expect(try await owner.writes() == ["update-status": 1])
  }

  @Test(
    "Where it is not possible any more it is said, and nothing is sent",
    arguments: [
      ("p", "阳台", ProjectCommand.publish, "Open"), ("c", "小程序", .cancel, "Cancelled"),
      ("c", "周末", .close, "Closed"), ("x", "古琴", .cancel, "Cancelled"),
    ])
  func told(key: String, title: String, change: ProjectCommand, status: String) async throws {
    let project = try await owner.projects().first { $0.title.contains(title) }
    let id = try #require(project).id
    let terminal = try ask(key, about: id)
    try await owner.carryOut(change, on: id)
    let writes = try await owner.writes()
    try terminal.answerQuestion(key == "x" ? "\(id)\r" : "\t\r")
    try terminal.wait(forText: "Project \(id) is \(status) by now, so nothing was sent")
    try terminal.wait(forText: "  \(status) ")
    #expect(try await owner.writes() == writes)
  }

  @Test("A winner is not selected of a project that was cancelled meanwhile")
  func winner() async throws {
    let id = try await owner.project(.closed, "手机")
    let terminal = try owner.open()
    try terminal.type("/\(id)\rw")
    try terminal.press("\r", after: " leads ")
    try terminal.wait(forText: "Makes the order.")
    try await owner.carryOut(.cancel, on: id)
    try terminal.answerQuestion("\(id)\r")
    try terminal.wait(forText: "Project \(id) is Cancelled by now, so nothing was sent")
    #expect(try await owner.writes() == ["update-status": 1])
  }
}
