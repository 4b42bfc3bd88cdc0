import FeatDomain
import Foundation
import TerminalUI
import Testing

@testable import FeatApp

/// The tables of the README, made of what the program does.
///
/// `RECORD_README=1 swift test --filter ReadmeTests` writes them anew; look at the difference.
@Suite("The README", .serialized)
struct ReadmeTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../README.md")

  @Test("The table of statuses is the program's")
  func statuses() throws {
    let words = Vocabulary.of(.english).words
    let chinese = Vocabulary.of(.simplifiedChinese).words
    var lines = ["| status | FEAT's code | what its owner may do | what else waits for what |"]
    lines.append("| --- | --- | --- | --- |")
    for status in ProjectStatus.known + [.unknown(450)] {
      let offers = ProjectOffer.offers(status: status, role: .owner, participants: nil)
      let may = offers.filter(\.isEnabled).map {
        "`\($0.action.key.name)` \(words.actions[$0.action])"
      }
      let winner = offers.first { $0.action == .selectWinner }
      let nobody = ProjectOffer.offers(status: status, role: .owner, participants: 0)
      let obstacles = [winner] + nobody.filter { $0.obstacle == .nobodyTakesPart }
      let near = obstacles.compactMap { offer -> String? in
        guard let offer, let obstacle = offer.obstacle,
          obstacle == .closeFirst || obstacle == .nobodyTakesPart
        else { return nil }
        let reason = words.actions.reason(obstacle, against: offer, words)
        return "`\(offer.action.key.name)` \(words.actions[offer.action]): \(reason)"
      }
      let name = words.projects.word(for: status)
      let code = status.code.map { "\($0)" } ?? ""
      let isKnown = ProjectStatus.known.contains(status)
      lines.append(
        "| \(isKnown ? "\(name) \(chinese.projects.word(for: status))" : "any other") "
          + "| \(isKnown ? code : "shown as it is") "
          + "| \(may.isEmpty ? "nothing" : may.joined(separator: ", ")) "
          + "| \(near.joined(separator: " ")) |")
    }
    try check(lines, between: "statuses")
  }

  @Test("The table of keys is the program's")
  func keys() throws {
    var list = App.showing([.sample()])
    var lines = ["| where | keys | do |", "| --- | --- | --- |"]
    lines += rows(of: list, "projects", besides: [])
    let everywhere = Set(list.keys.rows.map(Self.line))
    list.press("Enter")
    lines += rows(of: list, "a project", besides: everywhere)
    var picking = App.showing(.sample(.sample(status: .closed)), .sample)
    picking.press("w")
    lines += rows(of: picking, "select winner", besides: everywhere)
    var form = App.showing([])
    form.press("n")
    lines += rows(of: form, "the form", besides: everywhere)
    var account = App.showing([])
    account.press("A")
    _ = account.update(.account(.userLoaded(.success(.sample))), at: account.now)
    lines += rows(of: account, "the account", besides: everywhere)
    account.press("2")
    lines += rows(of: account, "a new password", besides: everywhere)
    var expired = App.showing([.sample()])
    expired.expired = ExpiredSession()
    lines += rows(of: expired, "a session that has run out", besides: everywhere)
    var question = App.showing([.sample()])
    question.press("c")
    lines += rows(of: question, "a question", besides: everywhere)
    try check(lines, between: "keys")
  }

  @Test("The table of the actions' names is the program's")
  func names() throws {
    let lines = KeyAction.allCases.map { action in
      let keys = action.standard.keys.map { "`\($0.name)`" }
      return "| `\(action.name)` | \(keys.joined(separator: " ")) |"
    }
    try check(["| action | its keys |", "| --- | --- |"] + lines, between: "actions")
  }

  /// The rows of a screen that the list does not have.
  private func rows(of app: App, _ place: String, besides others: Set<String>) -> [String] {
    var keys: [(label: String, keys: [String])] = []
    for row in app.keys.rows where !row.keys.isEmpty && !others.contains(Self.line(row)) {
      let names = row.keys.map { "`\($0.name)`" }
      if let index = keys.firstIndex(where: { $0.label == row.label }) {
        keys[index].keys += names.filter { !keys[index].keys.contains($0) }
      } else {
        keys.append((row.label, names))
      }
    }
    return keys.map { "| \(place) | \($0.keys.joined(separator: " ")) | \($0.label) |" }
  }

  private static func line(_ row: KeyRow<Message>) -> String {
    row.keys.map(\.name).joined(separator: " ") + " " + row.label
  }

  private func check(_ lines: [String], between name: String) throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let start = "<!-- \(name) -->\n"
    let end = "\n<!-- end of \(name) -->"
    let opening = try #require(text.range(of: start))
    let closing = try #require(text.range(of: end))
    let made = lines.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_README"] != nil {
      let new = text.replacingCharacters(in: opening.upperBound..<closing.lowerBound, with: made)
      try new.write(to: Self.file, atomically: true, encoding: .utf8)
      return
    }
    #expect(text[opening.upperBound..<closing.lowerBound] == made)
  }
}
