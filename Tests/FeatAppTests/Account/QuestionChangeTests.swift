import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Setting the recovery question")
struct QuestionChangeTests {
  private static let question = SecurityQuestion(question: "第一位老师？", answer: Secret("wang"))

  private static func driver(_ language: Language = .english) async -> Driver {
    let driver = Driver(language, disk: FakeDisk(session: .sample))
    await driver.start(user: .sample)
    driver.api.expect(.currentUser(Session.sample.uid), .user(.sample))
    await driver.press("A 3")
    return driver
  }

  @Test("A question, an answer, and it is set", arguments: Language.allCases)
  func done(_ language: Language) async {
    let driver = await Self.driver(language)
    driver.api.expect(.setSecurityQuestion(Self.question), .done)
    await driver.press("第一位老师？ Enter wang Enter")
    #expect(driver.program.app.screen == .account)
    #expect(driver.shows(Vocabulary.of(language).words.questionChange.isSet))
    #expect(!driver.shows("wang"))
    driver.api.finish()
  }

  @Test("Both are needed, and the answer is masked until ^R shows it")
  func needed() async {
    let driver = await Self.driver()
    await driver.press("Enter")
    #expect(driver.shows("Type a question that only you can answer."))
    await driver.press("Who? Enter Space Enter")
    #expect(driver.shows("Type the answer to it."))
    #expect(driver.program.app.questionChange?.focus == .answer)
    await driver.press("wang")
    #expect(!driver.shows("wang"))
    await driver.press("^R")
    #expect(driver.shows("wang"))
    driver.api.finish()
  }

  @Test("What FEAT does not accept is said at its field; a lost answer says to set it again")
  func refused() async {
    let driver = await Self.driver()
    let tooLong = APIFailure.FieldMessage(field: "question", message: "Too long.")
    driver.api.expect(
      .setSecurityQuestion(Self.question),
      .failure(APIFailure(.refused(.validation), fields: [tooLong])))
    await driver.press("第一位老师？ Enter wang Enter")
    #expect(driver.program.app.questionChange?.focus == .question)
    #expect(driver.shows("Too long."))
    driver.api.expect(
      .setSecurityQuestion(Self.question),
      .failure(APIFailure(.serverError(status: 502), mayHaveTakenEffect: true)))
    await driver.press("Enter Enter")
    #expect(driver.shows("Set it once more; that does no harm."))
    #expect(driver.program.app.questionChange?.answer.text == "wang")
    await driver.press("Esc")
    #expect(driver.program.app.screen == .account)
    driver.api.finish()
  }
}
