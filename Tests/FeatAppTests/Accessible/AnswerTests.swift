import FeatAPI
import FeatDomain
import Testing

@testable import FeatApp

@MainActor
@Suite("What a line may answer")
struct AnswerTests {
  private let words = Words.english

  @Test("What is none of the choices is the text that was asked for before they were listed")
  func textAfterChoices() async {
    let driver = Driver()
    await driver.start()
    let lines = LineDriver(driver)
    await lines.choose(words.welcome.signUp)
    await lines.type("+86")
    await lines.choose("China +86")
    lines.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await lines.type("?", "15915719111")
    #expect(lines.says(words.code.title))
    lines.api.expect(
      .verifyCode("+86-15915719111", .signUp, "222222"), .permit(SignUpFlowTests.permit))
    await lines.type("?", "222222")
    #expect(lines.says(words.details.title))
  }

  @Test("Keys that have no number of their own are answers, too: the form is saved by ^S")
  func keyNames() async {
    let driver = Driver(disk: FakeDisk(session: .sample))
    await driver.start(user: .sample, projects: [.sample()])
    let lines = LineDriver(driver)
    lines.api.expect(.categories, .categories([]))
    await lines.choose(words.keys.new)
    await lines.type("", "?", "^S")
    #expect(!lines.says(words.reading.noChoice(line: "^S")))
    #expect(lines.app.form?.focus == .field(.title) && lines.says(words.form.title))
  }
}
