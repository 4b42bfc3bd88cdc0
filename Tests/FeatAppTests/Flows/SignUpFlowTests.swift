import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Sign-up as a person does it, key by key")
struct SignUpFlowTests {
  static let wrongCode = APIFailure(.refused(.codeVerifyFailed))
  static let permit = String(repeating: "p", count: 64)
  static let otherNumber = PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138001")

  static func registration(
    password: String? = "secret-1", referral: String? = "REF7"
  ) -> Registration {
    Registration(
      phone: .sample, formID: .signUp, code: Secret("222222"), permit: Secret(permit),
      password: password.map(Secret.init), referral: referral)
  }

  @Test(
    "A number that is typed where the country is looked for is carried over to its field",
    arguments: ["+8615915719111", "+86-159-1571-9111", "15915719111"])
  func numberForCountry(_ typed: String) async {
    let driver = Driver(.simplifiedChinese)
    await driver.start()
    await driver.press("1 \(typed)")
    #expect(driver.shows("中国") && driver.program.app.signUp.step == .country)
    await driver.press("Enter")
    #expect(driver.program.app.signUp.step == .phone)
    #expect(driver.shows("验证码将发送至 +86 159 1571 9111"))
    driver.api.finish()
  }

  @Test("A whole number that is pasted takes the place of the one that is there; digits are added")
  func pastedNumber() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 china Enter 13800138000")
    await driver.paste("159 1571 9111")
    #expect(driver.program.app.signUp.phone.field.text == "159 1571 9111")
    await driver.paste("23")
    #expect(driver.program.app.signUp.phone.field.text == "159 1571 911123")
    await driver.press("^U +86")
    await driver.paste("15915719111")
    #expect(driver.program.app.signUp.phone.field.text == "+8615915719111")
  }

  @Test(
    "Wrong code twice, one resend, back to change the number, quit, and go on at the code",
    arguments: Language.allCases)
  func wholeWay(_ language: Language) async {
    let disk = FakeDisk()
    let clock = FakeClock()
    var driver = Driver(language, disk: disk, clock: clock)
    await driver.start()
    // A number with a mistake in it, and back to correct it.
    driver.api.expect(.sendCode("+86-13800138001", .signUp), .done)
    await driver.press("1 zg Enter 13800138001 Enter")
    #expect(driver.program.app.signUp.step == .code)
    await driver.press("Esc")
    #expect(driver.program.app.signUp.phone.field.text == "13800138001")
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("^U 15915719111 Enter")
    // Wrong twice, then a new code.
    driver.api.expect(.verifyCode("+86-15915719111", .signUp, "111111"), .failure(Self.wrongCode))
    await driver.press("111111")
    #expect(driver.shows(Vocabulary.of(language).words.problems.codeVerifyFailed))
    driver.api.expect(.verifyCode("+86-15915719111", .signUp, "111112"), .failure(Self.wrongCode))
    await driver.press("Backspace 2")
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("r")
    #expect(driver.program.app.signUp.code.digits == "")
    #expect(driver.shows(Vocabulary.of(language).words.code.sendsLeft(count: "1")))
    await driver.press("^C")
    driver.api.finish()

    // The next run opens at the code; it knows the number, but not the code.
    clock.advance(milliseconds: 60_000)
    driver = Driver(language, disk: disk, clock: clock)
    await driver.start()
    #expect(driver.program.app.signUp.step == .code)
    #expect(driver.shows("+86 159 1571 9111"))
    #expect(driver.shows(Vocabulary.of(language).words.code.validFor(time: "14:00")))
    driver.api.expect(.verifyCode("+86-15915719111", .signUp, "222222"), .permit(Self.permit))
    await driver.press("222222")
    await driver.press("secret-1 Enter REF7")
    driver.api.expect(.register(Self.registration()), .session(.sample))
    driver.api.expectSignedIn(.user(User(uid: Session.sample.uid, name: "李雷")))
    await driver.press("Enter")
    #expect(driver.program.app.screen == .projects)
    #expect(driver.shows("李雷"))
    #expect(disk.session == .sample)
    driver.api.finish()

    // And the one after that is signed in.
    driver = Driver(language, disk: disk, clock: clock)
    await driver.start(user: User(uid: Session.sample.uid, name: "李雷"))
    #expect(driver.shows("李雷"))
    driver.api.finish()
  }

  @Test("A number that has an account goes on as sign-in, with the number filled in")
  func alreadyRegistered() async {
    let driver = Driver()
    await driver.start()
    driver.api.expect(
      .sendCode("+86-15915719111", .signUp), .failure(APIFailure(.refused(.phoneAlreadyExists))))
    await driver.press("1 86 Enter 15915719111 Enter")
    #expect(driver.shows("+86 159 1571 9111 is already registered"))
    driver.api.expect(.sendCode("+86-15915719111", .signIn), .done)
    await driver.press("Enter")
    driver.api.expect(.verifyCode("+86-15915719111", .signIn, "123456"), .session(.sample))
    driver.api.expectSignedIn(.user(User(uid: Session.sample.uid)))
    await driver.press("123456")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test("Sign-in with a number that has no account goes on as sign-up, and says so")
  func signInBecomesSignUp() async {
    let driver = Driver()
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signIn), .done)
    await driver.press("2 china Enter 15915719111 Enter")
    driver.api.expect(.verifyCode("+86-15915719111", .signIn, "123456"), .permit(Self.permit))
    await driver.press("123456")
    #expect(driver.shows("+86 159 1571 9111 has no account yet: this makes one."))
    driver.api.expect(
      .register(
        Registration(
          phone: .sample, formID: .signIn, code: Secret("123456"), permit: Secret(Self.permit))),
      .session(.sample))
    driver.api.expectSignedIn(.user(User(uid: Session.sample.uid)))
    await driver.press("Enter Enter")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test("A pasted SMS fills the six cells and sends them")
  func pastedMessage() async {
    let driver = Driver(.simplifiedChinese)
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("1 Enter 15915719111 Enter")
    driver.api.expect(.verifyCode("+86-15915719111", .signUp, "123456"), .permit(Self.permit))
    await driver.paste("【FEAT】您的验证码是 123 456，15分钟内有效。")
    #expect(driver.program.app.signUp.step == .details)
    driver.api.finish()
  }

  @Test("Full-width digits and letters count as plain ones")
  func fullWidth() async {
    let driver = Driver(.simplifiedChinese)
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("１ Enter １５９１５７１９１１１ Enter")
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("ｒ")
    driver.api.expect(.verifyCode("+86-15915719111", .signUp, "123456"), .permit(Self.permit))
    await driver.press("１２３４５６")
    #expect(driver.program.app.signUp.step == .details)
    driver.api.finish()
  }

  @Test("A doubtful number asks before an SMS is spent; No is the default")
  func doubtfulNumber() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 zg Enter 1591571911 Enter")
    #expect(driver.shows("Send anyway?"))
    await driver.press("Enter")
    #expect(driver.program.app.dialog == nil)
    #expect(driver.program.app.signUp.step == .phone)
    driver.api.expect(.sendCode("+86-1591571911", .signUp), .done)
    await driver.press("Enter Left Enter")
    #expect(driver.program.app.signUp.step == .code)
    driver.api.finish()
  }

  @Test("A typed calling code selects the country, and an unknown one is said so")
  func typedCallingCode() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 zg Enter +447911123456")
    #expect(driver.shows("Country: United Kingdom +44"))
    #expect(driver.shows("+44 7911 123456"))
    await driver.press("^U +999123456 Enter")
    #expect(driver.shows("No country has the calling code +9"))
    driver.api.finish()
  }

  @Test("Going back to the number and on again spends no second SMS")
  func backAndForth() async {
    let driver = Driver()
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("1 zg Enter 15915719111 Enter Esc")
    #expect(driver.shows("A code for +86 159 1571 9111 is still valid"))
    await driver.press("Enter")
    #expect(driver.program.app.signUp.step == .code)
    driver.api.expect(.verifyCode("+86-15915719111", .signUp, "222222"), .permit(Self.permit))
    await driver.press("222222 secret-1 Esc Enter")
    #expect(driver.program.app.signUp.step == .details)
    #expect(driver.program.app.signUp.details.password.text == "secret-1")
    driver.api.finish()
  }

  @Test("After three codes the resend says why it is disabled, and sends nothing")
  func quota() async {
    let driver = Driver()
    await driver.start()
    for _ in 0..<3 { driver.api.expect(.sendCode("+86-15915719111", .signUp), .done) }
    await driver.press("1 zg Enter 15915719111 Enter r r")
    #expect(driver.shows("No new codes left; the next in 1 h 59 min"))
    await driver.press("r")
    #expect(driver.shows("no codes left, the next in 1 h 59 min"))
    // When the last one has run out, no key is named that does nothing.
    driver.advance(seconds: 900)
    #expect(driver.shows("The code has run out."))
    #expect(!driver.shows("r sends a new one"))
    driver.api.finish()
  }

  @Test("The country that was used last is skipped the next time, and Esc still reaches it")
  func rememberedCountry() async {
    let driver = Driver(disk: FakeDisk(progress: SignUpProgress(iso3: "GBR")))
    await driver.start()
    await driver.press("1")
    #expect(driver.shows("Country: United Kingdom +44"))
    await driver.press("Esc")
    #expect(driver.program.app.signUp.step == .country)
    driver.api.finish()
  }

  @Test("A country chosen before the server's list has come stays chosen, offered or not")
  func countryBeforeList() async {
    let driver = Driver()
    driver.api.expect(.callingCodes, .codes(.some))
    driver.program.start()
    driver.press(withoutSettling: "1 afgh Enter 701234567")
    await driver.settle()
    #expect(driver.shows("Country: Afghanistan +93"))
    #expect(driver.shows("A code will go to +93 70 123 4567"))
    driver.api.finish()
  }

  @Test("Where the server's countries did not come, the built-in ones serve, and it is asked again")
  func countriesAskedAgain() async {
    let driver = Driver()
    driver.api.expect(.callingCodes, .failure(APIFailure(.transport(.cannotConnect))))
    driver.program.start()
    await driver.settle()
    driver.api.expect(.callingCodes, .codes(.some))
    driver.press(withoutSettling: "1")
    #expect(driver.program.app.signUp.country.matches.count > 200)
    await driver.settle()
    #expect(driver.program.app.signUp.country.matches.count == 4)
    driver.api.finish()
  }

  @Test("A session that the server takes no more leads to sign-in, with its number filled in")
  func expiredSession() async {
    let driver = Driver(disk: FakeDisk(session: .sample))
    driver.api.expect(.callingCodes, .codes(.some))
    let refusal = ScriptedAPI.Answer.failure(APIFailure(.unauthorized))
    driver.api.expectSignedIn(refusal, projects: refusal)
    driver.program.start()
    await driver.settle()
    #expect(driver.shows("A code will go to +86 159 1571 9111"))
    driver.api.expect(.sendCode("+86-15915719111", .signIn), .done)
    await driver.press("Enter")
    #expect(driver.program.app.signUp.step == .code)
    driver.api.finish()
  }
}
