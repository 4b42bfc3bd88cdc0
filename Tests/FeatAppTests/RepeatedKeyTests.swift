import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Keys that are held down, and pastes into the password")
struct RepeatedKeyTests {
  @Test("A held r asks for one code, whatever the answer takes")
  func heldResend() async {
    let driver = Driver()
    await driver.start()
    let send = ScriptedAPI.Call.sendCode("+86-15915719111", .signUp)
    driver.api.expect(send, .done)
    await driver.press("1 zg Enter 15915719111 Enter")
    driver.api.expect(send, .done)
    for _ in 0..<60 {
      driver.program.handle([.key(.character("r"))])
      driver.advance(milliseconds: 33)
    }
    await driver.settle()
    for _ in 0..<60 {
      driver.advance(milliseconds: 33)
      driver.program.handle([.key(.character("ｒ"))])
      await driver.settle()
    }
    #expect(driver.shows("New codes left: 1"))
    // Once it was let go it acts again.
    driver.api.expect(send, .done)
    await driver.press("r")
    #expect(driver.shows("No new codes left"))
    driver.api.finish()
  }

  @Test("A pasted password ends where its line ends, and is taken whole")
  func pastedPassword() async {
    let driver = Driver()
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    driver.api.expect(
      .verifyCode("+86-15915719111", .signUp, "222222"), .permit(SignUpFlowTests.permit))
    await driver.press("1 zg Enter 15915719111 Enter 222222")
    let password = String(repeating: "correct horse ", count: 20) + "!"
    await driver.paste(password + "\r\n")
    #expect(driver.program.app.signUp.details.password.text == password)
    driver.api.finish()
  }
}
