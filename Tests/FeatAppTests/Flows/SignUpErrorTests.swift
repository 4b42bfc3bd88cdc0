import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// FEAT's table of sign-up errors: a sentence of its own for each row, and the step that mends it.
@MainActor
@Suite("Each error of sign-up has its sentence and its next step", .serialized)
struct SignUpErrorTests {
  static let number = "+86-15915719111"
  static let send = ScriptedAPI.Call.sendCode(number, .signUp)

  static func failure(
    _ code: RefusalCode, _ message: String? = nil, fields: [APIFailure.FieldMessage] = []
  ) -> APIFailure {
    APIFailure(.refused(code), serverMessage: message, fields: fields)
  }

  func atPhone(_ language: Language) async -> Driver {
    let driver = Driver(language)
    await driver.start()
    await driver.press("1 zg Enter 15915719111")
    return driver
  }

  func atCode(_ language: Language) async -> Driver {
    let driver = await atPhone(language)
    driver.api.expect(Self.send, .done)
    await driver.press("Enter")
    return driver
  }

  func atDetails(_ language: Language) async -> Driver {
    let driver = await atCode(language)
    driver.api.expect(
      .verifyCode(Self.number, .signUp, "222222"), .permit(SignUpFlowTests.permit))
    await driver.press("222222 secret-1 Tab REF7")
    return driver
  }

  @Test("PHONE_ALREADY_EXISTS offers sign-in with the number kept", arguments: Language.allCases)
  func exists(_ language: Language) async {
    let driver = await atPhone(language)
    let words = Vocabulary.of(language).words
    driver.api.expect(Self.send, .failure(Self.failure(.phoneAlreadyExists)))
    await driver.press("Enter")
    #expect(driver.shows(words.dialogs.existsTitle))
    #expect(driver.shows(words.dialogs.existsText(number: "+86 159 1571 9111")))
    // The other answer leads back to the number.
    await driver.press("Esc")
    #expect(driver.program.app.signUp.step == .phone)
    #expect(driver.program.app.signUp.phone.field.text == "15915719111")
    driver.api.finish()
  }

  @Test("SEND_MSG_ERROR keeps the number and asks to try later", arguments: Language.allCases)
  func notSent(_ language: Language) async {
    let driver = await atPhone(language)
    let words = Vocabulary.of(language).words
    driver.api.expect(Self.send, .failure(Self.failure(.sendMessageError)))
    await driver.press("Enter")
    #expect(driver.shows(words.problems.sendMessageError))
    #expect(driver.program.app.signUp.phone.field.text == "15915719111")
    // A send that failed uses nothing up: the same key tries again.
    driver.api.expect(Self.send, .done)
    await driver.press("Enter")
    #expect(driver.shows(words.code.sendsLeft(count: "2")))
    driver.api.finish()
  }

  @Test(
    "SEND_VCODE_LIMIT_ERROR says how long, quotes the server, and takes a code that is at hand",
    arguments: Language.allCases)
  func limit(_ language: Language) async {
    let driver = await atPhone(language)
    let words = Vocabulary.of(language).words
    driver.api.expect(Self.send, .failure(Self.failure(.sendCodeLimit, "wait for 5400 s")))
    await driver.press("Enter")
    #expect(driver.shows(words.dialogs.limitTitle))
    #expect(driver.shows("wait for 5400 s"))
    #expect(driver.shows(words.dialogs.limitUnknown))
    await driver.press("Enter")
    #expect(driver.program.app.signUp.step == .code)
    driver.api.expect(
      .verifyCode(Self.number, .signUp, "222222"), .permit(SignUpFlowTests.permit))
    await driver.press("222222")
    #expect(driver.program.app.signUp.step == .details)
    driver.api.finish()
  }

  @Test(
    "VCODE_VERIFY_FAILED stays on the step, with the digits to correct",
    arguments: Language.allCases)
  func wrongCode(_ language: Language) async {
    let driver = await atCode(language)
    let words = Vocabulary.of(language).words
    driver.api.expect(
      .verifyCode(Self.number, .signUp, "123456"), .failure(Self.failure(.codeVerifyFailed)))
    await driver.press("123456")
    #expect(driver.shows(words.problems.codeVerifyFailed))
    #expect(driver.program.app.signUp.code.digits == "123456")
    // A digit starts anew; nothing is sent before the sixth.
    await driver.press("9")
    #expect(driver.program.app.signUp.code.digits == "9")
    driver.api.finish()
  }

  @Test(
    "REGISTER_TOKEN_MISSING_ERROR goes back to the number; everything typed is kept",
    arguments: Language.allCases)
  func permitGone(_ language: Language) async {
    let driver = await atDetails(language)
    let words = Vocabulary.of(language).words
    driver.api.expect(
      .register(SignUpFlowTests.registration()), .failure(Self.failure(.registerTokenMissing)))
    await driver.press("Enter")
    #expect(driver.shows(words.problems.registerTokenMissing))
    let signUp = driver.program.app.signUp
    #expect(signUp.step == .phone)
    #expect(signUp.phone.field.text == "15915719111")
    #expect(signUp.details.password.text == "secret-1")
    #expect(signUp.details.referral.text == "REF7")
    // The used code is of no use: a new one is sent, and its permit makes the account.
    driver.api.expect(Self.send, .done)
    await driver.press("Enter")
    driver.api.expect(
      .verifyCode(Self.number, .signUp, "222222"), .permit(SignUpFlowTests.permit))
    driver.api.expect(.register(SignUpFlowTests.registration()), .session(.sample))
    driver.api.expectSignedIn(.user(User(uid: Session.sample.uid)))
    await driver.press("222222 Enter")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test(
    "VALIDATION_EXCEPTION is shown at its field, in the server's words",
    arguments: Language.allCases)
  func validation(_ language: Language) async {
    let driver = await atDetails(language)
    let words = Vocabulary.of(language).words
    let fields = [APIFailure.FieldMessage(field: "password", message: "too common")]
    driver.api.expect(
      .register(SignUpFlowTests.registration()),
      .failure(Self.failure(.validation, fields: fields)))
    await driver.press("Enter")
    #expect(driver.shows(words.failures.validation.next(message: "too common")))
    #expect(driver.program.app.signUp.details.focus == .password)
    #expect(driver.program.app.signUp.details.password.text == "secret-1")
    driver.api.finish()
  }

  @Test("VALIDATION_EXCEPTION about two fields is shown at each of them")
  func validationOfBoth() async {
    let driver = await atDetails(.english)
    let fields = [
      APIFailure.FieldMessage(field: "password", message: "too common"),
      APIFailure.FieldMessage(field: "r", message: "unknown code"),
    ]
    driver.api.expect(
      .register(SignUpFlowTests.registration()),
      .failure(Self.failure(.validation, fields: fields)))
    await driver.press("Enter")
    let lines = driver.screen.split(separator: "\n").map(String.init)
    let order = ["Password: ", "too common", "Referral code: ", "unknown code"].map { part in
      lines.firstIndex { $0.contains(part) }
    }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    #expect(driver.program.app.signUp.details.focus == .password)
    driver.api.finish()
  }

  @Test("VALIDATION_EXCEPTION about the number leads to the number", arguments: Language.allCases)
  func validationOfNumber(_ language: Language) async {
    let driver = await atPhone(language)
    let fields = [APIFailure.FieldMessage(field: "phone", message: "no such number")]
    driver.api.expect(Self.send, .failure(Self.failure(.validation, fields: fields)))
    await driver.press("Enter")
    #expect(driver.shows("no such number"))
    #expect(driver.program.app.signUp.step == .phone)
    driver.api.finish()
  }

  @Test(
    "A lost answer to the registration offers sign-in by code, which is right in both cases",
    arguments: Language.allCases)
  func lostRegistration(_ language: Language) async {
    let driver = await atDetails(language)
    let words = Vocabulary.of(language).words
    driver.api.expect(
      .register(SignUpFlowTests.registration()),
      .failure(APIFailure(.transport(.interrupted), mayHaveTakenEffect: true)))
    await driver.press("Enter")
    #expect(driver.shows(words.dialogs.maybeText(number: "+86 159 1571 9111")))
    driver.api.expect(.sendCode(Self.number, .signIn), .done)
    await driver.press("Enter")
    driver.api.expect(.verifyCode(Self.number, .signIn, "333333"), .session(.sample))
    driver.api.expectSignedIn(.user(User(uid: Session.sample.uid)))
    await driver.press("333333")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  /// Where the answer to the registration was lost, and the account may exist.
  private func atLostRegistration() async -> Driver {
    let driver = await atDetails(.english)
    driver.api.expect(
      .register(SignUpFlowTests.registration()),
      .failure(APIFailure(.transport(.interrupted), mayHaveTakenEffect: true)))
    await driver.press("Enter")
    return driver
  }

  @Test("The code that made the account, maybe, does not stand ready when its sign-in is not clear")
  func usedCodeIsGone() async {
    let driver = await atLostRegistration()
    driver.api.expect(
      .sendCode(Self.number, .signIn),
      .failure(APIFailure(.transport(.timedOut), mayHaveTakenEffect: true)))
    await driver.press("Enter")
    #expect(driver.program.app.signUp.step == .code)
    #expect(driver.program.app.signUp.code.digits == "")
    // Nothing is sent by Enter.
    await driver.press("Enter")
    driver.api.finish()
  }

  @Test("Where a password was chosen, signing in by it is offered, and it stands ready")
  func byPassword() async {
    let driver = await atLostRegistration()
    #expect(driver.shows("[ By password ]"))
    await driver.press("Right Enter")
    #expect(driver.program.app.signUp.step == .password)
    driver.api.expect(.signIn(Self.number, password: "secret-1"), .session(.sample))
    driver.api.expectSignedIn(.user(User(uid: Session.sample.uid)))
    await driver.press("Enter")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test("An SMS of which nobody knows counts, and its code is not called valid")
  func doubtfulSend() async {
    let driver = await atPhone(.english)
    let lost = APIFailure(.transport(.timedOut), mayHaveTakenEffect: true)
    driver.api.expect(Self.send, .failure(lost))
    await driver.press("Enter")
    #expect(driver.shows("New codes left: 2") && !driver.shows("Valid for"))
    await driver.press("1")
    #expect(driver.shows("The last SMS may be on its way"))
    await driver.press("Backspace Esc")
    #expect(driver.shows("A code will go to +86 159 1571 9111"))
    #expect(!driver.shows("is still valid"))
    for _ in 0..<2 {
      driver.api.expect(Self.send, .failure(lost))
      await driver.press("Enter Esc")
    }
    await driver.press("Enter")
    #expect(driver.shows("No more codes for now"))
    driver.api.finish()
  }

  @Test(
    "A lost answer to the SMS leads to the code, and sends no second one by itself",
    arguments: Language.allCases)
  func lostCode(_ language: Language) async {
    let driver = await atPhone(language)
    let words = Vocabulary.of(language).words
    driver.api.expect(
      Self.send, .failure(APIFailure(.unreadable, mayHaveTakenEffect: true)))
    await driver.press("Enter")
    #expect(driver.program.app.signUp.step == .code)
    #expect(driver.shows(words.problems.sendCodeUnknown))
    driver.api.finish()
  }

  @Test(
    "A number that is refused offline costs no request", arguments: ["", "12", "1234567890123456"])
  func refusedOffline(_ typed: String) async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 zg Enter \(typed) Enter")
    #expect(driver.program.app.signUp.step == .phone)
    #expect(driver.program.app.signUp.phone.problem != nil)
    driver.api.finish()
  }
}
