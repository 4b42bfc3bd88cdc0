import FeatAPI
import FeatDomain
import Mutations
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The picture that is kept while the selection moves")
struct PictureTests {
  @Test(
    "It is the same as one that is drawn anew, and so is the state behind it",
    arguments: [(80, 24), (50, 12), (130, 30)].map { Size(columns: $0, rows: $1) },
    [1, 2, 3] as [UInt64])
  func sameAsDrawnAnew(_ size: Size, _ seed: UInt64) {
    var random = SeededRandom(seed)
    var app = App.showing(projects(&random), size: size)
    app.projects?.follow(.saveDraft(ProjectDraft(id: 9, uid: Session.sample.uid)), at: app.now)
    var now = app.now
    var walk = PictureWalk(app)
    for _ in 0..<600 {
      now.milliseconds += Int64([5, 30, 300, 20_000].random(&random))
      walk.take(events(&random), at: now)
      guard let picture = walk.picture, shows(picture, walk.plain), walk.isSame else {
        return #expect(Bool(false), "\(walk.app.frame.text)\n\(walk.plain.frame.text)")
      }
      #expect(picture.keys.rows.map(\.label) == walk.plain.keys.rows.map(\.label))
      #expect(picture.keys.rows.map(\.isEnabled) == walk.plain.keys.rows.map(\.isEnabled))
    }
    #expect(walk.kept > 30)
  }

  @Test(
    "The footer and a detail beside the list wait for the end of a run, and no longer",
    arguments: [80, 130])
  func running(columns: Int) {
    var app = App.showing(
      [.sample(), .sample(id: 9), .sample(id: 8), .sample(id: 7, status: .draft)],
      size: Size(columns: columns, rows: 30))
    var picture = app.picture()
    let press = { (picture: inout Picture, app: inout App, milliseconds: Int64) in
      let now = UnixTime(milliseconds: app.now.milliseconds + milliseconds)
      let effects = picture.moveSelection(in: &app, by: .key(.down), at: now)
      let isRight = picture.redraw(&app)
      #expect(effects != nil && isRight)
    }
    press(&picture, &app, 20)
    press(&picture, &app, 0)
    #expect(!picture.isBehind)
    #expect(!picture.isBehind && picture.frame == app.frame)
    press(&picture, &app, 30)
    #expect(picture.isBehind && picture.frame != app.frame && shows(picture, app))
    #expect(picture.times.upperBound.milliseconds - app.now.milliseconds == 80)
    press(&picture, &app, 60)
    #expect(picture.times.upperBound.milliseconds - app.now.milliseconds == 80)
    let rested = app.picture()
    #expect(rested.frame == app.frame)
  }

  @Test("A key that does more than to move goes its own way")
  func others() {
    var app = App.showing([.sample(), .sample(id: 7)])
    for key in [Key.enter, .character("p"), .character("/"), .tab, .function(1), .character("z")] {
      var picture = app.picture()
      #expect(picture.moveSelection(in: &app, by: .key(key), at: app.now) == nil)
      #expect(!picture.isStale)
    }
  }

  @Test("Nothing is kept of a detail, under a question, or behind its time")
  func nothingKept() {
    func moves(_ app: App, at now: UnixTime? = nil) -> Bool {
      var app = app
      var picture = app.picture()
      return picture.moveSelection(in: &app, by: .key(.down), at: now ?? app.now) != nil
    }
    let app = App.showing([.sample(), .sample(id: 7)])
    #expect(moves(app))
    #expect(!moves(app, at: app.now.adding(seconds: 61)))
    #expect(!moves(app, at: app.now.adding(seconds: -1)))
    for keys in ["Enter", "c", "/", "?"] {
      var other = app
      other.press(keys)
      #expect(!moves(other))
    }
  }

  @MainActor
  @Test("The program waits no longer than the picture stays right, also for its first answers")
  func waits() {
    let driver = Driver(disk: FakeDisk(session: .sample))
    driver.api.expect(.callingCodes, .silence)
    driver.api.expectSignedIn(.silence, projects: .silence)
    let terminal = ClosingTerminal()
    #expect(driver.program.run(on: terminal) == .terminalClosed)
    #expect(terminal.waits == [150])
  }

  /// Whether all is shown that should be: the footer and a detail beside the list may be behind.
  private func shows(_ picture: Picture, _ app: App) -> Bool {
    guard picture.isBehind else { return picture.frame == app.frame }
    let layout = ProjectsLayout(app.context)
    var (shown, right) = (picture.frame, app.frame)
    let footer = Rect(
      column: 0, row: app.size.rows - 1, columns: app.size.columns, rows: 1)
    for area in layout.isWide ? [footer, layout.detail] : [footer] {
      shown.fill(area)
      right.fill(area)
    }
    return shown == right
  }

  /// Projects of every kind, whose numbers have three digits or four; some close soon.
  private func projects(_ random: inout SeededRandom) -> [ProjectSummary] {
    let statuses = ProjectStatus.known + [.open, .unknown(450)]
    return (0..<60).map { index in
      ProjectSummary.sample(
        id: Int64(1030 - index), status: statuses.random(&random),
        title: ["Repair the kitchen tap", "修理厨房水龙头", "", "é"].random(&random),
        ownerID: [Session.sample.uid, 99].random(&random),
        closingTime: .sample.adding(seconds: Int.random(in: 1...90_000, using: &random)))
    }
  }

  /// Most often one key that moves.
  private func events(_ random: inout SeededRandom) -> [TerminalEvent] {
    let moves: [Key] = [
      .down, .up, .down, .up, .down, .character("j"), .pageDown, .pageUp, .home, .end,
    ]
    let others: [Key] = [
      .tab, .escape, .character("s"), .character("/"), .character("c"), .enter, .function(2),
      .escape, .character("n"), .escape,
    ]
    let count = [0, 1, 1, 1, 1, 2, 5].random(&random)
    return (0..<count).map { _ in
      let isMove = Int.random(in: 0..<12, using: &random) > 0
      return .key(isMove ? moves.random(&random) : others.random(&random))
    }
  }
}

/// A terminal that is gone as soon as it is waited for.
private final class ClosingTerminal: Terminal {
  let size = Size(columns: 80, rows: 24)
  private(set) var waits: [Int?] = []

  func wait(milliseconds: Int?) -> [TerminalEvent] {
    waits.append(milliseconds)
    return [.closed]
  }

  func paint(_ frame: Frame) -> Int { 0 }
  func invalidate() {}
  func setMouse(_ isOn: Bool) {}
  func copy(_ text: String) {}
  func lend(to body: () -> Void) { body() }
}
