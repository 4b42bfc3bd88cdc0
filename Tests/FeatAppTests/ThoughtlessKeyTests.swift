import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Keys that are pressed without a thought do no harm")
struct ThoughtlessKeyTests {
  @Test("The Enter after the sixth digit does not pass by the password")
  func enterOfCode() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 china Enter")
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("15915719111 Enter")
    driver.api.expect(
      .verifyCode("+86-15915719111", .signUp, "123456"), .permit(SignUpFlowTests.permit))
    await driver.press("123456")
    #expect(driver.program.app.signUp.step == .details)
    driver.advance(milliseconds: 1900)
    driver.program.handle([.key(.enter)])
    #expect(driver.program.app.signUp.details.focus == .password)
    driver.program.handle([.key(.character("s"))])
    driver.program.handle([.key(.backspace), .key(.enter)])
    #expect(driver.program.app.signUp.details.focus == .referral)
  }

  @Test("Two seconds later it goes on without a password, which is optional")
  func noPassword() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 china Enter")
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("15915719111 Enter")
    driver.api.expect(
      .verifyCode("+86-15915719111", .signUp, "123456"), .permit(SignUpFlowTests.permit))
    await driver.press("123456")
    driver.advance(seconds: 2)
    driver.program.handle([.key(.enter)])
    #expect(driver.program.app.signUp.details.focus == .referral)
  }

  @Test("An unsent draft that the filter or the tab hides is not acted upon")
  func hiddenDraft() async {
    let draft = ProjectDraft(id: 9, uid: Session.sample.uid)
    let driver = Driver(disk: FakeDisk(session: .sample, drafts: [draft]))
    await driver.start(user: .sample, projects: [.sample()])
    await driver.press("Home")
    #expect(driver.program.app.projects?.selectedDraft?.id == 9)
    await driver.press("/ zzz Enter x")
    #expect(driver.program.app.dialog == nil && driver.shows("No project is selected."))
    await driver.press("e")
    #expect(driver.program.app.form == nil)
    await driver.press("Esc")
    #expect(driver.program.app.projects?.selectedDraft?.id == 9)
    await driver.press("Tab Tab Tab x")
    #expect(driver.program.app.dialog == nil)
  }

  @Test("Up and Down pass by dates; a part that Left or Right has chosen is changed")
  func dates() {
    var bench = FormBench()
    bench.press("Tab Tab Tab Right")
    bench.press("Down")
    #expect(bench.form?.focus == .field(.neededBy))
    bench.press("Down")
    #expect(bench.form?.focus == .field(.closing) && bench.form?.draft.fields.neededBy == nil)
    bench.press("Right Left")
    #expect(bench.form?.draft.fields.closing == nil)
    bench.press("Up")
    #expect(bench.form?.focus == .field(.closing) && bench.form?.draft.fields.closing != nil)
    bench.press("Del Down Up")
    bench.press("2")
    bench.press("Up")
    #expect(bench.form?.focus == .field(.neededBy))
  }

  @Test("Left and Enter on the first tab do not end the program")
  func quitting() async {
    let driver = Driver(disk: FakeDisk(session: .sample))
    await driver.start(user: .sample, projects: [.sample()])
    await driver.press("Left")
    #expect(driver.program.app.marked != nil && driver.program.app.marked != .quitChosen)
    await driver.press("Enter")
    #expect(driver.program.exitReason == nil)
  }
}
