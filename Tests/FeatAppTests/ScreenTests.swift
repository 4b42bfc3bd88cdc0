import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// Every screen as text, in both languages and six sizes, against the files in `Screens/`.
@MainActor
@Suite("Screens as people see them")
struct ScreenTests {
  @Test("Each screen looks as it was agreed", arguments: SampleScreen.allCases, Language.allCases)
  func looks(_ screen: SampleScreen, _ language: Language) async throws {
    var frames: [Frame] = []
    for size in ScreenFile.sizes {
      let driver = await screen.driver(language, size.acting)
      frames.append(driver.program.app.frame(on: size))
    }
    try ScreenFile(screen.rawValue, language).check(frames)
  }

  @Test("Every size from 1x1 up draws inside its cells", arguments: SampleScreen.allCases)
  func everySize(_ screen: SampleScreen) async {
    let driver = await screen.driver(.simplifiedChinese, Size(columns: 80, rows: 24))
    for columns in [0, 1, 2, 3, 39, 40, 41, 59, 60, 200] {
      for rows in [0, 1, 2, 9, 10, 11, 15, 16, 60] {
        let size = Size(columns: columns, rows: rows)
        driver.program.handle([.resized(size)])
        driver.program.app.frame.checkShape(columns: columns, rows: rows)
      }
    }
  }

  @Test("No two enabled keys of a screen are the same", arguments: SampleScreen.allCases)
  func uniqueKeys(_ screen: SampleScreen) async {
    let driver = await screen.driver(.english, Size(columns: 80, rows: 24))
    let keys = driver.program.app.keys.rows.filter { $0.disabledReason == nil }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(
    "A window that is too small for a while changes nothing, whatever is typed there",
    arguments: SampleScreen.allCases)
  func tooSmall(_ screen: SampleScreen) async {
    var app = await screen.driver(.english, Size(columns: 80, rows: 24)).program.app
    OverlayScreenTests.expectUntouched(&app)
  }
}

/// The states that are drawn for the files.
enum SampleScreen: String, CaseIterable, CustomStringConvertible, Sendable {
  case welcome, country, countryNotFound, phone, phoneDoubtful, phoneExists, code, codeWrong
  case codeQuota, details, detailsWrong, accountMayExist, helpOverCode
  case sandboxNotice

  var description: String { rawValue }

  @MainActor
  func driver(_ language: Language, _ size: Size) async -> Driver {
    let driver = Driver(language, size: size, isSandbox: self == .sandboxNotice)
    await driver.start()
    await walk(driver)
    return driver
  }

  @MainActor
  private func walk(_ driver: Driver) async {
    let sent = ScriptedAPI.Call.sendCode("+86-15915719111", .signUp)
    let toPhone = "1 Enter"
    switch self {
    case .welcome: break
    case .country: await driver.press("1")
    case .countryNotFound: await driver.press("1 999")
    case .phone: await driver.press(toPhone + " 15915719111")
    case .phoneDoubtful: await driver.press(toPhone + " 1591571 Enter")
    case .phoneExists:
      driver.api.expect(sent, .failure(APIFailure(.refused(.phoneAlreadyExists))))
      await driver.press(toPhone + " 15915719111 Enter")
    case .code, .helpOverCode, .sandboxNotice, .codeWrong, .codeQuota:
      driver.api.expect(sent, .done)
      await driver.press(toPhone + " 15915719111 Enter")
      await walkOnCode(driver, sent)
    case .details, .detailsWrong, .accountMayExist:
      driver.api.expect(sent, .done)
      driver.api.expect(
        .verifyCode("+86-15915719111", .signUp, "222222"), .permit(SignUpFlowTests.permit))
      await driver.press(toPhone + " 15915719111 Enter 222222")
      await walkOnDetails(driver)
    }
  }

  @MainActor
  private func walkOnCode(_ driver: Driver, _ sent: ScriptedAPI.Call) async {
    switch self {
    case .codeWrong:
      driver.api.expect(
        .verifyCode("+86-15915719111", .signUp, "123456"),
        .failure(APIFailure(.refused(.codeVerifyFailed))))
      await driver.press("123456")
    case .codeQuota:
      driver.api.expect(sent, .done)
      driver.api.expect(sent, .done)
      await driver.press("r r 123")
    case .helpOverCode: await driver.press("12 ?")
    case .sandboxNotice:
      driver.post(.messageArrived(phone: "+86-15915719111", code: "424242"))
    default: await driver.press("123")
    }
  }

  @MainActor
  private func walkOnDetails(_ driver: Driver) async {
    switch self {
    case .detailsWrong: await driver.press("12345 Enter")
    case .accountMayExist:
      driver.api.expect(
        .register(SignUpFlowTests.registration(referral: nil)),
        .failure(APIFailure(.transport(.timedOut), mayHaveTakenEffect: true)))
      await driver.press("secret-1 Enter Enter")
    default: await driver.press("secret-1 Tab REF7")
    }
  }
}
