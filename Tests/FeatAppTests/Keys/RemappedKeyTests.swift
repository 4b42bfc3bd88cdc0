import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("An action with another key")
@MainActor
struct RemappedKeyTests {
  private static func wording(_ keys: (String, [String])...) -> Wording {
    let settings = keys.map { Settings.KeySetting(action: $0.0, keys: $0.1) }
    let (map, problems) = KeyMap.reading(settings, path: "/settings.json5")
    #expect(problems.isEmpty)
    return Wording(map)
  }

  private static func driver(_ wording: Wording, _ language: Language = .english) async -> Driver {
    let driver = Driver(language, disk: FakeDisk(session: .sample), wording: wording)
    await driver.start(user: .sample, projects: [])
    for _ in 0..<2 { driver.api.expect(.categories, .categories([])) }
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [])))
    return driver
  }

  @Test("Footer, help, sentence, key and click all have the new key", arguments: Language.allCases)
  func everywhere(_ language: Language) async throws {
    let driver = await Self.driver(
      Self.wording(("new", ["a"]), ("refresh", ["F5"]), ("mouse", ["F9"])), language)
    let words = Vocabulary.of(language).words
    #expect(driver.screen.contains(" a \(words.keys.new)"))
    let chinese = language == .simplifiedChinese
    #expect(driver.shows(chinese ? "按 a 新建第一个" : "Press a to write the first one"))
    await driver.press("?")
    #expect(driver.screen.contains(" F5            \(words.keys.refresh)"))
    await driver.press("Esc n")
    #expect(driver.program.app.screen == .projects)
    await driver.press("a")
    #expect(driver.program.app.screen == .form)
    await driver.press("Esc F9")
    #expect(driver.program.app.isMouseOn)
    let footer = try #require(driver.screen.split(separator: "\n").last)
    let before = try #require(footer.firstRange(of: "a \(words.keys.new)")).lowerBound
    let column = TextWidth.columns(of: String(footer[..<before]))
    driver.click(Point(column: column, row: 23))
    await driver.settle()
    #expect(driver.program.app.screen == .form)
  }

  @Test("Without a key it is done by its name, which sentences say", arguments: Language.allCases)
  func none(_ language: Language) async {
    let driver = await Self.driver(Self.wording(("new", []), ("palette", ["o", "F4"])), language)
    let chinese = language == .simplifiedChinese
    #expect(driver.shows(chinese ? "按 o 新建项目 新建第一个" : "Press o new project to write"))
    await driver.press("n")
    #expect(driver.program.app.screen == .projects)
    await driver.press("o")
    await driver.press(chinese ? "xjxm Enter" : "new Enter")
    #expect(driver.program.app.screen == .form)
  }

  @Test("A letter in a field is a letter, whatever it does elsewhere")
  func fields() async {
    let driver = await Self.driver(Self.wording(("help", ["h", "F1"]), ("previous_tab", [])))
    await driver.press("n")
    await driver.press("hello")
    #expect(driver.screen.contains("hello"))
    await driver.press("F1")
    #expect(driver.program.app.help != nil)
  }

  @Test(
    "A brace or a quotation mark as a key harms no sentence", arguments: ["{", "}", "\"", "\\"])
  func signs(key: String) async {
    let wording = Self.wording(("refresh", [key]))
    for language in Language.allCases {
      let words = wording.of(language).words
      #expect(words.detail.notRead.contains(" \(key) "))
      #expect(words.actions.offline(ago: "AGO").contains("AGO"))
      #expect(words.actions.offline(ago: "AGO").contains(" \(key) "))
    }
  }
}
