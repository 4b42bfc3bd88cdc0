import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// Sign-up and sign-in are one flow with two names: changing between them must not mix their codes.
@MainActor
@Suite("Sign-up and sign-in, mixed")
struct MixedFlowTests {
  static let number = "+86-15915719111"

  func atDetails() async -> Driver {
    let driver = Driver()
    await driver.start()
    driver.api.expect(.sendCode(Self.number, .signUp), .done)
    await driver.press("1 zg Enter 15915719111 Enter")
    driver.api.expect(
      .verifyCode(Self.number, .signUp, "222222"), .permit(SignUpFlowTests.permit))
    await driver.press("222222 secret-1")
    return driver
  }

  @Test("A permit of the sign-up makes its account also after sign-in was chosen")
  func signInAfterPermit() async {
    let driver = await atDetails()
    await driver.press("Esc Esc Esc 2 Enter")
    #expect(driver.program.app.signUp.step == .details)
    #expect(driver.shows("Sign up  4 of 4"))
    driver.api.expect(
      .register(SignUpFlowTests.registration(referral: nil)), .session(.sample))
    driver.api.expectSignedIn(.user(User(uid: Session.sample.uid)))
    await driver.press("Enter Enter")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test("Sign-in after a lost registration that cannot be sent says so, and Enter tries again")
  func signInNotSent() async {
    let driver = await atDetails()
    driver.api.expect(
      .register(SignUpFlowTests.registration(referral: nil)),
      .failure(APIFailure(.transport(.interrupted), mayHaveTakenEffect: true)))
    await driver.press("Enter Enter")
    let send = ScriptedAPI.Call.sendCode(Self.number, .signIn)
    driver.api.expect(send, .failure(APIFailure(.transport(.cannotConnect))))
    await driver.press("Enter")
    #expect(driver.shows("The server cannot be reached."))
    #expect(driver.program.app.signUp.step == .phone)
    driver.api.expect(send, .done)
    await driver.press("Enter")
    #expect(driver.program.app.signUp.step == .code)
    driver.api.finish()
  }

  @Test("A new code replaces the permit of the old one: going back and on leads to the code")
  func newCodeReplacesPermit() async {
    let driver = await atDetails()
    driver.api.expect(
      .register(SignUpFlowTests.registration(referral: nil)),
      .failure(APIFailure(.transport(.interrupted), mayHaveTakenEffect: true)))
    await driver.press("Enter Enter")
    driver.api.expect(.sendCode(Self.number, .signIn), .done)
    await driver.press("Enter")
    #expect(driver.program.app.signUp.step == .code)
    await driver.press("Esc Enter")
    #expect(driver.program.app.signUp.step == .code)
    driver.api.finish()
  }
}
