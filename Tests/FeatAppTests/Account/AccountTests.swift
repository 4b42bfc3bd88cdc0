import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The account")
struct AccountTests {
  private static func facts(_ session: Session, _ language: Language = .english) -> [String] {
    Locale.use()
    var app = App(
      language: language, isSandbox: false, session: session, progress: SignUpProgress(),
      sessionPath: FakeDisk.sessionPath, now: .sample)
    app.take(countries: .builtIn)
    app.press("A")
    return app.frame.text.split(separator: "\n").map(String.init)
  }

  private static func session(
    _ credential: Credential, _ method: SignInMethod = .code
  ) -> Session {
    Session(credential, uid: 1, phone: .sample, method: method)
  }

  private static func token(
    refresh: Bool, expiry: Int?
  ) -> Credential {
    .token(
      OAuthToken(
        access: Secret("a"), refresh: refresh ? Secret("r") : nil,
        expiry: expiry.map { UnixTime.sample.adding(seconds: $0) }))
  }

  @Test(
    "It tells how long the session lasts",
    arguments: [
      (Credential.key(Secret("k")), "lasts until you sign out"),
      (token(refresh: true, expiry: 36_000), "renews itself; this token has 10 h 0 min left"),
      (token(refresh: true, expiry: -5), "renews itself with the next request"),
      (token(refresh: true, expiry: nil), "renews itself"),
      (token(refresh: false, expiry: 90_000), "1 d 1 h left, then sign in again"),
      (token(refresh: false, expiry: -5), "has run out"),
      (token(refresh: false, expiry: nil), "lasts until FEAT ends it"),
    ])
  func lifetime(_ credential: Credential, _ sentence: String) {
    let lines = Self.facts(Self.session(credential))
    #expect(lines.contains { $0.hasSuffix(sentence) && $0.contains("Session") })
  }

  @Test(
    "It tells how its owner signed in",
    arguments: [
      (SignInMethod.code, "with a code by SMS"),
      (.password, "with a password, through your own OAuth client"),
      (.deprecatedPassword, "with a password, in the old way that FEAT has deprecated"),
    ])
  func method(_ method: SignInMethod, _ sentence: String) {
    let lines = Self.facts(Self.session(.key(Secret("k")), method))
    #expect(lines.contains { $0.hasSuffix(sentence) })
  }

  @Test("The values stand below each other, in both languages", arguments: Language.allCases)
  func aligned(_ language: Language) {
    let session = Self.session(.key(Secret("k")))
    var app = App.signedIn(language)
    let facts = AccountFacts(Account(session: session), app.context)
    let lines = facts.lines(columns: 76)
    #expect(lines.count > 4)
    app.press("A")
    let words = app.context.words.account
    #expect(facts.labelColumns > TextWidth.columns(of: words.phone))
    for line in lines { #expect(TextWidth.columns(of: line.label) + 2 <= facts.labelColumns) }
  }

  @Test("A token's time counts down on the screen")
  func countdown() {
    let session = Self.session(Self.token(refresh: true, expiry: 65))
    var app = App(
      language: .english, isSandbox: false, session: session, progress: SignUpProgress(),
      now: .sample)
    app.press("A")
    _ = app.update(.account(.userLoaded(.success(.sample))), at: app.now)
    #expect(app.millisecondsToNextChange == 1000)
  }

  @Test("On the smallest screen the rest is reached by PgDn, and the actions are always there")
  func scrolls() {
    var app = App.signedIn(size: Size(columns: 40, rows: 10))
    app.press("A")
    let seen = (0..<12).map { _ in
      defer { app.press("PgDn") }
      return app.frame.text
    }
    #expect(seen.allSatisfy { $0.contains("1  Switch account") && $0.contains("4  Sign out") })
    for word in ["+86 159 1571 9111", "9223372036854776000", "code by SMS", "until you sign out"] {
      #expect(seen.contains { $0.contains(word) }, "\(word)")
    }
    #expect(seen.last?.contains("more above: PgUp") == true)
  }

  @Test("Arrows and Enter choose, and so do the numbers")
  func chooses() {
    var app = App.showing([])
    app.press("A")
    _ = app.update(.account(.userLoaded(.success(.sample))), at: app.now)
    app.press("Down Enter")
    #expect(app.screen == .passwordChange)
    app.press("Esc 3")
    #expect(app.screen == .questionChange)
    app.press("Esc")
    #expect(app.account?.selected == .setQuestion)
    app.press("Esc")
    #expect(app.screen == .projects)
  }
}
