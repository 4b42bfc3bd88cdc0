import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Help")
struct HelpTests {
  @Test("Help finds an action by its word and runs it; a disabled one says why")
  func help() async {
    let driver = Driver()
    await driver.start()
    await driver.press("? sms Enter")
    #expect(driver.program.app.screen == .signUp)
    #expect(driver.program.app.signUp.formID == .signIn)
    driver.api.expect(.sendCode("+86-15915719111", .signIn), .done)
    await driver.press("zg Enter 15915719111 Enter ?")
    #expect(driver.shows("check (not now: The code has six digits.)"))
    await driver.press("Esc")
    #expect(driver.program.app.help == nil)
    driver.api.finish()
  }

  @Test("Help is closed by the Enter of who only read it; a row runs once it is selected")
  func helpRunsNothingByItself() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 zg Enter 15915719111 F1 Enter")
    #expect(driver.program.app.help == nil)
    #expect(driver.program.isIdle)
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("F1 Down Enter")
    #expect(driver.program.app.signUp.step == .code)
    driver.api.finish()
  }
}
