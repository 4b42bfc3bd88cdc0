import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Changing the password")
struct PasswordChangeTests {
  private static let call = ScriptedAPI.Call.changePassword(from: "old-one", to: "new-one")

  private static func driver(_ language: Language = .english) async -> Driver {
    let driver = Driver(language, disk: FakeDisk(session: .sample))
    await driver.start(user: .sample)
    driver.api.expect(.currentUser(Session.sample.uid), .user(.sample))
    await driver.press("A 2")
    return driver
  }

  @Test("The old one, the new one, and it is done", arguments: Language.allCases)
  func done(_ language: Language) async {
    let driver = await Self.driver(language)
    driver.api.expect(Self.call, .done)
    await driver.press("old-one Enter new-one Enter")
    #expect(driver.program.app.screen == .account)
    #expect(driver.shows(Vocabulary.of(language).words.passwordChange.changed))
    #expect(driver.program.app.passwordChange == nil)
    driver.api.finish()
  }

  @Test("Both are masked until ^R shows them, and a paste loses its line break")
  func masked() async {
    let driver = await Self.driver()
    await driver.paste("old-one\n")
    await driver.press("Tab new-one")
    #expect(!driver.shows("old-one") && !driver.shows("new-one"))
    #expect(driver.shows("*******"))
    await driver.press("^R")
    #expect(driver.shows("Old password: old-one"))
    #expect(driver.program.app.passwordChange?.old.text == "old-one")
    #expect(driver.program.app.passwordChange?.new.isMasked == false)
    driver.api.finish()
  }

  @Test("An empty old one and a short new one are said at their fields, and nothing is sent")
  func checked() async {
    let driver = await Self.driver()
    await driver.press("Tab 12345 Enter")
    #expect(driver.program.app.passwordChange?.focus == .old)
    #expect(driver.shows("Type the password that you have now."))
    await driver.press("x Enter Enter")
    #expect(driver.program.app.passwordChange?.focus == .new)
    #expect(driver.shows("A password has at least 6 characters."))
    #expect(driver.program.app.passwordChange?.new.text == "12345")
    driver.api.finish()
  }

  @Test(
    "What FEAT does not accept is said once, at its field, and the text stays",
    arguments: [
      (["old_password"], PasswordChange.Field.old), (["new_password1"], .new),
      (["new_password2"], .new), (["new_password1", "new_password2"], .new),
    ])
  func refused(_ fields: [String], _ field: PasswordChange.Field) async {
    let driver = await Self.driver()
    let messages = fields.map { APIFailure.FieldMessage(field: $0, message: "Too common.") }
    driver.api.expect(
      Self.call, .failure(APIFailure(.refused(.validation), fields: messages)))
    await driver.press("old-one Enter new-one Enter")
    let screen = driver.program.app.passwordChange
    #expect(screen?.focus == field)
    #expect(screen?.problem(at: field) != nil)
    #expect(screen?.problem(at: field == .old ? .new : .old) == nil)
    #expect(screen?.otherProblem == nil)
    #expect(screen?.old.text == "old-one" && screen?.new.text == "new-one")
    #expect(
      driver.screen.split(separator: "Too common.", omittingEmptySubsequences: false).count == 2)
    driver.api.finish()
  }

  @Test("A lost answer, also after Esc, says to try the new one first")
  func lost() async {
    let driver = await Self.driver()
    let timeout = APIFailure(.transport(.timedOut), mayHaveTakenEffect: true)
    driver.api.expect(Self.call, .failure(timeout))
    await driver.press("old-one Enter new-one Enter")
    #expect(driver.shows("At the next sign-in try the new one first."))
    driver.api.expect(Self.call, .silence)
    driver.press(withoutSettling: "Enter")
    await driver.api.waitForCalls(6)
    driver.advance(seconds: 1)
    #expect(driver.shows("Changing the password, still waiting. Esc stops."))
    driver.press(withoutSettling: "x Esc")
    #expect(driver.program.app.passwordChange?.new.text == "new-one")
    #expect(driver.shows("At the next sign-in try the new one first."))
    driver.api.finish()
  }

  @Test("Neither password is kept, nor told in a notice")
  func noSecret() async {
    let driver = await Self.driver()
    driver.api.expect(Self.call, .done)
    await driver.press("old-one Enter new-one Enter")
    #expect(!driver.shows("old-one") && !driver.shows("new-one"))
    let kept = String(describing: driver.disk.progress) + String(describing: driver.disk.drafts)
    #expect(!kept.contains("old-one") && !kept.contains("new-one"))
    driver.api.finish()
  }
}
