import FeatDomain
import Mutations
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Rows that were drawn before")
struct DrawnRowsTests {
  private static let keys: [Key] =
    Array("jkjkjkgGsshlL").map(Key.character) + [.down, .up, .pageDown, .tab, .end, .home]

  /// Forty projects in every state, with closing times from a minute to a month ahead.
  private static let projects = (0..<40).map { (index: Int) -> ProjectSummary in
    let title = index.isMultiple(of: 3) ? "粉刷客厅的墙壁 e\u{301}" : "Walk the dog \(index)"
    return .sample(
      id: Int64(1100 - index * 27), status: ProjectStatus.known[index % 6], title: title,
      neededBy: UnixTime.sample.adding(seconds: index * 900_000),
      closingTime: UnixTime.sample.adding(seconds: 60 + index * index * 1700),
      leadBid: index.isMultiple(of: 2) ? Price("\(index).50") : nil)
  }

  @Test("They look as they do when nothing was drawn before", arguments: [1, 2, 3])
  func same(seed: UInt64) {
    Locale.use()
    var random = SeededRandom(seed)
    var app = App.showing(Self.projects)
    for _ in 0..<1000 {
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        app.size = Size(
          columns: .random(in: 40...140, using: &random),
          rows: .random(in: 10...50, using: &random))
      case 1: app.now = app.now.adding(seconds: Int.random(in: -40...90_000, using: &random))
      case 2:
        app.take(zone: LocalZone(fixedSeconds: 3600 * Int.random(in: -11...11, using: &random)))
      default: _ = app.handle(.key(Self.keys.random(&random)), at: app.now)
      }
      var fresh = app
      fresh.projects?.drawnRows = DrawnRows()
      #expect(fresh.frame == app.frame, "\(app.frame.text)\n\(fresh.frame.text)")
    }
  }
}
