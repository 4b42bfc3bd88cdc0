import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Copying to the clipboard")
struct CopyTests {
  private static let link = "https://www.featapi.com/api/service/demand/1042/"

  /// Presses keys, as ``Driver`` does, and answers what they ask for.
  private static func press(_ script: String, _ app: inout App) -> [Effect] {
    var effects: [Effect] = []
    for word in script.split(separator: " ") {
      for key in Key.named(String(word)) {
        // No person answers a question within its moment of deafness.
        app.now.milliseconds += 200
        effects += app.handle(.key(key), at: app.now)
      }
    }
    return effects
  }

  private static func copied(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }

  private static func lines(_ app: App) -> [String] {
    app.frame.text.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
  }

  @Test(
    "Y asks what, Enter copies that and nothing else, and the text stands on a line of its own",
    arguments: [
      ("Y Enter", "1042", "Number"), ("Y Right Enter", "修理水龙头", "Title"),
      ("Y Right Right Enter", link, "Link"), ("Enter Y Enter", "1042", "Number"),
      ("Ｙ Tab Enter", "修理水龙头", "Title"),
    ])
  func copies(_ keys: String, _ text: String, _ part: String) {
    var app = App.showing([.sample(title: "修理水龙头")])
    #expect(Self.copied(Self.press(keys, &app)) == [text])
    #expect(Self.lines(app).contains(text))
    #expect(app.frame.text.contains("Sent to the clipboard: \(part)."))
    #expect(Self.copied(Self.press("Down", &app)) == [])
    #expect(!app.frame.text.contains("Sent to the clipboard"))
  }

  @Test("Esc and the last answer copy nothing", arguments: ["Y Esc", "Y Left Enter", "Y Up Enter"])
  func dismissed(_ keys: String) {
    var app = App.showing([.sample()])
    #expect(Self.copied(Self.press(keys, &app)) == [])
    #expect(app.dialog == nil && app.notice == nil)
  }

  @Test("The choice shows each text on one line, in both languages", arguments: Language.allCases)
  func choice(_ language: Language) {
    var app = App.showing([.sample(title: String(repeating: "界", count: 100))], language)
    _ = Self.press("Y", &app)
    let words = app.context.words.copying
    let lines = app.frame.text.split(separator: "\n")
    for (name, text) in [(words.number, "1042"), (words.name, "界界"), (words.link, Self.link)] {
      #expect(lines.filter { $0.contains(name + " ") && $0.contains(text) }.count == 1)
    }
  }

  @Test("A hostile title is copied as it is shown: nothing in it can act anywhere")
  func hostile() {
    let title = ServerText("a\u{1B}]52;c;aGk=\u{7}\r\nrm -rf\u{202E}").line
    var app = App.showing([.sample(title: title)])
    let copied = Self.copied(Self.press("Y Right Enter", &app))
    #expect(copied == [title])
    #expect(copied[0].unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }

  @Test("What is not there is not offered: a draft here has no number, and no server no link")
  func missing() {
    var app = App.signedIn()
    var fields = ProjectFields()
    fields.title = "Move\u{7} a piano"
    let draft = ProjectDraft(id: 5, uid: Session.sample.uid, fields: fields)
    app.projects = Projects(session: .sample, drafts: [draft])
    #expect(Self.copied(Self.press("Y Enter", &app)) == ["Move? a piano"])
    #expect(Self.copied(Self.press("Y Right Enter", &app)) == [])

    var untold = App(
      language: .english, isSandbox: false, session: .sample, progress: SignUpProgress(),
      now: .sample)
    untold.tell(.pageLoaded(1, .success(ProjectPage(projects: [.sample(title: "")]))))
    _ = Self.press("Y", &untold)
    #expect(untold.dialog?.answers.count == 2)
  }

  @Test("Where nothing is selected the key says so")
  func nothing() {
    var app = App.showing([])
    #expect(Self.press("Y", &app) == [])
    #expect(app.dialog == nil)
    #expect(app.frame.text.contains("No project is selected."))
  }

  @Test("It is no change: it works where nothing may be changed")
  func readOnly() {
    var app = App(
      language: .english, isSandbox: false, session: .sample, progress: SignUpProgress(),
      isReadOnly: true, now: .sample)
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: [.sample()]))))
    #expect(Self.copied(Self.press("Y Enter", &app)) == ["1042"])
  }
}
