import FeatDomain
import PseudoTerminal
import Testing

@Suite(
  "A key that a status does not allow says why, and asks the server nothing", .serialized, .blocking
)
struct DisabledKeyTests {
  /// A project of the sandbox, and what its disabled keys say.
  struct Sample: Sendable, CustomTestStringConvertible {
    var status: ProjectStatus
    var name: String
    var title = ""
    var reasons: [String: String]

    var testDescription: String { "\(name) \(title)" }
  }

  private static let samples = [
    Sample(
      status: .draft, name: "Draft",
      reasons: [
        "c": "It is Draft; it can be closed only while it is Open.",
        "x": "It is Draft; it can be cancelled only while it is Open or Closed.",
        "w": "It is Draft; a winner can be selected only once it is Closed.",
      ]),
    Sample(
      status: .review, name: "In review",
      reasons: [
        "e": "It is In review; it can be edited only while it is Draft.",
        "p": "It is In review; it can be published only while it is Draft.",
        "c": "It is In review; it can be closed only while it is Open.",
        "x": "It is In review; it can be cancelled only while it is Open or Closed.",
        "w": "It is In review; a winner can be selected only once it is Closed.",
      ]),
    Sample(
      status: .open, name: "Open",
      reasons: [
        "e": "It is Open; it can be edited only while it is Draft.",
        "p": "It is Open; it can be published only while it is Draft.",
        "w": "Close it first: bids may still come in.",
      ]),
    Sample(
      status: .closed, name: "Closed", title: "手机",
      reasons: [
        "e": "It is Closed; it can be edited only while it is Draft.",
        "p": "It is Closed; it can be published only while it is Draft.",
        "c": "It is Closed; it can be closed only while it is Open.",
      ]),
    Sample(
      status: .closed, name: "Closed", title: "古琴",
      reasons: ["w": "Nobody takes part, so there is no winner to select."]),
    Sample(
      status: .completed, name: "Completed",
      reasons: [
        "e": "It is Completed; it can be edited only while it is Draft.",
        "p": "It is Completed; it can be published only while it is Draft.",
        "c": "It is Completed; it can be closed only while it is Open.",
        "x": "It is Completed; it can be cancelled only while it is Open or Closed.",
      ]),
    Sample(
      status: .cancelled, name: "Cancelled",
      reasons: [
        "e": "It is Cancelled; it can be edited only while it is Draft.",
        "p": "It is Cancelled; it can be published only while it is Draft.",
        "c": "It is Cancelled; it can be closed only while it is Open.",
        "x": "It is Cancelled; it can be cancelled only while it is Open or Closed.",
        "w": "It is Cancelled; a winner can be selected only once it is Closed.",
      ]),
  ]

  @Test("In every status")
  func everyStatus() async throws {
    let owner = try await ProjectOwner()
    let terminal = try owner.open()
    let projects = try await owner.projects()
    let before = try await owner.sandbox.counts()
    for sample in Self.samples {
      let project = projects.first { project in
        project.statusAsRead == sample.status
          && (sample.title.isEmpty || project.title.contains(sample.title))
      }
      try pressAll(sample, try #require(project).id, terminal)
    }
    // Each was read once, with who takes part in it, when it was opened.
    let reads = ["GET /api/service/demand/{id}/", "GET /api/service/demand/{id}/participants/"]
    let expected = before.merging(reads.map { ($0, Self.samples.count) }) { $0 + $1 }
    #expect(try await owner.sandbox.counts() == expected)
  }

  /// Opens a project and presses its disabled keys.
  private func pressAll(_ sample: Sample, _ id: Int64, _ terminal: PseudoTerminal) throws {
    try terminal.type("/\(id)\r\r")
    try terminal.wait(forText: "No. \(id)  \(sample.name)")
    try terminal.wait(for: "the participants") { isRead($0.screen.text, sample) }
    for (key, reason) in sample.reasons.sorted(by: <) {
      try terminal.type(key)
      try terminal.wait(for: reason) { $0.screen.lines[21...22].contains { $0.contains(reason) } }
      try terminal.type(Key.controlL)
      try terminal.wait(for: "the reason to go") {
        !$0.screen.lines[21...22].contains { $0.contains(reason) }
      }
    }
    try terminal.press(Key.escape, after: "No. \(id)")
    try terminal.press(Key.escape, after: "Find: \(id)")
    try terminal.wait(for: "the whole list") { !$0.screen.text.contains("Find:") }
  }

  private func isRead(_ text: String, _ sample: Sample) -> Bool {
    text.contains("Participants: ") || text.contains("Nobody takes part")
      || sample.status == .draft || sample.status == .review
  }
}
