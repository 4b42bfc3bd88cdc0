import FeatDomain
import Foundation
import TerminalUI
import Testing

@testable import FeatApp

/// What every screen says where it is read out, against the files in `Readings/`:
/// `RECORD_SCREENS=1 swift test --filter ReadingTests` writes them anew.
@MainActor
@Suite("Screens as people hear them")
struct ReadingTests {
  private static let size = Size(columns: 80, rows: 24)

  /// Every state of which there is a picture.
  private func samples(_ language: Language) async -> [(name: String, app: App)] {
    let size = Self.size
    var samples: [(String, App)] = []
    for screen in SampleScreen.allCases {
      samples.append((screen.rawValue, await screen.driver(language, size).program.app))
    }
    for screen in SignInScreen.allCases {
      samples.append((screen.rawValue, await screen.driver(language, size).program.app))
    }
    samples += ProjectScreen.allCases.map { ($0.rawValue, $0.app(language, size)) }
    samples += FormScreen.allCases.map { ($0.rawValue, $0.bench(language, size).app) }
    samples += AccountScreen.allCases.map { ($0.rawValue, $0.app(language, size)) }
    return samples.map { name, app in
      var app = app
      // Nobody opens the help: all choices are said instead.
      app.help = nil
      return (name, app)
    }
  }

  @Test("Each screen says what was agreed", arguments: Language.allCases)
  func says(_ language: Language) async throws {
    var text = ""
    for (name, app) in await samples(language) {
      // How to answer is said at every start.
      let lines = Self.said(by: app).filter { $0 != app.context.words.reading.intro }
      text += "== \(name)\n" + lines.joined(separator: "\n") + "\n"
    }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Readings/\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    #expect(!text.contains("{"), "a place in a sentence was not filled")
    let controls = text.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(controls.isEmpty)
  }

  /// Everything that is said of a state, with all choices.
  private static func said(by app: App) -> [String] {
    var talk = Conversation(isInteractive: true, canEdit: true)
    (talk.listsAll, talk.mustSayAll) = (true, true)
    let beginning = talk.news(of: app, isWaiting: true)
    // What is under way is said only after a while.
    if app.awaited() != nil, beginning.lines.count > 2 { return beginning.lines }
    let listed = talk.news(of: app, isWaiting: false)
    (talk.listsAll, talk.mustAsk, talk.mustSayAll) = (false, true, true)
    return beginning.lines + listed.lines
      + [talk.news(of: app, isWaiting: false).question?.text ?? ""]
  }

  @Test("Whatever a key can do on a screen has a number, and says so where it cannot be done")
  func everyAction() async {
    for (name, app) in await samples(.english) {
      let reading = app.reading()
      let actions = (reading.rows + reading.choices + reading.others).map(\.action)
      for row in app.keys.rows where !isOnlySeen(row, in: app) {
        let isThere =
          row.isEnabled
          ? actions.contains(.send(row.message)) || hasItsWay(row, reading)
          : reading.obstacles.contains { $0.keys == row.keys } || hasItsWay(row, reading)
        #expect(isThere, "\(name): \(row.label) \(row.keys.map(\.name))")
      }
    }
  }

  /// What moves about, and what changes how it looks.
  private func isOnlySeen(_ row: KeyRow<Message>, in app: App) -> Bool {
    if row.group == .moving { return true }
    let words = app.context.words
    let names = [
      words.keys.mouseOn, words.keys.mouseOff, words.keys.repaint, words.keys.palette,
      words.keys.move, words.keys.reveal, words.keys.hide, words.questionChange.reveal,
      words.questionChange.hide, words.account.more,
    ]
    return names.contains(row.label)
  }

  /// What is done by a line of its own: an answer, the rows of a list, an empty line; what is about
  /// the selected row of a list is done once that is open.
  private func hasItsWay(_ row: KeyRow<Message>, _ reading: Reading) -> Bool {
    switch row.message {
    case .dialog: !reading.rows.isEmpty
    case .helpOpened: reading.others.contains { $0.action == .explain }
    case .quitRequested: reading.others.contains { $0.action == .send(.quitChosen) }
    case .projects(.actionChosen), .projects(.discardChosen), .projects(.draftOpened),
      .projects(.copyOpened):
      reading.rows.contains { if case .pick(.project) = $0.action { true } else { false } }
    default: row.keys.contains(.enter) && !reading.rows.isEmpty || row.message == .welcome(.chosen)
    }
  }
}
