import FeatDomain
import Testing

@testable import FeatApp

/// A clock is set back when it was wrong and is put right: by hand, by the network, after a battery
/// has died.
@Suite("A clock that is set back while the program runs") @MainActor
struct ClockSetBackTests {
  private static let tenYears = -315_360_000

  @Test("What was typed in the form is saved all the same")
  func draft() async {
    let driver = Driver(disk: FakeDisk(session: .sample))
    await driver.start(user: .sample)
    driver.api.expect(.categories, .categories([]))
    await driver.press("n Piano")
    driver.advance(seconds: Self.tenYears)
    #expect(driver.disk.drafts.map(\.fields.title) == ["Piano"])
    await driver.press("s")
    #expect(driver.disk.drafts.map(\.fields.title) == ["Piano"])
    driver.advance(seconds: 1)
    #expect(driver.disk.drafts.map(\.fields.title) == ["Pianos"])
  }

  @Test("So is a number that was typed at sign-up")
  func number() async {
    let driver = Driver()
    await driver.start()
    await driver.press("1 china Enter 159")
    driver.advance(seconds: Self.tenYears)
    #expect(driver.disk.progress?.typedNumber == "159")
  }

  @Test("The list is read again at once, and from then on in its time")
  func list() async {
    let driver = Driver(disk: FakeDisk(session: .sample))
    await driver.start(user: .sample)
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [.sample(id: 41)])))
    driver.advance(seconds: Self.tenYears)
    await driver.settle()
    #expect(driver.shows("updated just now") && driver.shows("41"))
    driver.advance(seconds: 59)
    #expect(driver.program.isIdle)
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [.sample(id: 42)])))
    driver.advance(seconds: 2)
    await driver.settle()
    driver.api.finish()
  }

  @Test("A request that is under way is said to be, and how it is stopped")
  func pending() {
    let since = UnixTime(milliseconds: 1_795_000_000_000)
    let pending = Pending(operation: .sendCode, since: since)
    let now = since.adding(seconds: Self.tenYears)
    #expect(pending.isLong(at: now) && pending.nextChanges(at: now).isEmpty)
  }

  @Test("No countdown is longer than what it counts")
  func countdowns() async {
    let driver = Driver()
    await driver.start()
    driver.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await driver.press("1 china Enter 15915719111 Enter")
    #expect(driver.shows("Valid for 15:00"))
    driver.advance(seconds: -3600)
    #expect(driver.shows("Valid for 15:00"))
    driver.advance(seconds: Self.tenYears)
    #expect(!driver.shows("Valid for") && driver.shows("[_] [_]"))
  }
}
