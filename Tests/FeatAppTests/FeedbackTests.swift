import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Feedback, time and safety")
struct FeedbackTests {
  func sending() async -> Driver {
    let driver = Driver()
    await driver.start()
    await driver.press("1 zg Enter 15915719111")
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .silence)
    driver.press(withoutSettling: "Enter")
    await driver.api.waitForCalls(2)
    return driver
  }

  @Test("Nothing is said of work under 150 ms, then a word, and after a second how to stop it")
  func waiting() async {
    let driver = await sending()
    #expect(!driver.shows("Sending the SMS"))
    #expect(driver.program.app.millisecondsToNextChange == 150)
    driver.advance(milliseconds: 150)
    #expect(driver.shows("Sending the SMS.."))
    #expect(!driver.shows("Esc stops"))
    driver.advance(milliseconds: 850)
    #expect(driver.shows("Sending the SMS, still waiting. Esc stops."))
    #expect(driver.program.app.millisecondsToNextChange == nil)
    await driver.press("Esc")
  }

  @Test("The first reading of the projects is said too, and Esc stops it")
  func firstLoad() async {
    let driver = Driver(disk: FakeDisk(session: .sample))
    driver.api.expect(.callingCodes, .codes(.some))
    driver.api.expectSignedIn(.user(.sample), projects: .silence)
    driver.program.start()
    await driver.api.waitForCalls(3)
    driver.advance(milliseconds: 200)
    #expect(driver.shows("reading.."))
    await driver.press("Esc")
    #expect(!driver.shows("reading"))
    driver.api.finish()
  }

  @Test("Esc stops a request, says that it may have been done, and keeps what was typed")
  func stopping() async {
    let driver = await sending()
    await driver.press("Esc")
    #expect(driver.program.isIdle)
    #expect(driver.shows("the SMS may be on its way"))
    #expect(driver.program.app.signUp.step == .code)
    await driver.press("Esc")
    #expect(driver.program.app.signUp.phone.field.text == "15915719111")
    driver.api.finish()
  }

  @Test("While a request is under way the same action is disabled, and says why")
  func noSecondRequest() async {
    let driver = await sending()
    driver.press(withoutSettling: "Enter Enter")
    #expect(driver.shows("The last request is still under way."))
    #expect(driver.api.made.count == 2)
    await driver.press("Esc")
    driver.api.finish()
  }

  @Test("A question hears no key for its first 150 ms")
  func deafness() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 zg Enter 1591571")
    driver.program.handle([.key(.enter), .key(.left), .key(.enter), .paste("y", isCut: false)])
    #expect(driver.program.app.dialog?.selected == 1)
    driver.advance(milliseconds: 149)
    driver.program.handle([.key(.left)])
    #expect(driver.program.app.dialog?.selected == 1)
    driver.advance(milliseconds: 1)
    driver.program.handle([.key(.left)])
    #expect(driver.program.app.dialog?.selected == 0)
    driver.api.finish()
  }

  @Test("Ctrl-C ends the program also while a question is deaf")
  func quitWhileDeaf() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 zg Enter 1591571")
    driver.program.handle([.key(.enter), .key(.control("c"))])
    #expect(driver.program.exitReason == .finished)
    driver.api.finish()
  }

  @Test(
    "A code that was sent by a clock ahead of ours is good for 15 minutes at most",
    arguments: [3600, 300_000_000])
  func sentInTheFuture(_ ahead: Int) async {
    let clock = FakeClock()
    let later = clock.now.adding(seconds: ahead)
    let progress = SignUpProgress(
      iso3: "CHN", waitingFor: .sample, waitingSince: later,
      sent: [SignUpProgress.Sent(phone: .sample, formID: .signUp, at: later)])
    let driver = Driver(disk: FakeDisk(progress: progress), clock: clock)
    await driver.start()
    #expect(driver.program.app.signUp.step == .code)
    #expect(!driver.screen.contains(" h "))
    driver.advance(seconds: 901)
    #expect(!driver.shows("Valid for"))
    driver.api.finish()
  }

  @Test("A clock that is set back makes no question deaf")
  func clockSetBack() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 zg Enter 1591571 Enter")
    driver.advance(seconds: -3600)
    driver.program.handle([.key(.left)])
    #expect(driver.program.app.dialog?.selected == 0)
    driver.api.finish()
  }

  @Test("Where Chinese cannot be shown, the language does not switch, and it is said why")
  func plainLocale() {
    var app = App(
      language: .english, isSandbox: false, session: nil, progress: SignUpProgress(),
      now: FakeClock().now)
    app.reportPlainLocale()
    for key in [Key.character("L"), .function(2), .character("3")] {
      _ = app.handle(.key(.down), at: FakeClock().now)
      #expect(app.notice == nil)
      _ = app.handle(.key(key), at: FakeClock().now)
      #expect(app.language == .english)
      #expect(app.notice == .plainLocale)
    }
    #expect(!app.keys.footer(columns: 78).contains("L "))
  }

  @Test("Where nothing takes a paste, a note says so and nothing else happens")
  func pasteIgnored() async {
    let driver = Driver()
    await driver.start()
    await driver.paste("1\nq\n")
    #expect(driver.shows("Nothing takes a paste here."))
    #expect(driver.program.app.screen == .welcome)
    await driver.press("Down")
    #expect(!driver.shows("Nothing takes a paste here."))
    driver.api.finish()
  }

  @Test("A paste into a field is one step, with its line breaks as spaces")
  func pasteIntoField() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 zg Enter")
    await driver.paste("159 1571\n9111")
    #expect(driver.program.app.signUp.phone.field.text == "159 1571 9111")
    #expect(driver.shows("A code will go to +86 159 1571 9111"))
    driver.api.finish()
  }

  @Test("Counting down wakes the program once a second, resting never")
  func wakeups() async {
    let driver = Driver()
    await driver.start()
    #expect(driver.program.app.millisecondsToNextChange == nil)
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("1 zg Enter 15915719111 Enter")
    #expect(driver.program.app.millisecondsToNextChange == 1000)
    driver.advance(milliseconds: 400)
    #expect(driver.program.app.millisecondsToNextChange == 600)
    driver.advance(seconds: 900)
    #expect(driver.shows("The code has run out: r sends a new one."))
    #expect(driver.program.app.millisecondsToNextChange == nil)
    driver.api.finish()
  }

  @Test("A number half typed is on disk a second after the last key, and when a signal ends it")
  func savedWhileTyping() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 zg Enter 159")
    let before = driver.disk.writes
    driver.advance(seconds: 1)
    #expect(driver.disk.writes == before + 1)
    #expect(driver.disk.progress?.typedNumber == "159")
    await driver.press("1")
    driver.program.handle([.terminationRequested(signal: 15)])
    #expect(driver.disk.progress?.typedNumber == "1591")
    driver.api.finish()
  }

  @Test("Neither code nor permit nor password is ever kept")
  func noSecretKept() async {
    let driver = Driver()
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    driver.api.expect(
      .verifyCode("+86-15915719111", .signUp, "222222"), .permit(SignUpFlowTests.permit))
    await driver.press("1 zg Enter 15915719111 Enter 222222 canary-secret ^C")
    let kept = String(describing: driver.disk.progress)
    #expect(kept.contains("15915719111"))
    #expect(!kept.contains("222222") && !kept.contains("ppp") && !kept.contains("canary"))
    driver.api.finish()
  }

  @Test("A session that cannot be kept is used all the same, and it is said")
  func sessionNotKept() async {
    let driver = Driver()
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signIn), .done)
    await driver.press("2 zg Enter 15915719111 Enter")
    driver.disk.fail(with: FileProblem(path: "/full/session.json", kind: .system(28)))
    driver.api.expect(.verifyCode("+86-15915719111", .signIn, "123456"), .session(.sample))
    driver.api.expectSignedIn(.user(User(uid: Session.sample.uid)))
    await driver.press("123456")
    #expect(driver.program.app.screen == .projects)
    driver.api.expect(.currentUser(Session.sample.uid), .user(.sample))
    await driver.press("A")
    #expect(driver.shows("nowhere: the disk is full. The next start asks you to sign in."))
    driver.api.finish()
  }

  @Test("Below 40x10 one line says what is needed, and no key acts but quit")
  func tooSmall() async {
    let driver = Driver(size: Size(columns: 39, rows: 9))
    await driver.start()
    #expect(driver.shows("feat-tui needs 40x10 cells, here are 39x9. ^C quits."))
    await driver.press("1 q Enter")
    #expect(driver.program.app.screen == .welcome)
    driver.program.handle([.resized(Size(columns: 40, rows: 10))])
    #expect(driver.shows("Welcome to FEAT"))
    driver.api.finish()
  }

  @Test("The language switches on every step, and nothing typed is lost")
  func languageSwitch() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 F2")
    #expect(driver.shows("您的手机号属于哪个国家或地区？"))
    await driver.press("zg Enter 159 F2")
    #expect(driver.shows("What is your phone number?"))
    #expect(driver.program.app.signUp.phone.field.text == "159")
    driver.api.finish()
  }

  @Test("What the smallest screen says about time is not cut", arguments: Language.allCases)
  func timeOnSmallScreen(_ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = Driver(language, size: Size(columns: 40, rows: 10))
    await driver.start()
    await driver.press("1 zg Enter 15915719111")
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .silence)
    driver.press(withoutSettling: "Enter")
    await driver.api.waitForCalls(2)
    driver.advance(seconds: 1)
    #expect(driver.shows(words.busy.stillWaiting(what: words.busy.sendCode)))
    await driver.press("Esc")
    // The one that was stopped may have been sent, and counts.
    for _ in 0..<2 { driver.api.expect(.sendCode("+86-15915719111", .signUp), .done) }
    await driver.press("r r")
    let wait = words.time.hours(hours: "1", minutes: "59")
    #expect(driver.shows(words.code.nextSend(time: wait)))
    driver.api.expect(
      .verifyCode("+86-15915719111", .signUp, "222222"), .permit(SignUpFlowTests.permit))
    driver.advance(seconds: 900)
    #expect(driver.shows(words.code.lastExpired))
    await driver.press("222222")
    driver.advance(seconds: 900)
    #expect(driver.shows(words.details.permitExpired))
    driver.api.finish()
  }
}
