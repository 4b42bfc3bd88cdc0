import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// Signing in and recovery as text, in both languages and six sizes, against the files in
/// `Screens/`, which `RECORD_SCREENS=1` writes anew as in ``ScreenTests``.
@MainActor
@Suite("Signing in as people see it")
struct SignInScreenTests {
  @Test("Each state looks as it was agreed", arguments: SignInScreen.allCases, Language.allCases)
  func looks(_ screen: SignInScreen, _ language: Language) async throws {
    var frames: [Frame] = []
    for size in ScreenFile.sizes {
      let driver = await screen.driver(language, size.acting)
      frames.append(driver.program.app.frame(on: size))
    }
    try ScreenFile(screen.rawValue, language).check(frames)
  }

  @Test("Every size from 1x1 up draws inside its cells", arguments: SignInScreen.allCases)
  func everySize(_ screen: SignInScreen) async {
    let driver = await screen.driver(.simplifiedChinese, Size(columns: 80, rows: 24))
    for columns in [0, 1, 2, 3, 39, 40, 41, 59, 60, 200] {
      for rows in [0, 1, 2, 9, 10, 11, 15, 16, 60] {
        driver.program.handle([.resized(Size(columns: columns, rows: rows))])
        driver.program.app.frame.checkShape(columns: columns, rows: rows)
      }
    }
  }

  @Test("No two enabled keys are the same", arguments: SignInScreen.allCases)
  func uniqueKeys(_ screen: SignInScreen) async {
    let driver = await screen.driver(.english, Size(columns: 80, rows: 24))
    let keys = driver.program.app.keys.rows.filter { $0.disabledReason == nil }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("The cursor is on the screen at every size that acts", arguments: SignInScreen.allCases)
  func cursor(_ screen: SignInScreen) async {
    for language in Language.allCases {
      let driver = await screen.driver(language, Size(columns: 40, rows: 10))
      for rows in 10...24 {
        for columns in [40, 59, 60, 80] {
          driver.program.handle([.resized(Size(columns: columns, rows: rows))])
          #expect(
            driver.program.app.frame.cursor != nil || screen == .recoveryAsking,
            "\(columns)x\(rows)")
        }
      }
    }
  }

  @Test(
    "A window that is too small for a while changes nothing, whatever is typed there",
    arguments: SignInScreen.allCases)
  func tooSmall(_ screen: SignInScreen) async {
    var app = await screen.driver(.english, Size(columns: 80, rows: 24)).program.app
    OverlayScreenTests.expectUntouched(&app)
  }
}

/// The states that are drawn for the files.
enum SignInScreen: String, CaseIterable, Sendable {
  case signInByCode, signInByClient, signInDeprecated, passwordEmpty, passwordWrong
  case passwordWrongTwice, passwordClient, passwordWays, passwordUnknown, passwordSet
  case recoveryAsking, recoveryNone, recoveryQuestion, recoveryWrong, recoveryPassword
  case recoveryForgotten, detailsQuestionRow, detailsQuestion, detailsQuestionIncomplete

  @MainActor
  func driver(_ language: Language, _ size: Size) async -> Driver {
    switch self {
    case .signInByCode: return await PasswordSignInTests.atPhone(language, size: size)
    case .signInByClient, .signInDeprecated:
      let driver = await PasswordSignInTests.atPhone(
        language, size: size, hasOAuthClient: self == .signInByClient)
      await driver.press("Tab")
      return driver
    case .passwordEmpty, .passwordWrong, .passwordWrongTwice, .passwordClient, .passwordWays,
      .recoveryAsking, .recoveryNone:
      return await password(language, size)
    case .recoveryQuestion, .recoveryWrong:
      return await question(language, size)
    case .passwordUnknown, .passwordSet, .recoveryPassword, .recoveryForgotten:
      return await newPassword(language, size)
    case .detailsQuestionRow, .detailsQuestion, .detailsQuestionIncomplete:
      let driver = await SignUpQuestionTests.atDetails(language, size: size)
      await driver.press("Tab Tab")
      if self != .detailsQuestionRow { await driver.press("Enter Pet? Enter") }
      if self == .detailsQuestionIncomplete { await driver.press("Enter") }
      return driver
    }
  }

  @MainActor
  private func password(_ language: Language, _ size: Size) async -> Driver {
    let driver = await PasswordSignInTests.atPassword(language, size: size)
    let signIn = PasswordSignInTests.signIn("secret-1")
    switch self {
    case .passwordWrong:
      driver.api.expect(signIn, PasswordSignInTests.wrong)
      await driver.press("secret-1 Enter")
    case .passwordWrongTwice:
      driver.api.expect(signIn, PasswordSignInTests.wrong)
      driver.api.expect(signIn, PasswordSignInTests.wrong)
      await driver.press("secret-1 Enter Enter")
    case .passwordClient, .passwordWays:
      driver.api.expect(signIn, .failure(APIFailure(.oauth(.unauthorizedClient))))
      await driver.press("secret-1 Enter")
      if self == .passwordWays { await driver.press("Up") }
    case .recoveryAsking:
      driver.api.expect(RecoveryFlowTests.hint, .silence)
      driver.press(withoutSettling: "^F")
      await driver.api.waitForCalls(2)
      driver.advance(seconds: 1)
    case .recoveryNone:
      driver.api.expect(RecoveryFlowTests.hint, .failure(APIFailure(.notFound)))
      await driver.press("^F")
    default: break
    }
    return driver
  }

  @MainActor
  private func question(_ language: Language, _ size: Size) async -> Driver {
    let driver = await RecoveryFlowTests.atQuestion(language, size: size)
    if self == .recoveryWrong {
      driver.api.expect(RecoveryFlowTests.verify("Max"), RecoveryFlowTests.refusal)
      await driver.press("Max Enter")
    }
    return driver
  }

  @MainActor
  private func newPassword(_ language: Language, _ size: Size) async -> Driver {
    let driver = await RecoveryFlowTests.atNewPassword(language, size: size)
    let reset = ScriptedAPI.Call.resetPassword(RecoveryFlowTests.number, "secret-1")
    switch self {
    case .passwordUnknown:
      driver.api.expect(
        reset, .failure(APIFailure(.transport(.timedOut), mayHaveTakenEffect: true)))
      await driver.press("secret-1 Enter")
    case .passwordSet:
      driver.api.expect(reset, .done)
      await driver.press("secret-1 Enter")
    case .recoveryForgotten:
      driver.api.expect(reset, .failure(APIFailure(.forbidden)))
      await driver.press("secret-1 Enter")
    default: break
    }
    return driver
  }
}
