import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Signing out")
struct SignOutTests {
  private static func driver(
    _ language: Language = .english, drafts: [ProjectDraft] = []
  ) async -> Driver {
    let driver = Driver(language, disk: FakeDisk(session: .sample, drafts: drafts))
    await driver.start(user: .sample)
    driver.api.expect(.currentUser(Session.sample.uid), .user(.sample))
    await driver.press("A")
    return driver
  }

  @Test("It asks, names the account, says what follows, and means No", arguments: Language.allCases)
  func asks(_ language: Language) async {
    let words = Vocabulary.of(language).words.account
    let draft = ProjectDraft(id: 5, uid: Session.sample.uid, fields: .sample())
    let driver = await Self.driver(language, drafts: [draft])
    await driver.press("4")
    #expect(driver.shows(words.ofAccount(account: "李雷")))
    #expect(driver.shows(words.signOutConsequence))
    #expect(driver.shows(words.signOutDrafts))
    await driver.press("Enter")
    #expect(driver.program.app.screen == .account)
    #expect(driver.disk.session == .sample)
    driver.api.finish()
  }

  @Test("Without drafts nothing is said of them")
  func noDrafts() async {
    let driver = await Self.driver()
    await driver.press("4")
    #expect(!driver.shows("Your drafts"))
    driver.api.finish()
  }

  @Test("The file goes first, then FEAT is told, and the number is filled in at the next sign-in")
  func signsOut() async {
    let driver = await Self.driver()
    driver.api.expect(.signOut(Session.sample.uid), .silence)
    driver.press(withoutSettling: "4 Right Enter")
    #expect(driver.disk.session == nil)
    #expect(driver.program.app.screen == .welcome)
    #expect(driver.shows("Signed out."))
    #expect(driver.shows("not signed in"))
    await driver.api.waitForCalls(5)
    driver.press(withoutSettling: "2")
    #expect(driver.shows("A code will go to +86 159 1571 9111"))
    driver.program.handle([.terminationRequested(signal: 15)])
    driver.api.finish()
  }

  @Test("When FEAT cannot be told, it is said, also when the file stayed")
  func notTold() async {
    let driver = await Self.driver()
    driver.disk.fail(with: FileProblem(path: "/ro/session.json", kind: .system(30)))
    driver.api.expect(
      .signOut(Session.sample.uid), .failure(APIFailure(.transport(.cannotConnect))))
    await driver.press("4 Right Enter")
    #expect(driver.program.app.screen == .welcome)
    #expect(driver.shows("Signed out here, but FEAT could not be told"))
    #expect(driver.shows("Delete it: /ro/session.json"))
    driver.api.finish()
  }

  @Test("A session that FEAT does not know is over as well")
  func overAlready() async {
    let driver = await Self.driver()
    driver.api.expect(.signOut(Session.sample.uid), .failure(APIFailure(.unauthorized)))
    await driver.press("4 Right Enter")
    #expect(driver.shows("Signed out."))
    #expect(driver.program.app.expired == nil)
    driver.api.finish()
  }

  @Test("Quitting before FEAT has heard of it asks first")
  func quitting() async {
    let driver = await Self.driver()
    driver.api.expect(.signOut(Session.sample.uid), .silence)
    driver.press(withoutSettling: "4 Right Enter")
    await driver.api.waitForCalls(5)
    driver.press(withoutSettling: "q")
    #expect(driver.shows("FEAT is still being told that you signed out."))
    #expect(driver.program.exitReason == nil)
    driver.press(withoutSettling: "Right Enter")
    #expect(driver.program.exitReason == .finished)
    driver.api.finish()
  }

  @Test(
    "Whoever wants to quit meanwhile does so as soon as FEAT has heard of it, unless there is more to read",
    arguments: [
      (nil, true), (APIFailure(.unauthorized), true),
      (APIFailure(.transport(.cannotConnect)), false),
    ])
  func quitsWhenTold(_ failure: APIFailure?, quits: Bool) {
    var app = App.showing([])
    _ = app.update(.account(.signOutConfirmed), at: app.now)
    _ = app.update(.quitChosen, at: app.now)
    #expect(app.dialog != nil)
    let effects = app.update(.signOutAnswered(failure), at: app.now)
    #expect(effects.contains(.exit(.finished)) == quits)
    #expect(app.dialog == nil)
    #expect(app.frame.text.contains("FEAT could not be told") != quits)
  }

  @Test("While a command is under way it waits, and says for what")
  func waits() {
    var app = App.showing(.sample(), .sample)
    app.press("c")
    app.now = app.now.adding(seconds: 1)
    app.press("Right Enter A 4")
    #expect(app.dialog == nil)
    #expect(app.frame.text.contains("Project 1042 is still under way"))
    app.press("1")
    #expect(app.screen == .account)
    #expect(app.update(.account(.signOutConfirmed), at: app.now) == [])
    #expect(app.account != nil)
  }

  @Test("Everything that was under way for the session is given up")
  func cancels() {
    var app = App.showing([.sample()])
    app.press("A")
    let effects = app.update(.account(.signOutConfirmed), at: app.now)
    let slots = effects.compactMap { if case .cancel(let slot) = $0 { slot } else { nil } }
    #expect(Set(slots) == Set(Slot.ofSession))
    let order = effects.filter { $0 == .removeSession || $0 == .signOut(.sample) }
    #expect(order == [.removeSession, .signOut(.sample)])
  }

  @Test("A sign-out on its way is given up when the same person signs in again, and only then")
  func signInAgain() {
    for (uid, isCancelled) in [(Session.sample.uid, true), (7, false)] {
      var app = App.showing([])
      _ = app.update(.account(.signOutConfirmed), at: app.now)
      let session = Session(.key(Secret("k")), uid: uid, phone: .sample)
      let effects = app.update(
        .signUp(.codeVerified(.success(.signedIn(session)))), at: app.now)
      #expect(effects.contains(.cancel(.signOut)) == isCancelled)
      #expect(app.screen == .projects)
    }
  }
}
