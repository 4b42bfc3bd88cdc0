import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Signing in by password, key by key")
struct PasswordSignInTests {
  static let number = "+86-15915719111"
  static let wrong = ScriptedAPI.Answer.failure(
    APIFailure(.oauth(.invalidGrant), serverMessage: "Invalid credentials given."))
  static let session = Session(
    .token(OAuthToken(access: Secret("a"), refresh: Secret("r"))), uid: Session.sample.uid,
    phone: .sample, method: .password)

  static func signIn(_ password: String) -> ScriptedAPI.Call {
    .signIn(number, password: password)
  }

  /// Somebody who has come to sign in, at the number.
  static func atPhone(
    _ language: Language = .english, size: Size = Size(columns: 80, rows: 24),
    disk: FakeDisk = FakeDisk(), hasOAuthClient: Bool = false
  ) async -> Driver {
    let driver = Driver(language, size: size, disk: disk, hasOAuthClient: hasOAuthClient)
    await driver.start()
    await driver.press("2 zg Enter 15915719111")
    return driver
  }

  static func atPassword(
    _ language: Language = .english, size: Size = Size(columns: 80, rows: 24),
    disk: FakeDisk = FakeDisk()
  ) async -> Driver {
    let driver = await atPhone(language, size: size, disk: disk)
    await driver.press("Tab Enter")
    return driver
  }

  @Test(
    "Wrong twice, revealed, corrected, signed in; way and number are known the next time",
    arguments: Language.allCases)
  func wholeWay(_ language: Language) async {
    let words = Vocabulary.of(language).words
    let disk = FakeDisk()
    let driver = await Self.atPhone(language, disk: disk, hasOAuthClient: true)
    #expect(driver.shows(words.signIn.codeHint))
    await driver.press("Tab")
    #expect(driver.shows(words.signIn.clientHint))
    #expect(driver.shows(words.steps.position(step: "2", count: "3")))
    await driver.press("Enter")
    #expect(driver.shows(words.signIn.passwordTitle(number: "+86 159 1571 9111")))
    #expect(driver.shows(words.steps.position(step: "3", count: "3")))
    driver.api.expect(Self.signIn("correct hors"), Self.wrong)
    await driver.paste("correct hors\n")
    await driver.press("Enter")
    #expect(driver.shows(words.signInProblems.wrong))
    #expect(!driver.shows("Invalid credentials given."))
    #expect(!driver.program.app.signUp.password.offersRecovery)
    driver.api.expect(Self.signIn("correct hors"), Self.wrong)
    await driver.press("Enter")
    #expect(driver.shows(words.signIn.offer(key: "^F")))
    #expect(!driver.screen.contains("hors"))
    await driver.press("^R")
    #expect(driver.screen.contains("correct hors"))
    driver.api.expect(Self.signIn("correct horse"), .session(Self.session))
    driver.api.expectSignedIn(.user(.sample))
    await driver.press("e Enter")
    #expect(driver.program.app.screen == .projects)
    #expect(disk.session == Self.session)
    driver.api.finish()

    // The session is gone, and the program is started anew.
    let next = Driver(language, disk: FakeDisk(progress: disk.progress))
    await next.start()
    await next.press("2")
    #expect(next.shows(words.signIn.nextPassword(number: "+86 159 1571 9111")))
    #expect(next.program.app.signUp.way == .password)
    // A number that has an account is of no use to who signs up.
    await next.press("Esc Esc 1")
    #expect(next.program.app.signUp.phone.field.text == "")
    next.api.finish()
  }

  @Test("The way switches by Tab, arrows and ^T, and only at sign-in")
  func switching() async {
    let driver = await Self.atPhone()
    for key in ["Tab", "Down", "Up", "S-Tab", "^T"] {
      let before = driver.program.app.signUp.way
      await driver.press(key)
      #expect(driver.program.app.signUp.way == before.other)
    }
    #expect(driver.shows("FEAT has deprecated this way"))
    await driver.press("Esc Esc 1 Tab ^T")
    #expect(driver.program.app.signUp.step == .country || driver.program.app.signUp.step == .phone)
    #expect(driver.program.app.signUp.way == .password)
    #expect(!driver.shows("Sign in by:"))
    driver.api.finish()
  }

  @Test("Both ways out are there after each refusal: by key, and by arrows and Enter")
  func waysOut() async {
    for script in ["^T", "Tab Enter", "Down Enter", "Up Up Enter"] {
      let driver = await Self.atPassword()
      driver.api.expect(Self.signIn("secret-1"), Self.wrong)
      await driver.press("secret-1 Enter \(script)")
      // The number is kept, and no SMS is spent before it was seen.
      #expect(driver.shows("A code will go to +86 159 1571 9111"))
      #expect(driver.program.app.signUp.password.password.text == "")
      driver.api.expect(.sendCode(Self.number, .signIn), .done)
      await driver.press("Enter")
      #expect(driver.program.app.signUp.step == .code)
      driver.api.finish()
    }
    for script in ["^F", "S-Tab Enter", "Down Down Enter"] {
      let driver = await Self.atPassword()
      driver.api.expect(.securityHint(Self.number), .question("Pet?"))
      await driver.press("secret-1 \(script)")
      #expect(driver.program.app.screen == .recovery)
      #expect(driver.program.app.signUp.password.password.text == "")
      driver.api.finish()
    }
  }

  @Test("A letter typed at a way out goes into the field")
  func lettersGoIntoField() async {
    let driver = await Self.atPassword()
    await driver.press("ab Down c")
    #expect(driver.program.app.signUp.password.password.text == "abc")
    #expect(driver.program.app.signUp.password.ways.focused == nil)
    driver.api.finish()
  }

  @Test("Esc goes back to the number and forgets the password; an empty one is not sent")
  func goingBack() async {
    let driver = await Self.atPassword()
    await driver.press("Enter")
    #expect(driver.shows("Type the password first."))
    await driver.press("secret-1 ^R Esc")
    #expect(driver.program.app.signUp.step == .phone)
    await driver.press("Enter")
    #expect(driver.program.app.signUp.password.password.text == "")
    #expect(driver.program.app.signUp.password.password.isMasked)
    driver.api.finish()
  }

  @Test("Esc stops a sign-in, and says that nothing was changed", arguments: Language.allCases)
  func stopping(_ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = await Self.atPassword(language)
    driver.api.expect(Self.signIn("secret-1"), .silence)
    driver.press(withoutSettling: "secret-1 Enter")
    await driver.api.waitForCalls(2)
    driver.advance(seconds: 1)
    #expect(driver.shows(words.busy.stillWaiting(what: words.signIn.busy)))
    await driver.press("Esc")
    #expect(driver.program.isIdle)
    #expect(driver.shows(words.signInProblems.stopped))
    #expect(driver.program.app.signUp.password.password.text == "secret-1")
    driver.api.finish()
  }

  @Test(
    "A refusal of the deprecated way is a wrong number or password, and never a session that ended",
    arguments: [
      APIFailure(.refused(.other("LOGIN_FAILED"))), APIFailure(.refused(.validation)),
      APIFailure(.unauthorized, serverMessage: "Credentials were not provided."),
    ], Language.allCases)
  func deprecatedRefusal(_ failure: APIFailure, _ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = await Self.atPassword(language)
    driver.api.expect(Self.signIn("secret-1"), .failure(failure))
    await driver.press("secret-1 Enter")
    #expect(driver.shows(words.signInProblems.wrong))
    #expect(!driver.shows("Credentials were not provided."))
    #expect(!driver.shows(words.failures.unauthorized.what()))
    driver.api.finish()
  }

  @Test(
    "What FEAT says of anything else than number and password is no wrong password",
    arguments: [
      APIFailure(.rejected(status: 409)), APIFailure(.rejected(status: 423)),
      APIFailure(.forbidden),
      APIFailure(
        .refused(.validation), fields: [.init(field: "device_id", message: "This is required.")]),
      APIFailure(
        .refused(.other("X")), fields: [.init(field: "captcha", message: "This is required.")]),
    ], Language.allCases)
  func notJudged(_ failure: APIFailure, _ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = await Self.atPassword(language)
    for _ in 0..<3 { driver.api.expect(Self.signIn("secret-1"), .failure(failure)) }
    await driver.press("secret-1 Enter Enter Enter")
    #expect(!driver.shows(words.signInProblems.wrong))
    #expect(driver.shows(words.failures.notSignedIn))
    #expect(!driver.program.app.signUp.password.offersRecovery)
    driver.api.finish()
  }

  @Test("What is the settings' mistake does not count as a wrong password")
  func settingsMistakes() async {
    let driver = await Self.atPassword()
    for _ in 0..<3 {
      driver.api.expect(Self.signIn("secret-1"), .failure(APIFailure(.oauth(.invalidClient))))
    }
    await driver.press("secret-1 Enter Enter Enter")
    #expect(!driver.program.app.signUp.password.offersRecovery)
    driver.api.finish()
  }

  @Test("The password is never kept, shown in a notice, or described")
  func neverKept() async {
    let driver = await Self.atPassword()
    driver.api.expect(Self.signIn("canary-secret"), Self.wrong)
    await driver.press("canary-secret Enter")
    #expect(!String(describing: driver.program.app).contains("canary"))
    #expect(!driver.screen.contains("canary"))
    await driver.press("^C")
    #expect(!String(describing: driver.disk.progress).contains("canary"))
    driver.api.finish()
  }
}
