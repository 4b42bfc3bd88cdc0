import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("How often the screen is drawn for what no key caused") @MainActor
struct DrawingPaceTests {
  @Test("In the list a flood of answers is drawn four times, then when it is due; a key at once")
  func flood() {
    let driver = Driver(disk: FakeDisk(session: .sample))
    driver.api.expect(.callingCodes, .silence)
    driver.api.expectSignedIn(.silence, projects: .silence)
    let terminal = FloodedTerminal()
    terminal.steps = answers(20, of: driver)
    terminal.steps.append { [.key(.character("s"))] }
    terminal.steps += answers(20, of: driver)
    #expect(driver.program.run(on: terminal) == .terminalClosed)
    // The first frame, before anything has happened, is none of them.
    #expect(terminal.paintedSteps == [0, 1, 2, 3, 20, 21, 22, 23, 24])
  }

  @Test("Everywhere else, where an answer may change what keys mean, each is drawn at once")
  func elsewhere() {
    let driver = Driver()
    driver.api.expect(.callingCodes, .silence)
    let terminal = FloodedTerminal()
    terminal.steps = answers(20, of: driver)
    #expect(driver.program.run(on: terminal) == .terminalClosed)
    #expect(terminal.paintedSteps == Array(0..<20))
  }

  @Test("A frame that is held back is drawn without anything else happening")
  func held() throws {
    let clock = FakeClock()
    let driver = Driver(disk: FakeDisk(session: .sample), clock: clock)
    driver.api.expect(.callingCodes, .silence)
    driver.api.expectSignedIn(.silence, projects: .silence)
    let terminal = FloodedTerminal()
    terminal.steps = answers(5, of: driver)
    for _ in 0..<20 {
      terminal.steps.append {
        clock.advance(milliseconds: terminal.waits.last.flatMap { $0 } ?? 0)
        return []
      }
    }
    #expect(driver.program.run(on: terminal) == .terminalClosed)
    let next = try #require(terminal.paintedSteps.first { $0 > 3 })
    let passed = terminal.waits[5...next].reduce(0) { $0 + ($1 ?? 0) }
    #expect(passed == 500)
  }

  @Test(
    "The next one waits as long as a slow line takes for the last",
    arguments: [(1, 500), (800, 1000), (1200, 1500), (20_000, 3000)])
  func pause(cells: Int, milliseconds: Int64) {
    var pace = DrawingPace()
    let now = UnixTime(milliseconds: 1_795_000_000_000)
    let due = UnixTime(milliseconds: now.milliseconds + milliseconds)
    let before = UnixTime(milliseconds: due.milliseconds - 1)
    for _ in 0..<10 { pace.note(changedCells: 0, at: now) }
    for _ in 0..<4 { pace.note(changedCells: cells, at: now) }
    let allowed = [now, before, due, now.adding(seconds: -3600)].map { pace.allows(at: $0) }
    #expect(allowed == [false, false, true, true])
    _ = pace.allows(at: now)
    #expect(pace.due == due)
    pace.begin()
    let isAllowed = pace.allows(at: now)
    #expect(isAllowed && pace.due == nil)
  }

  private func answers(_ count: Int, of driver: Driver) -> [FloodedTerminal.Step] {
    let answer: FloodedTerminal.Step = {
      driver.post(.timePassed)
      return []
    }
    return Array(repeating: answer, count: count)
  }
}

/// A terminal whose waits end as a test says; after the last it is closed.
@MainActor
private final class FloodedTerminal: @MainActor Terminal {
  typealias Step = @MainActor () -> [TerminalEvent]

  let size = Size(columns: 80, rows: 24)
  var steps: [Step] = []
  /// How long it might have waited each time, in milliseconds.
  private(set) var waits: [Int?] = []
  /// The steps after which a frame came.
  private(set) var paintedSteps: [Int] = []

  func wait(milliseconds: Int?) -> [TerminalEvent] {
    waits.append(milliseconds)
    return waits.count > steps.count ? [.closed] : steps[waits.count - 1]()
  }

  func paint(_ frame: Frame) -> Int {
    if !waits.isEmpty { paintedSteps.append(waits.count - 1) }
    return 1
  }

  func invalidate() {}
  func setMouse(_ isOn: Bool) {}
  func copy(_ text: String) {}
  func lend(to body: () -> Void) { body() }
}
