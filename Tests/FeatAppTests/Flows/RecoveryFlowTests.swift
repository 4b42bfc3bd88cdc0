import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Recovery, key by key")
struct RecoveryFlowTests {
  static let number = "+86-15915719111"
  static let question = "第一只宠物叫什么?\u{202E}"
  static let hint = ScriptedAPI.Call.securityHint(number)
  static let refusal = ScriptedAPI.Answer.failure(APIFailure(.refused(.other("NO"))))

  static func verify(_ answer: String) -> ScriptedAPI.Call {
    .verifyAnswer(number, question, answer)
  }

  static func atQuestion(
    _ language: Language = .english, size: Size = Size(columns: 80, rows: 24)
  ) async -> Driver {
    let driver = await PasswordSignInTests.atPassword(language, size: size)
    driver.api.expect(hint, .question(question))
    await driver.press("^F")
    return driver
  }

  static func atNewPassword(
    _ language: Language = .english, size: Size = Size(columns: 80, rows: 24)
  ) async -> Driver {
    let driver = await atQuestion(language, size: size)
    driver.api.expect(verify("Rex"), .done)
    await driver.press("Rex Enter")
    return driver
  }

  @Test(
    "A wrong answer stays, the right one leads to a new password, and that to the sign-in",
    arguments: Language.allCases)
  func wholeWay(_ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = await Self.atQuestion(language)
    // What is shown is made safe, what is sent back is the original.
    #expect(driver.shows("第一只宠物叫什么?"))
    #expect(!driver.screen.contains("\u{202E}"))
    driver.api.expect(Self.verify("Max"), Self.refusal)
    await driver.press("Max Enter")
    #expect(driver.shows(words.recovery.wrongAnswer))
    #expect(driver.program.app.recovery?.answer.text == "Max")
    driver.api.expect(Self.verify("Rex"), .done)
    await driver.press("^U Rex Enter")
    #expect(driver.shows(words.recovery.passwordTitle))
    await driver.press("12345 Enter")
    #expect(driver.shows(words.recovery.passwordTooShort))
    #expect(!driver.screen.contains("12345"))
    driver.api.expect(.resetPassword(Self.number, "123456"), .done)
    await driver.press("6 Enter")
    #expect(driver.shows(words.signIn.passwordTitle(number: "+86 159 1571 9111")))
    #expect(driver.shows(words.signIn.passwordSet))
    #expect(driver.program.app.signUp.password.password.text == "")
    driver.api.expect(
      .signIn(Self.number, password: "123456"), .session(PasswordSignInTests.session))
    driver.api.expectSignedIn(.user(.sample))
    await driver.press("123456 Enter")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test(
    "A number without a question or an account is said so, and Enter leads to the code",
    arguments: [
      APIFailure(.refused(.other("NO_QUESTION"))), APIFailure(.notFound),
      APIFailure(.rejected(status: 400)),
    ], Language.allCases)
  func noQuestion(_ failure: APIFailure, _ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = await PasswordSignInTests.atPassword(language)
    driver.api.expect(Self.hint, .failure(failure))
    await driver.press("^F")
    #expect(driver.shows(words.recovery.noQuestion))
    await driver.press("Enter")
    #expect(driver.program.app.screen == .signUp)
    #expect(driver.shows(words.phone.preview(number: "+86 159 1571 9111")))
    driver.api.finish()
  }

  @Test(
    "A question that did not come is asked for again by Enter; Esc stops the asking",
    arguments: Language.allCases)
  func askingAgain(_ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = await PasswordSignInTests.atPassword(language)
    driver.api.expect(Self.hint, .failure(APIFailure(.serverError(status: 503))))
    await driver.press("^F")
    #expect(driver.shows(words.failures.serverError.what(status: "503")))
    driver.api.expect(Self.hint, .silence)
    driver.press(withoutSettling: "Enter")
    await driver.api.waitForCalls(3)
    await driver.press("Esc")
    #expect(driver.program.isIdle)
    #expect(driver.shows(words.recovery.stopped))
    driver.api.expect(Self.hint, .question(Self.question))
    await driver.press("Enter")
    #expect(driver.program.app.recovery?.question?.original == Self.question)
    driver.api.finish()
  }

  @Test("Esc leads back step by step to the number, which can be changed")
  func goingBack() async {
    let driver = await Self.atNewPassword()
    await driver.press("Esc")
    #expect(driver.program.app.recovery?.step == .question)
    #expect(driver.program.app.recovery?.answer.text == "Rex")
    await driver.press("Esc")
    #expect(driver.program.app.signUp.step == .password)
    await driver.press("Esc Backspace 2 Enter")
    driver.api.expect(.securityHint("+86-15915719112"), .question("?"))
    await driver.press("^F")
    #expect(driver.shows("+86 159 1571 9112"))
    driver.api.finish()
  }

  @Test(
    "The code is reachable at each step, by key and by arrows", arguments: ["^T", "Down Enter"])
  func byCode(_ script: String) async {
    for driver in [await Self.atQuestion(), await Self.atNewPassword()] {
      await driver.press(script)
      #expect(driver.shows("A code will go to +86 159 1571 9111"))
      driver.api.finish()
    }
  }

  @Test(
    "A reset whose answer was lost: the new password is tried first", arguments: [true, false],
    Language.allCases)
  func lostReset(_ isStopped: Bool, _ language: Language) async {
    let driver = await Self.atNewPassword(language)
    let reset = ScriptedAPI.Call.resetPassword(Self.number, "secret-1")
    if isStopped {
      driver.api.expect(reset, .silence)
      driver.press(withoutSettling: "secret-1 Enter")
      await driver.api.waitForCalls(4)
      await driver.press("Esc")
      #expect(driver.program.isIdle)
    } else {
      driver.api.expect(
        reset, .failure(APIFailure(.transport(.interrupted), mayHaveTakenEffect: true)))
      await driver.press("secret-1 Enter")
    }
    #expect(driver.shows(Vocabulary.of(language).words.recovery.passwordUnknown))
    #expect(!driver.screen.contains("secret"))
    driver.api.expect(
      .signIn(Self.number, password: "secret-1"), .session(PasswordSignInTests.session))
    driver.api.expectSignedIn(.user(.sample))
    await driver.press("Enter")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test(
    "Where the server forgot the right answer, the question comes again with the answer to check",
    arguments: [
      APIFailure(.forbidden), APIFailure(.unauthorized),
      APIFailure(.refused(.other("NOT_VERIFIED"))),
      APIFailure(
        .refused(.validation), fields: [APIFailure.FieldMessage(field: "phone", message: "no")]),
    ], Language.allCases)
  func forgottenAnswer(_ failure: APIFailure, _ language: Language) async {
    let driver = await Self.atNewPassword(language)
    driver.api.expect(.resetPassword(Self.number, "secret-1"), .failure(failure))
    await driver.press("secret-1 Enter")
    #expect(driver.program.app.recovery?.step == .question)
    #expect(driver.shows(Vocabulary.of(language).words.recovery.answerForgotten))
    driver.api.expect(Self.verify("Rex"), .done)
    driver.api.expect(.resetPassword(Self.number, "secret-1"), .done)
    await driver.press("Enter Enter")
    #expect(driver.program.app.notice == .passwordSet)
    driver.api.finish()
  }

  @Test(
    "A password that the server does not like stays to be changed, in the server's words",
    arguments: Language.allCases)
  func refusedPassword(_ language: Language) async {
    let driver = await Self.atNewPassword(language)
    let fields = [APIFailure.FieldMessage(field: "new_password1", message: "too common")]
    driver.api.expect(
      .resetPassword(Self.number, "123456"),
      .failure(APIFailure(.refused(.validation), fields: fields)))
    await driver.press("123456 Enter")
    #expect(driver.program.app.recovery?.step == .password)
    let words = Vocabulary.of(language).words.failures
    #expect(driver.shows(words.validation.next(message: "too common")))
    #expect(driver.program.app.recovery?.password.text == "123456")
    driver.api.finish()
  }

  @Test("Neither answer nor new password is ever kept")
  func neverKept() async {
    let driver = await Self.atNewPassword()
    await driver.press("canary-1 ^C")
    let kept = String(describing: driver.disk.progress)
    #expect(!kept.contains("canary") && !kept.contains("Rex"))
    driver.api.finish()
  }
}
