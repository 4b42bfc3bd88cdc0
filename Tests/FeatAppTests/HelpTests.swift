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

  @Test(
    "All of what a screen is about can be read, also where there is little room",
    arguments: [
      Size(columns: 40, rows: 10), Size(columns: 40, rows: 16), Size(columns: 80, rows: 24),
    ],
    Language.allCases)
  func explanations(_ size: Size, _ language: Language) async {
    for screen in SampleScreen.allCases where screen != .helpOverCode {
      let driver = await screen.driver(language, size)
      guard driver.program.app.dialog == nil else { continue }
      await driver.press("F1")
      var seen = driver.flat
      while driver.program.app.help?.hasSelection == false {
        await driver.press("Down")
        if driver.program.app.help?.hasSelection == false { seen += driver.flat }
      }
      // Each word where there are blanks, and each few characters where there are none.
      let text = driver.program.app.explanation
      for line in TextWrap.lines(text, columns: 10, most: 99) {
        for word in line.split(separator: " ") {
          #expect(seen.contains(word.prefix(3)), "\(screen): \(word)")
        }
      }
      #expect(seen.contains(text.suffix(3)), "\(screen)")
    }
  }

  @Test("The palette is as small as what it has found, and on a small screen it has all of it")
  func palette() async {
    let driver = Driver()
    await driver.start()
    await driver.press(": quit")
    let app = driver.program.app
    let found = app.help?.matches(in: app.helpEntries).count
    #expect(found == 3)
    #expect(driver.screen.split(separator: "\n").filter { $0.contains("│") }.count == 4)
    driver.program.handle([.resized(Size(columns: 40, rows: 10))])
    #expect(driver.screen.hasPrefix(" Actions") && !driver.screen.contains("│"))
  }
}
