import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Notices")
struct NoticeTests {
  @Test("A notice is shown to its end, however small the screen", arguments: [40, 80])
  func long(_ columns: Int) async {
    let driver = Driver(size: Size(columns: columns, rows: 10))
    await driver.start()
    await driver.press("1")
    let path = "/home/somebody/with/a/long/name/.local/state/feat-tui/www.featapi.com/sign-up.json"
    driver.disk.fail(with: FileProblem(path: path, kind: .looseMode(0o644)))
    await driver.press("zg Enter")
    driver.advance(seconds: 1)
    #expect(driver.shows("(mode 644). Try: chmod 600 \(path)"))
    await driver.press("1")
    #expect(!driver.shows("chmod 600"))
    driver.api.finish()
  }

  @Test("An SMS of the sandbox is still there after a notice in its place")
  func messageStays() async {
    let driver = Driver(isSandbox: true)
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("1 zg Enter 15915719111 Enter")
    driver.post(.messageArrived(phone: "+86-15915719111", code: "424242"))
    await driver.press("Enter")
    #expect(driver.shows("The code has six digits."))
    await driver.press("4")
    #expect(driver.shows("SMS to +86-15915719111: 424242"))
    driver.api.finish()
  }

  @Test("A sign-up that cannot be kept is not said of the session")
  func progressNotKept() async {
    let driver = Driver()
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signIn), .done)
    await driver.press("2 zg Enter 15915719111 Enter")
    let problem = FileProblem(path: "/full/sign-up.json", kind: .system(28))
    driver.disk.fail(with: problem, forProgressOnly: true)
    driver.api.expect(.verifyCode("+86-15915719111", .signIn, "123456"), .session(.sample))
    driver.api.expectSignedIn(.user(User(uid: Session.sample.uid)))
    await driver.press("123456")
    #expect(driver.shows("/full/sign-up.json"))
    driver.api.expect(.currentUser(Session.sample.uid), .user(.sample))
    await driver.press("A")
    #expect(driver.screen.contains(FakeDisk.sessionPath))
    driver.api.finish()
  }
}
