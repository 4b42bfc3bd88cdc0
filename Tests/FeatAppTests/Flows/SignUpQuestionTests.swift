import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("The recovery question at sign-up")
struct SignUpQuestionTests {
  static let question = SecurityQuestion(question: "Pet?", answer: Secret("Rex"))

  static func atDetails(
    _ language: Language = .english, size: Size = Size(columns: 80, rows: 24)
  ) async -> Driver {
    let driver = Driver(language, size: size)
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    driver.api.expect(
      .verifyCode("+86-15915719111", .signUp, "222222"), .permit(SignUpFlowTests.permit))
    await driver.press("1 zg Enter 15915719111 Enter 222222 secret-1")
    return driver
  }

  static func expectRegistration(_ driver: Driver, _ answer: ScriptedAPI.Answer) {
    var registration = SignUpFlowTests.registration(referral: nil)
    registration.securityQuestion = question
    driver.api.expect(.register(registration), answer)
  }

  @Test(
    "It is opened below the referral code, and sent with its answer", arguments: Language.allCases)
  func sent(_ language: Language) async {
    let driver = await Self.atDetails(language)
    Self.expectRegistration(driver, .session(.sample))
    driver.api.expectSignedIn(.user(.sample))
    await driver.press("Tab Tab Enter Pet? Enter Rex")
    #expect(!String(describing: driver.disk.progress).contains("Rex"))
    await driver.press("Enter")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test("Whoever does not want it never meets it: Enter at the referral code makes the account")
  func skipped() async {
    let driver = await Self.atDetails()
    driver.api.expect(.register(SignUpFlowTests.registration(referral: nil)), .session(.sample))
    driver.api.expectSignedIn(.user(.sample))
    await driver.press("Enter Enter")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test("A question without an answer is not sent, nor an answer without a question")
  func incomplete() async {
    let driver = await Self.atDetails()
    await driver.press("Tab Tab Enter Pet? Enter Space Enter")
    #expect(driver.shows("Fill in question and answer, or none."))
    #expect(driver.program.app.signUp.details.focus == .answer)
    await driver.press("Rex S-Tab ^U Tab Enter")
    #expect(driver.shows("Fill in question and answer, or none."))
    #expect(driver.program.app.signUp.details.focus == .question)
    // Both empty is as good as none.
    driver.api.expect(.register(SignUpFlowTests.registration(referral: nil)), .session(.sample))
    driver.api.expectSignedIn(.user(.sample))
    await driver.press("Tab ^U Enter")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test(
    "What the server says about it is shown at it", arguments: ["security_key", "security_value"])
  func refused(_ field: String) async {
    let driver = await Self.atDetails()
    let fields = [APIFailure.FieldMessage(field: field, message: "too short")]
    Self.expectRegistration(
      driver, .failure(APIFailure(.refused(.validation), fields: fields)))
    await driver.press("Tab Tab Enter Pet? Enter Rex Enter")
    let focus: DetailsStep.Field = field == "security_key" ? .question : .answer
    #expect(driver.program.app.signUp.details.focus == focus)
    let lines = driver.screen.split(separator: "\n").map(String.init)
    let order = ["Password: ", "Question: ", "too short"].map { part in
      lines.firstIndex { $0.contains(part) } ?? -1
    }
    #expect(order == order.sorted() && order[0] >= 0)
    #expect(lines.filter { $0.contains("too short") }.count == 1)
    driver.api.finish()
  }

  @Test(
    "On the smallest screen the question takes the password's place", arguments: Language.allCases)
  func smallest(_ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = await Self.atDetails(language, size: Size(columns: 40, rows: 10))
    #expect(driver.shows(words.details.password))
    await driver.press("Tab Tab")
    #expect(driver.program.app.frame.cursor != nil)
    #expect(driver.shows(words.details.recoveryRow))
    await driver.press("Enter Pet? Enter Enter")
    #expect(driver.shows(words.details.questionIncomplete))
    #expect(driver.shows(words.details.validFor(time: "15:00")))
    await driver.press("S-Tab S-Tab")
    #expect(driver.shows(words.details.referral))
    driver.api.finish()
  }
}
