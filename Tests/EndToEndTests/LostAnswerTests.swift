import FeatDomain
import HostileServer
import PseudoTerminal
import Testing

@Suite("An answer that is lost after the server acted", .serialized, .blocking)
struct LostAnswerTests {
  /// A command, and how it is given.
  struct Sample: Sendable, CustomTestStringConvertible {
    var operation: String
    var title: String
    var key: String
    /// What is typed under the question; `#` stands for the number.
    var answer = "\t\r"
    var done: String
    var status: String

    var testDescription: String { "\(operation) \(title)" }
  }

  private static let samples = [
    Sample(
      operation: "publish", title: "阳台", key: "p", done: "Project # is published", status: "Open"),
    Sample(
      operation: "update-status", title: "小程序", key: "c", done: "Project # is closed",
      status: "Closed"),
    Sample(
      operation: "update-status", title: "小程序", key: "x", answer: "#\r",
      done: "Project # is cancelled.", status: "Cancelled"),
    Sample(
      operation: "update-status", title: "手机", key: "x", answer: "#\r",
      done: "Project # is cancelled.", status: "Cancelled"),
    Sample(
      operation: "select-winner", title: "手机", key: "w", answer: "#\r",
      done: "The winner of project # is selected", status: "Completed"),
  ]

  private let owner: ProjectOwner

  init() async throws {
    owner = try await ProjectOwner()
  }

  @Test(
    "Reading shows that it was done: that is said, and nothing is sent again", arguments: samples)
  func done(sample: Sample) async throws {
    let (id, terminal) = try await give(sample, .answerLost)
    try terminal.wait(forText: sample.done.about(id))
    try terminal.wait(forText: "  \(sample.status) ")
    #expect(try await owner.effects() == [sample.operation: 1])
    #expect(try await owner.writes() == [sample.operation: 1])
  }

  @Test(
    "Where the server never heard of it, it is said that nothing happened, and it can be done again",
    arguments: samples, [RelayServer.Fault.unheard, .notPassedOn])
  func notDone(sample: Sample, fault: RelayServer.Fault) async throws {
    let (id, terminal) = try await give(sample, fault)
    try terminal.wait(forText: "Project \(id) is as it was: ")
    #expect(try await owner.writes().isEmpty)
    try confirm(sample, id, terminal)
    try terminal.wait(forText: sample.done.about(id))
    #expect(try await owner.effects() == [sample.operation: 1])
  }

  @Test("Esc gives a command up: what came of it is read and said")
  func givenUp() async throws {
    let sample = Self.samples[1]
    let (id, terminal) = try await give(sample, .answerHeld)
    try terminal.wait(forText: "closing..")
    await owner.relay.failed()
    try terminal.type(Key.escape)
    try terminal.wait(forText: sample.done.about(id))
    #expect(try await owner.effects() == ["update-status": 1])
    #expect(try await owner.writes() == ["update-status": 1])
  }

  /// Gives a command whose request meets with a fault.
  private func give(
    _ sample: Sample, _ fault: RelayServer.Fault
  ) async throws -> (Int64, PseudoTerminal) {
    let project = try await owner.projects().first { $0.title.contains(sample.title) }
    let id = try #require(project).id
    let terminal = try owner.open()
    try terminal.type("/\(id)\r")
    try terminal.wait(forText: "1 of 1")
    owner.relay.fail("POST /api/service/demand/{id}/\(sample.operation)/", fault)
    try confirm(sample, id, terminal)
    return (id, terminal)
  }

  private func confirm(_ sample: Sample, _ id: Int64, _ terminal: PseudoTerminal) throws {
    try terminal.type(sample.key)
    if sample.key == "w" { try terminal.press("\r", after: " leads ") }
    try terminal.wait(forText: "Project \(id): ")
    try terminal.answerQuestion(sample.answer.about(id))
  }
}
