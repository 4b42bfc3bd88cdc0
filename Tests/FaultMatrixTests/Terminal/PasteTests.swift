import Foundation
import Glibc
import HostileServer
import PseudoTerminal
import Testing

@Suite("A megabyte that is pasted", .blockingLong)
struct PasteTests {
  /// Where something is pasted: what is pressed on a screen before, and what is told afterwards.
  private struct Place: Sendable {
    var name: String
    var screen: any MatrixScreen
    var keys = ""
    var sentence: String
  }

  private static let cut = "The paste was longer than 64 KB; the rest was left out."
  private static let ignored = "Nothing takes a paste here."

  private static let places = [
    Place(name: "sign-up phone", screen: PhoneScreen(words: .english), sentence: cut),
    Place(name: "sign-up code", screen: CodeScreen(words: .english), sentence: cut),
    Place(
      name: "sign-up password", screen: PasswordScreen(words: .english), keys: "\u{1b}[Z",
      sentence: cut),
    Place(name: "sign-up referral code", screen: PasswordScreen(words: .english), sentence: cut),
    Place(name: "sign-in by code", screen: SignInByCodeScreen(words: .english), sentence: cut),
    Place(
      name: "sign-in by password",
      screen: SignInByPasswordScreen(words: .english, endpoint: .deprecated), sentence: cut),
    Place(name: "list", screen: ListScreen(words: .english), sentence: ignored),
    Place(name: "list's filter", screen: ListScreen(words: .english), keys: "/", sentence: cut),
    Place(name: "detail", screen: DetailScreen(words: .english), sentence: ignored),
    Place(
      name: "form's title", screen: FormScreen(words: .english), keys: "\u{1b}[Z", sentence: cut),
    Place(name: "form's description", screen: FormScreen(words: .english), sentence: cut),
    Place(name: "form's tags", screen: FormScreen(words: .english), keys: "\t", sentence: cut),
    Place(
      name: "question", screen: CommandScreen(words: .english, command: .close), sentence: ignored),
  ]

  private static let cells = places.map { place in
    TerminalCell(name: "\(place.name) / 1 MB pasted") { try run(place) }
  }

  @Test("Nothing is set off by it, what is too much is told, and keys are heard at once")
  func paste() async {
    await TerminalCell.expect(Self.cells) { cell in
      ["sign-up code", "list /", "form's d", "question"].contains { cell.name.hasPrefix($0) }
    }
  }

  private static func run(_ place: Place) throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try place.screen.open(on: stage)
    // A question hears nothing at first.
    try terminal.answerQuestion(place.keys)
    try terminal.waitForSilence()
    let counts = stage.server.counts
    // All that any screen acts on, but for digits: six of them are a code.
    let line = "yes\r\nq\tnec/s中文\(Key.controlS)"
    let text = String(repeating: line, count: (1 << 20) / line.utf8.count)
    let start = Date()
    try terminal.type(Array("\u{1b}[200~\(text)\u{1b}[201~".utf8))
    try terminal.wait(toSeeAnyOf: [place.sentence])
    let seconds = -start.timeIntervalSinceNow
    try terminal.repaint()
    let new = stage.server.counts.filter { counts[$0.key] != $0.value }
    // Projects are read again by themselves.
    guard new.allSatisfy({ $0.key.hasPrefix("GET ") }) else { throw CellFailure("sent: \(new)") }
    try terminal.type("\u{3}")
    try terminal.checkEnd(.killed(signal: SIGINT), seconds: 2)
    return String(format: "told after %.2f s", seconds)
  }
}
