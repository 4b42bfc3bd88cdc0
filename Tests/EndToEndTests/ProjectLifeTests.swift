import FeatDomain
import Foundation
import PseudoTerminal
import Testing

@Suite(
  "The life of a project on a real terminal screen, against the sandbox", .serialized, .blocking)
struct ProjectLifeTests {
  /// What is typed into the form.
  private static let title = "粉刷篱笆 Paint"
  private static let address = "浙江省\t杭州市\t文三路 1 号\t李雷\t13800138000"

  @Test(
    "Written, changed, published, bid on, closed and won; and two others are cancelled",
    arguments: [ProjectWords.english, .chinese])
  func wholeLife(words: ProjectWords) async throws {
    let owner = try await ProjectOwner(speed: 300)
    let screen = try owner.openScreen(language: words.language)
    try screen.wait(for: words.allTab)
    try writeDraft(screen, words)
    let id = try await owner.newest()
    try change(id, screen, words)
    #expect(try await owner.project(.draft) == id)
    try publish(id, screen, words)
    try watchBids(id, screen, words)
    try close(id, screen, words)
    try selectWinner(id, screen, words)
    #expect(try await owner.project(.completed) == id)

    try copyAndPublish(screen, words)
    let copy = try await owner.newest()
    try cancel(copy, screen, words)
    let closed = try await owner.project(.closed, "古琴修复")
    try screen.press("Escape")
    try screen.wait(for: words.listHeading)
    try screen.type("/古琴\r")
    try cancel(closed, screen, words)
    try screen.type("q")
    #expect(try screen.end() == 0)

    let expected = [
      "create": 2, "edit": 1, "set-tags": 2, "publish": 2, "update-status": 3, "select-winner": 1,
    ]
    #expect(try await owner.effects() == expected)
    #expect(try await owner.writes() == expected)
    let cancelled = try await owner.projects().filter { $0.statusAsRead == .cancelled }.map(\.id)
    #expect(Set(cancelled).isSuperset(of: [copy, closed]))
    #expect(owner.draftFiles.isEmpty)
  }

  private func writeDraft(_ screen: TmuxScreen, _ words: ProjectWords) throws {
    try screen.type("n")
    try screen.wait(for: words.newFooter)
    try screen.type("\(Self.title)\tTwo coats, <green>\rand & \"white\"\tfence, paint\t  \t")
    try screen.type("\(Self.address)\t\(ProjectOwner.farDay)")
    try screen.press("C-s")
    try screen.wait(for: words.made, Self.title)
  }

  private func change(_ id: Int64, _ screen: TmuxScreen, _ words: ProjectWords) throws {
    // What was made is selected: the keys are for it.
    try screen.type("e")
    try screen.wait(for: words.editFooter, "\(id)", Self.title, "and & \"white\"")
    try screen.type(" blue")
    try screen.press("C-s")
    try screen.wait(for: words.changed.about(id), "\(Self.title) blue")
  }

  private func publish(_ id: Int64, _ screen: TmuxScreen, _ words: ProjectWords) throws {
    try screen.type("p")
    try screen.wait(for: words.publishConsequence, "\(id)", "\(Self.title) blue")
    try screen.answerQuestion("\t\r")
    try screen.wait(for: words.published.about(id))
  }

  private func watchBids(_ id: Int64, _ screen: TmuxScreen, _ words: ProjectWords) throws {
    let end = Date(timeIntervalSinceNow: 20)
    try screen.press("Enter")
    try screen.wait(for: "\(id)", words.lifecycle)
    while try participants(on: screen, words) < 2 {
      try #require(end.timeIntervalSinceNow > 0)
      try screen.type("r")
      _ = try screen.waitForNews(seconds: 1)
    }
    try screen.wait(for: words.leads)
    try screen.press("Escape")
    try screen.wait(for: words.allTab.replacing("13", with: "14"))
  }

  private func participants(on screen: TmuxScreen, _ words: ProjectWords) throws -> Int {
    guard let range = try screen.text.firstRange(of: words.participants) else { return 0 }
    let digits = try screen.text[range.upperBound...].prefix { $0.isNumber }
    return Int(digits) ?? 0
  }

  private func close(_ id: Int64, _ screen: TmuxScreen, _ words: ProjectWords) throws {
    try screen.type("c")
    try screen.wait(for: words.closeConsequence, "\(id)")
    try screen.answerQuestion("\t\r")
    try screen.wait(for: words.closed.about(id))
  }

  private func selectWinner(_ id: Int64, _ screen: TmuxScreen, _ words: ProjectWords) throws {
    try screen.type("w")
    try screen.wait(for: words.leads)
    try screen.press("Enter")
    try confirm(words.winnerConsequence, id, screen, words)
    try screen.wait(for: words.won.about(id))
    try screen.type("w")
    try screen.wait(for: words.completed, words.amount)
  }

  private func copyAndPublish(_ screen: TmuxScreen, _ words: ProjectWords) throws {
    try screen.type("y")
    try screen.wait(for: words.newFooter, "\(Self.title) blue")
    let tabs = String(repeating: "\t", count: 9)
    try screen.type("\(tabs)\(ProjectOwner.farDay)")
    try screen.press("C-p")
    try screen.wait(for: words.publishConsequence)
    try screen.answerQuestion("\t\r")
    try screen.wait(for: words.madeAndPublished)
  }

  private func cancel(_ id: Int64, _ screen: TmuxScreen, _ words: ProjectWords) throws {
    try screen.type("x")
    try confirm(words.cancelConsequence, id, screen, words)
    try screen.wait(for: words.cancelled.about(id))
  }

  /// Types the project's number under a question, and confirms it.
  private func confirm(
    _ consequence: String, _ id: Int64, _ screen: TmuxScreen, _ words: ProjectWords
  ) throws {
    let question = words.typeNumber.about(id)
    try screen.wait(for: consequence, question)
    try screen.answerQuestion("\(id)")
    try screen.wait(for: "\(question)\(id)")
    try screen.press("Enter")
  }
}
