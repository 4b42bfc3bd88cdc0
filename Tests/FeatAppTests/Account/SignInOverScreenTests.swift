import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Sign-in over another screen")
struct SignInOverScreenTests {
  @Test("What is being typed stays in its field: a reading that is refused only says so")
  func typing() {
    var app = App.showing([.sample()])
    _ = app.update(.account(.actionChosen(.changePassword)), at: app.now)
    #expect(app.screen == .passwordChange)
    _ = ExpiredSessionTests.press("s e c", in: &app)
    _ = app.update(.account(.userLoaded(.failure(ExpiredSessionTests.refusal))), at: app.now)
    _ = ExpiredSessionTests.press("r e t", in: &app)
    #expect(app.screen == .passwordChange)
    #expect(app.passwordChange?.old.text == "secret")
    #expect(app.frame.text.contains("F3 signs in."))
    #expect(app.signUp.progress(at: app.now).typedNumber.isEmpty)
  }

  @Test("The number is filled in also where a reading found the session over before")
  func numberAfterReading() {
    var app = App.showing([.sample()])
    app.press("n Move")
    _ = app.update(.form(.categoriesLoaded(.failure(ExpiredSessionTests.refusal))), at: app.now)
    #expect(app.screen == .form && app.expired != nil)
    app.press("F3")
    #expect(app.screen == .signUp && app.signUp.step == .phone)
    #expect(app.signUp.phone.field.text == Session.sample.phone.national)
  }

  @Test("On the smallest screen a wrong number is told", arguments: Language.allCases)
  func smallest(_ language: Language) {
    Locale.use()
    var app = App.showing([.sample()], language, size: Size(columns: 40, rows: 10))
    app.tell(.pageLoaded(1, .failure(ExpiredSessionTests.refusal)))
    let reason = String(Vocabulary.of(language).words.account.signInReason.pattern.prefix(6))
    #expect(app.frame.text.contains(reason))
    _ = ExpiredSessionTests.press("^U 1 Enter", in: &app)
    let sentence = Vocabulary.of(language).words.problems.numberInvalid
    let shown = app.frame.text.filter { !$0.isWhitespace }
    #expect(shown.contains(sentence.filter { !$0.isWhitespace }))
  }

  @Test(
    "After signing in again a change of the password or the question says no more that the session is over",
    arguments: [Account.Action.changePassword, .setQuestion])
  func changeForgets(_ action: Account.Action) {
    var app = App.showing([.sample()])
    _ = app.update(.account(.actionChosen(action)), at: app.now)
    _ = ExpiredSessionTests.press("s e c r e t Tab s e c r e t Enter", in: &app)
    let refusal = ExpiredSessionTests.refusal
    let isPassword = action == .changePassword
    #expect((isPassword ? app.passwordChange?.pending : app.questionChange?.pending) != nil)
    _ = app.update(
      isPassword ? .passwordChange(.answered(refusal)) : .questionChange(.answered(refusal)),
      at: app.now)
    _ = ExpiredSessionTests.signIn(ExpiredSessionTests.renewed, in: &app)
    #expect(app.screen == (isPassword ? .passwordChange : .questionChange))
    #expect(!app.frame.text.contains("! "))
  }

  @Test("After signing in again the form says no more that the session is over")
  func formForgets() {
    var app = App.showing([.sample()])
    _ = ExpiredSessionTests.press("n Move Space it Tab Now", in: &app)
    _ = app.update(.form(.categoriesLoaded(.failure(ExpiredSessionTests.refusal))), at: app.now)
    _ = ExpiredSessionTests.press("^S", in: &app)
    guard let link = app.form?.run?.link else {
      Issue.record("Nothing was sent.")
      return
    }
    _ = app.update(.form(.linkFinished(link, .unknown(ExpiredSessionTests.refusal))), at: app.now)
    _ = ExpiredSessionTests.signIn(ExpiredSessionTests.renewed, in: &app)
    #expect(app.screen == .form)
    #expect(app.form?.texts.category.failure == nil)
    #expect(app.frame.text.contains("the project may be saved or not"))
    #expect(!app.frame.text.contains("session") && !app.frame.text.contains("ign in again"))
  }

  @Test("One Esc leads back from the number, and what is no number is not kept")
  func oneEscape() {
    var app = App.showing([.sample()])
    app.tell(.pageLoaded(1, .failure(ExpiredSessionTests.refusal)))
    _ = ExpiredSessionTests.press("h u n t e r", in: &app)
    #expect(app.signUp.progress(at: app.now).typedNumber.isEmpty)
    _ = ExpiredSessionTests.press("Esc", in: &app)
    #expect(app.screen == .projects)
  }

  @Test("Whoever signs in by a code has used it: the next sign-in sends another")
  func usedCode() {
    var app = App.showing([.sample()])
    app.tell(.pageLoaded(1, .failure(ExpiredSessionTests.refusal)))
    _ = app.update(.signUp(.codeSent(.sample, .signIn)), at: app.now)
    #expect(app.signUp.hasValidCode(for: .sample, app.context))
    _ = ExpiredSessionTests.signIn(ExpiredSessionTests.renewed, in: &app)
    #expect(!app.signUp.hasValidCode(for: .sample, app.context))
    #expect(app.signUp.progress(at: app.now).sendsLeft(for: .sample, at: app.now) == 2)
  }

  @Test(
    "Where another window has signed out, that is said, also once sign-in was left and opened again"
  )
  func signedOutElsewhere() {
    var app = App.showing([.sample()])
    app.tell(.pageLoaded(1, .failure(.signedOutElsewhere)))
    #expect(app.frame.text.contains("Another window has signed out. Sign in as +86 159 1571 9111"))
    _ = ExpiredSessionTests.press("Esc", in: &app)
    #expect(app.screen == .projects)
    #expect(app.frame.text.contains("Another window has signed out. F3 signs in."))
    // It has been read by the next key, and comes back with the next answer of that kind.
    _ = ExpiredSessionTests.press("Down", in: &app)
    #expect(!app.frame.text.contains("Another window has signed out."))
    #expect(app.keys.footer(columns: 78).contains("F3 sign in again"))
    app.tell(.pageLoaded(1, .failure(.signedOutElsewhere)))
    #expect(app.frame.text.contains("Another window has signed out. F3 signs in."))
    _ = ExpiredSessionTests.press("F3", in: &app)
    #expect(app.frame.text.contains("Another window has signed out. Sign in as"))
  }
}
