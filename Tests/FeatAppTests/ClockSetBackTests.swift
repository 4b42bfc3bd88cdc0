import FeatDomain
import TerminalUI
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

  @Test("So it is where the clock goes back between a key and the wait that follows")
  func wait() {
    let clock = FakeClock()
    let driver = Driver(clock: clock)
    driver.api.expect(.callingCodes, .codes(.some))
    driver.press(withoutSettling: "1")
    let terminal = SettingBackTerminal(clock, seconds: Self.tenYears)
    #expect(driver.program.run(on: terminal) == .terminalClosed)
    #expect(terminal.patience.map { $0 <= 1000 } == true, "\(terminal.patience ?? -1)")
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

/// A terminal where a digit is typed; the clock is set back while that is painted.
private final class SettingBackTerminal: Terminal {
  let size = Size(columns: 80, rows: 24)
  /// How long it may wait after that, in milliseconds.
  private(set) var patience: Int?
  private let clock: FakeClock
  private let seconds: Int
  private var events: [TerminalEvent] = [.key(.enter), .key(.character("5"))]

  init(_ clock: FakeClock, seconds: Int) {
    self.clock = clock
    self.seconds = seconds
  }

  func wait(milliseconds: Int?) -> [TerminalEvent] {
    patience = milliseconds
    return events.isEmpty ? [.closed] : [events.removeFirst()]
  }

  func paint(_ frame: Frame) -> Int {
    if events.isEmpty { clock.advance(milliseconds: seconds * 1000) }
    return 0
  }

  func invalidate() {}
  func setMouse(_ isOn: Bool) {}
  func copy(_ text: String) {}
  func lend(to body: () -> Void) { body() }
}
