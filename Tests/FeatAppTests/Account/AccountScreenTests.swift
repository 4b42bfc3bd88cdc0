import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// The account's screens as text, in both languages and six sizes, against the files in
/// `Screens/`, which `RECORD_SCREENS=1` writes anew as in ``ScreenTests``.
@Suite("The account's screens as people see them")
struct AccountScreenTests {
  @Test("Each state looks as it was agreed", arguments: AccountScreen.allCases, Language.allCases)
  func looks(_ screen: AccountScreen, _ language: Language) throws {
    let frames = ScreenFile.sizes.map { screen.app(language, $0.acting).frame(on: $0) }
    try ScreenFile(screen.rawValue, language).check(frames)
  }

  @Test("Every size from 1x1 up draws inside its cells", arguments: AccountScreen.allCases)
  func everySize(_ screen: AccountScreen) {
    var app = screen.app(.simplifiedChinese, Size(columns: 80, rows: 24))
    for columns in [0, 1, 2, 3, 39, 40, 41, 59, 60, 200] {
      for rows in [0, 1, 2, 9, 10, 11, 15, 16, 60] {
        _ = app.handle(.resized(Size(columns: columns, rows: rows)), at: app.now)
        app.frame.checkShape(columns: columns, rows: rows)
      }
    }
  }

  @Test("No two enabled keys are the same", arguments: AccountScreen.allCases)
  func uniqueKeys(_ screen: AccountScreen) {
    let app = screen.app(.english, Size(columns: 80, rows: 24))
    let keys = app.keys.rows.filter { $0.disabledReason == nil }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }
}

/// The states that are drawn for the files.
enum AccountScreen: String, CaseIterable, Sendable {
  case account, accountToken, accountExpired, accountReadOnly, signOutQuestion, signedOut
  case passwordChange, passwordRefused, passwordLost, questionChange, profiles, profileName
  case signInAgain, signInAgainCode, expiredForm, expiredList

  func app(_ language: Language, _ size: Size) -> App {
    Locale.use()
    var app = App(
      language: language, isSandbox: false, session: session, progress: SignUpProgress(),
      drafts: [ProjectDraft(id: 5, uid: session.uid, fields: .sample())], profile: profile,
      sessionPath: FakeDisk.sessionPath, isReadOnly: self == .accountReadOnly, now: .sample)
    app.take(countries: .builtIn)
    app.size = size
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: [.sample()]))))
    _ = app.update(.account(.userLoaded(.success(.sample))), at: app.now)
    app.press("A")
    _ = app.update(.account(.userLoaded(.success(.sample))), at: app.now)
    walk(&app)
    return app
  }

  private var session: Session {
    guard self == .accountToken || self == .accountExpired else { return .sample }
    let token = OAuthToken(
      access: Secret("a"), refresh: Secret("r"), expiry: UnixTime.sample.adding(seconds: 35_940))
    return Session(
      .token(token), uid: Session.sample.uid, phone: .sample, method: .password)
  }

  private var profile: ProfileName {
    self == .accountToken || self == .profiles ? .named("work") : .default
  }

  private func walk(_ app: inout App) {
    let refusal = APIFailure(.unauthorized)
    switch self {
    case .account, .accountToken: break
    case .accountReadOnly: app.press("2")
    case .accountExpired:
      _ = app.update(.account(.userLoaded(.failure(refusal))), at: app.now)
      Self.press("Esc", &app)
    case .signOutQuestion: app.press("4")
    case .signedOut:
      _ = app.update(.account(.signOutConfirmed), at: app.now)
      _ = app.update(.signOutAnswered(APIFailure(.transport(.cannotConnect))), at: app.now)
    case .passwordChange: app.press("2 old-one Enter new")
    case .passwordRefused, .passwordLost: answerPassword(&app)
    case .questionChange: app.press("3 我的第一位老师姓什么？ Enter wang")
    case .profiles, .profileName:
      app.press("1")
      _ = app.update(.profiles(.listed(Self.three)), at: app.now)
      if self == .profileName { app.press("End Enter .x Enter") }
    case .signInAgain, .signInAgainCode:
      app.press("Esc Down c")
      app.tell(.pageLoaded(1, .failure(refusal)))
      guard self == .signInAgainCode else { return }
      Self.press("Enter", &app)
      _ = app.update(.signUp(.codeSent(.sample, .signIn)), at: app.now)
      app.press("123")
    case .expiredList:
      app.press("Esc")
      app.tell(.refreshRequested)
      app.tell(.pageLoaded(1, .failure(refusal)))
      Self.press("Esc", &app)
    case .expiredForm:
      app.press("Esc n Move")
      _ = app.update(.form(.categoriesLoaded(.failure(refusal))), at: app.now)
    }
  }

  private func answerPassword(_ app: inout App) {
    app.press("2 old-one Enter new-one Enter")
    let wrong = APIFailure.FieldMessage(field: "old_password", message: "密码不正确。")
    let failure =
      self == .passwordLost
      ? APIFailure(.transport(.timedOut), mayHaveTakenEffect: true)
      : APIFailure(.refused(.validation), fields: [wrong])
    _ = app.update(.passwordChange(.answered(failure)), at: app.now)
  }

  /// Presses keys after the moment in which none is heard.
  private static func press(_ script: String, _ app: inout App) {
    app.now = app.now.adding(seconds: 1)
    app.press(script)
  }

  private static let three = [
    Profile(name: .default, phone: .sample),
    Profile(name: .named("a-second-name"), phone: nil),
    Profile(
      name: .named("work"),
      phone: PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138000")),
  ]
}
