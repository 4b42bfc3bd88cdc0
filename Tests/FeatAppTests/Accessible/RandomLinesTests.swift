import FeatDomain
import Mutations
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Whatever is typed, line after line")
struct RandomLinesTests {
  @Test("Something is asked again, and nothing is said that is no text", arguments: 0..<12)
  func anyLines(seed: Int) {
    var random = SeededRandom(seed)
    var app = Self.apps.randomElement(using: &random) ?? .signedIn()
    var talk = Conversation(isInteractive: false, canEdit: true)
    var saying = talk.news(of: app, isWaiting: false)
    for _ in 0..<40 {
      let number = String(Int.random(in: 0...24, using: &random))
      let line = (Self.lines + [number, number, number]).randomElement(using: &random) ?? ""
      let effects = talk.answer(line, &app, at: app.now)
      if effects.contains(where: { if case .exit = $0 { true } else { false } }) { return }
      saying = talk.news(of: app, isWaiting: false)
      #expect(saying.question != nil)
      let controls = saying.lines.joined().unicodeScalars.filter {
        $0.properties.generalCategory == .control
      }
      #expect(controls.isEmpty, "\(line)")
    }
  }

  private static let apps: [App] = {
    let size = Size(columns: 80, rows: 24)
    return ProjectScreen.allCases.map { $0.app(.english, size) }
      + FormScreen.allCases.map { $0.bench(.english, size).app }
      + AccountScreen.allCases.map { $0.app(.simplifiedChinese, size) }
  }()

  private static let lines = [
    "", "?", "b", "y", "n", "/tap", ".", "1042", "Two coats", "粉刷", "2027-01-24 18:30", "^S", "F2",
    "esc", "\u{1b}[2J\u{7}", "\t", "１", "E", "123456", "secret-1",
  ]
}
