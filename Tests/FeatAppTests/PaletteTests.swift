import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Actions by name")
struct PaletteTests {
  @Test(
    "An action is found by its English name, its Chinese one, and the initials of its pinyin",
    arguments: ["clos", "关闭", "gbx", "Close", "gb xm"], Language.allCases)
  func names(_ query: String, _ language: Language) throws {
    var app = App.showing([.sample(status: .open)], language)
    app.press(":")
    _ = app.handle(.paste(query, isCut: false), at: app.now)
    app.press("Enter")
    #expect(app.help == nil)
    guard case .command(let question)? = app.dialog?.question else {
      Issue.record("no question was asked:\n\(app.frame.text)")
      return
    }
    #expect(question.command == .close)
  }

  @Test("What cannot be done now is struck through, says why, and sends nothing")
  func disabled() throws {
    var app = App.showing([.sample(status: .open)])
    app.press(": e d i t")
    let frame = app.frame
    let lines = frame.text.split(separator: "\n")
    let row = try #require(lines.firstIndex { $0.contains("edit (not") })
    let cells = frame.row(row)
    let letters = cells.filter { $0.style.contains(.strikethrough) }.map(\.base)
    #expect(String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init))) == "edit")
    app.press("Enter")
    #expect(app.help == nil && app.dialog == nil)
    #expect(app.notice != nil)
  }

  @Test("Where letters are typed it is opened by F4, and a colon is a colon")
  func typing() {
    var app = App.showing([.sample()])
    app.press("/ :")
    #expect(app.help == nil)
    #expect(app.projects?.list.filter.text == ":")
    _ = app.handle(.key(.function(4)), at: app.now)
    #expect(app.help?.kind == .palette)
  }

  @Test("Without a word the first action is selected, and nobody moves about by name")
  func all() {
    var app = App.showing([.sample()])
    app.press(":")
    let matches = app.help?.matches(in: app.helpEntries) ?? []
    #expect(app.help?.hasSelection == true)
    #expect(!matches.isEmpty && matches.allSatisfy { $0.row.group != .moving })
    #expect(matches.contains { $0.row.message == .languageSwitched })
  }

  @Test("Help lists everything group by group, and each move by its own name")
  func groups() {
    var app = App.showing([.sample()], size: Size(columns: 80, rows: 60))
    app.press("?")
    let lines = app.frame.text.split(separator: "\n").map(String.init)
    let places = ["On this screen", "Everywhere", "Moving"].compactMap { name in
      lines.firstIndex { $0.contains("│ \(name) ") }
    }
    #expect(places.count == 3 && places == places.sorted())
    #expect(lines.contains { $0.contains("PgDn ^F       page down") })
  }

  @Test("Every Chinese name of an action has its initials", arguments: SampleScreen.allCases)
  @MainActor
  func initials(_ screen: SampleScreen) async {
    let driver = await screen.driver(.simplifiedChinese, Size(columns: 80, rows: 24))
    Self.check(driver.program.app)
  }

  @Test("And so it is with projects, the form and the account", arguments: ProjectStatus.known)
  func initials(_ status: ProjectStatus) {
    for keys in ["", "Enter", "n", "e", "A", "A 2", "/", ":"] {
      var app = App.showing([.sample(status: status)], .simplifiedChinese)
      app.press(keys)
      Self.check(app)
    }
  }

  private static func check(_ app: App) {
    for row in app.screenKeys.rows {
      let missing = row.label.unicodeScalars.filter { scalar in
        (0x4E00...0x9FFF).contains(scalar.value) && PinyinInitials.of(String(scalar)).isEmpty
      }
      #expect(missing.isEmpty, "\(row.label)")
    }
  }
}
