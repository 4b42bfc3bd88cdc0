import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("A session that has run out")
struct ExpiredSessionTests {
  static let refusal = APIFailure(.unauthorized)
  private static let other = Session(
    .key(Secret("other")), uid: 77,
    phone: PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138000"))
  /// The same person, signed in anew.
  static let renewed = Session(
    .key(Secret("fedcba9876543210")), uid: Session.sample.uid, phone: .sample)

  /// Lets a moment pass, in which keys that were meant for something else are not heard.
  static func wait(_ app: inout App) { app.now = app.now.adding(seconds: 1) }

  static func press(_ script: String, in app: inout App) -> [Effect] {
    script.split(separator: " ").flatMap { Key.named(String($0)) }.flatMap { key in
      wait(&app)
      return app.handle(.key(key), at: app.now)
    }
  }

  static func signIn(_ session: Session, in app: inout App) -> [Effect] {
    app.update(.signUp(.codeVerified(.success(.signedIn(session)))), at: app.now)
  }

  @Test(
    "Any answer of 401 opens sign-in over the screen, which says why and has the number filled in",
    arguments: [
      Message.account(.userLoaded(.failure(refusal))),
      .projects(.pageLoaded(1, .failure(refusal))),
      .projects(.projectLoaded(1042, .failure(refusal))),
      .projects(.participantsLoaded(1042, .failure(refusal))),
      .projects(.commandFinished(1042, .close, .notDone(refusal, nil))),
      .projects(.commandFinished(1042, .close, .unknown(refusal))),
      .form(.categoriesLoaded(.failure(refusal))), .passwordChange(.answered(refusal)),
      .questionChange(.answered(refusal)),
    ])
  func opens(_ answer: Message) {
    var app = App.showing([.sample()])
    _ = app.update(answer, at: app.now)
    #expect(app.screen == .signUp)
    #expect(app.expired?.behind == .projects)
    #expect(app.signUp.step == .phone)
    #expect(app.signUp.formID == .signIn)
    let text = app.frame.text
    #expect(text.contains("Your session ran out. Sign in as +86 159 1571 9111"))
    #expect(text.contains("A code will go to +86 159 1571 9111"))
  }

  @Test("Other failures open nothing", arguments: ErrorTextTests.kinds)
  func others(_ kind: APIFailure.Kind) {
    guard kind != .unauthorized else { return }
    var app = App.showing([.sample()])
    app.tell(.pageLoaded(1, .failure(APIFailure(kind))))
    app.tell(.commandFinished(1042, .close, .notDone(APIFailure(kind), nil)))
    #expect(app.screen == .projects)
    #expect(app.expired == nil)
  }

  @Test("For 150 ms no key is heard, so that none that was meant for the screen is taken")
  func deaf() {
    var app = App.showing([.sample()])
    app.tell(.pageLoaded(1, .failure(Self.refusal)))
    let before = app.signUp
    _ = app.handle(.key(.enter), at: UnixTime(milliseconds: app.now.milliseconds + 149))
    #expect(app.signUp == before)
    _ = app.handle(.key(.escape), at: UnixTime(milliseconds: app.now.milliseconds + 1))
    #expect(app.screen == .projects)
  }

  @Test("Esc goes back to the screen, which can be read and says which key signs in")
  func back() {
    var app = App.showing(.sample(), .sample)
    app.tell(.pageLoaded(1, .failure(Self.refusal)))
    _ = Self.press("Esc", in: &app)
    #expect(app.screen == .projects)
    #expect(app.frame.text.contains("Your session ran out. F3 signs in."))
    #expect(app.frame.text.contains("Repair the kitchen tap"))
    #expect(app.keys.footer(columns: 78).contains("F3 sign in again"))
    _ = Self.press("F3", in: &app)
    #expect(app.screen == .signUp)
    #expect(app.signUp.phone.field.text == "15915719111")
  }

  @Test("While it is known, reading opens sign-in no more, and nothing is read by itself")
  func readingStaysQuiet() {
    var app = App.showing([.sample()])
    app.tell(.refreshRequested)
    app.tell(.pageLoaded(1, .failure(Self.refusal)))
    _ = Self.press("Esc", in: &app)
    #expect(app.update(.timePassed, at: app.now.adding(seconds: 200)) == [])
    #expect(Self.press("r", in: &app).contains(.loadProjects(.sample, page: 1)))
    app.tell(.pageLoaded(1, .failure(Self.refusal)))
    #expect(app.screen == .projects)
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: [.sample()]))))
    #expect(app.expired == nil, "Another running copy has signed in.")
  }

  @Test("A command that was not done for it is asked about again, and not sent by itself")
  func command() {
    var app = App.showing(.sample(), .sample)
    #expect(Self.press("c Right Enter", in: &app).contains { $0.slot == .command })
    let question = app.projects?.running?.question
    app.tell(.commandFinished(1042, .close, .notDone(Self.refusal, nil)))
    #expect(app.screen == .signUp)
    #expect(app.notice == nil)
    let effects = Self.signIn(Self.renewed, in: &app)
    #expect(!effects.contains { $0.slot == .command })
    #expect(effects.contains(.saveSession(Self.renewed)))
    #expect(app.screen == .projects)
    #expect(app.dialog?.question == question.map { .command($0) })
    #expect(app.dialog?.selected == 0)
    let sent = Self.press("Right Enter", in: &app)
    #expect(sent == [.carryOut(.close, Self.renewed, 1042, from: .open)])
  }

  @Test("A question that was open comes back as it was, with what was typed")
  func question() {
    var app = App.showing(.sample(), .sample)
    _ = Self.press("x 104", in: &app)
    let dialog = app.dialog
    #expect(dialog?.typedNumber?.text == "104")
    app.tell(.participantsLoaded(1042, .failure(Self.refusal)))
    #expect(app.dialog == nil)
    _ = Self.signIn(Self.renewed, in: &app)
    #expect(app.dialog == dialog)
    #expect(app.deafUntil != nil)
  }

  @Test("Filter, selection and open detail are as they were, and what reads is read again")
  func listStays() {
    var app = App.showing([.sample(id: 3, title: "Tap"), .sample(id: 2), .sample(id: 1)])
    _ = Self.press("/ tap Enter Down Enter", in: &app)
    let list = app.projects?.list
    let openID = app.projects?.openID
    app.tell(.pageLoaded(1, .failure(Self.refusal)))
    let effects = Self.signIn(Self.renewed, in: &app)
    #expect(app.projects?.list.filter == list?.filter)
    #expect(app.projects?.list.selectedID == list?.selectedID)
    #expect(app.projects?.openID == openID)
    #expect(effects.contains(.loadProjects(Self.renewed, page: 1)))
    #expect(effects.contains(.loadUser(Self.renewed)))
    #expect(openID.map { effects.contains(.loadProject(Self.renewed, $0)) } == true)
    #expect(app.projects?.session == Self.renewed && app.account?.session == Self.renewed)
  }

  @Test("The form keeps its text and waits for its key")
  func form() {
    var app = App.showing([.sample()])
    _ = Self.press("n Move Space it Tab Now ^S", in: &app)
    let text = app.form?.draft.fields
    guard let link = app.form?.run?.link else {
      Issue.record("Nothing was sent.")
      return
    }
    _ = app.update(.form(.linkFinished(link, .notDone(Self.refusal))), at: app.now)
    #expect(app.screen == .signUp)
    let effects = Self.signIn(Self.renewed, in: &app)
    #expect(app.screen == .form)
    #expect(app.form?.draft.fields == text)
    #expect(!effects.contains { $0.slot == .draft })
    #expect(!app.frame.text.contains("Sign in again"))
    #expect(effects.contains(.loadCategories(Self.renewed)))
    let sent = Self.press("^S", in: &app)
    let isNew = sent.contains {
      if case .send(_, let session, _) = $0 { session == Self.renewed } else { false }
    }
    #expect(isNew)
  }

  @Test("An answer for the list that comes during sign-in changes what lies behind")
  func answerBehind() {
    var app = App.showing(.sample(), .sample)
    _ = Self.press("c Right Enter", in: &app)
    app.tell(.pageLoaded(1, .failure(Self.refusal)))
    app.tell(.commandFinished(1042, .close, .changedElsewhere(.sample(.sample(status: .closed)))))
    #expect(app.screen == .signUp)
    #expect(app.dialog == nil)
    _ = Self.signIn(Self.renewed, in: &app)
    #expect(app.screen == .projects)
    #expect(app.projects?.store[1042]?.statusAsRead == .closed)
  }

  @Test("Somebody else starts afresh, and what was typed in the form is kept for its owner")
  func somebodyElse() {
    var app = App.showing([.sample()])
    _ = Self.press("n Move", in: &app)
    _ = app.update(.form(.categoriesLoaded(.failure(Self.refusal))), at: app.now)
    let effects = Self.signIn(Self.other, in: &app)
    let isKept = effects.contains {
      if case .saveDraft(let draft) = $0 {
        draft.uid == Session.sample.uid && draft.fields.title == "Move"
      } else {
        false
      }
    }
    #expect(isKept || app.keptDrafts.contains { $0.fields.title == "Move" })
    #expect(app.screen == .projects)
    #expect(app.form == nil && app.dialog == nil && app.expired == nil)
    #expect(app.projects?.session == Self.other)
    #expect(app.projects?.store.drafts.isEmpty == true)
    #expect(app.frame.text.contains("The draft of +86 159 1571 9111 is kept on this computer."))
    // Its owner finds it again, also without a new start.
    app.tell(.pageLoaded(1, .failure(Self.refusal)))
    _ = Self.signIn(Self.renewed, in: &app)
    #expect(app.projects?.store.drafts.map(\.fields.title) == ["Move"])
  }

  @Test("Of a command that was under way for somebody else it is said that nobody knows")
  func commandOfAnother() {
    var app = App.showing(.sample(), .sample)
    _ = Self.press("c Right Enter", in: &app)
    app.tell(.pageLoaded(1, .failure(Self.refusal)))
    #expect(Self.signIn(Self.other, in: &app).contains(.cancel(.command)))
    #expect(app.projects?.running == nil)
    #expect(app.frame.text.contains("Project 1042 of +86 159 1571 9111 was still under way"))
  }

  @Test("A token that was replaced is used from then on, everywhere, and only for its own account")
  func renewal() {
    var app = App.showing([.sample()])
    _ = Self.press("n", in: &app)
    #expect(app.update(.sessionRenewed(Self.other), at: app.now) == [])
    #expect(app.account?.session == .sample)
    #expect(app.update(.sessionRenewed(Self.renewed), at: app.now) == [])
    #expect(app.account?.session == Self.renewed)
    #expect(app.projects?.session == Self.renewed)
    #expect(app.form?.session == Self.renewed)
    #expect(app.screen == .form)
  }

  @Test("A password that is being changed is still there after signing in")
  func password() {
    var app = App.showing([])
    _ = Self.press("A 2 old-one Enter new-one Enter", in: &app)
    _ = app.update(.passwordChange(.answered(Self.refusal)), at: app.now)
    #expect(app.screen == .signUp)
    _ = Self.signIn(Self.renewed, in: &app)
    #expect(app.screen == .passwordChange)
    let effects = Self.press("Enter", in: &app)
    #expect(
      effects == [.changePassword(Self.renewed, from: Secret("old-one"), to: Secret("new-one"))])
  }
}

@MainActor
@Suite("Signing in over the screen, by keys")
struct SignInAgainFlowTests {
  @Test("After the code the same list is there, in either language", arguments: Language.allCases)
  func sameList(_ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = Driver(language, disk: FakeDisk(session: .sample))
    let projects: [ProjectSummary] = [.sample(id: 3, title: "Tap"), .sample(id: 2, title: "Door")]
    await driver.start(user: .sample, projects: projects)
    await driver.press("/ door Enter")
    driver.api.expect(.listProjects(page: 1), .failure(APIFailure(.unauthorized)))
    await driver.press("r")
    #expect(driver.shows(words.account.signInReason(account: "李雷")))
    driver.api.expect(.sendCode("+86-15915719111", .signIn), .done)
    await driver.press("Enter")
    let renewed = ExpiredSessionTests.renewed
    driver.api.expect(
      .verifyCode("+86-15915719111", .signIn, "123456"), .session(renewed))
    driver.api.expectSignedIn(
      .user(.sample), projects: .page(ProjectPage(projects: projects)))
    await driver.press("123456")
    #expect(driver.program.app.screen == .projects)
    #expect(driver.program.app.projects?.list.filter.text == "door")
    #expect(driver.program.app.projects?.list.selectedID == 2)
    #expect(driver.program.app.projects?.problem == nil)
    #expect(driver.disk.session == renewed)
    driver.api.finish()
  }

  @Test(
    "Esc leads back to the list and F3 to sign-in, in either language", arguments: Language.allCases
  )
  func thereAndBack(_ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = Driver(language, disk: FakeDisk(session: .sample))
    await driver.start(user: .sample, projects: [.sample()])
    driver.api.expect(.listProjects(page: 1), .failure(APIFailure(.unauthorized)))
    await driver.press("r Esc Esc")
    #expect(driver.shows(words.account.expiryBanner(key: "F3")))
    #expect(driver.shows("Repair the kitchen tap"))
    await driver.press("F3")
    #expect(driver.shows(words.account.signInReason(account: "李雷")))
    driver.api.finish()
  }
}
