import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("When the detail of a project changes by itself")
struct ProjectDetailTimeTests {
  private let wide = Size(columns: 120, rows: 40)

  /// The milliseconds until each of the next changes of a shown detail.
  private func changes(_ app: App) -> [Int64] {
    let moments = app.projects?.detailChanges(app.context) ?? []
    return moments.map { $0.milliseconds - app.now.milliseconds }.sorted()
  }

  @Test(
    "A countdown changes each second under an hour, each minute under a day, then each hour",
    arguments: [
      (10, 1000), (3599, 1000), (3600, 1000), (3601, 2000), (3659, 60_000), (7200, 1000),
      (7230, 31_000), (86_399, 60_000), (86_400, 1000), (86_401, 2000), (90_001, 2000),
      (93_599, 3_600_000), (93_600, 1000),
    ])
  func countdown(_ seconds: Int, _ milliseconds: Int64) {
    let closing = UnixTime.sample.adding(seconds: seconds)
    let app = App.showing(.sample(.sample(neededBy: nil, closingTime: closing)))
    #expect(changes(app) == [milliseconds])
  }

  @Test("The picture is the same until the moment that was said, and another one then")
  func exact() {
    for seconds in stride(from: 3_500, through: 100_000, by: 1_237) {
      let closing = UnixTime.sample.adding(seconds: seconds)
      var app = App.showing(.sample(.sample(neededBy: nil, closingTime: closing)))
      let before = app.detailLines
      guard let wait = changes(app).first else { return #expect(Bool(false), "it never changes") }
      app.now.milliseconds += wait - 1
      #expect(app.detailLines == before)
      app.now.milliseconds += 1
      #expect(app.detailLines != before)
    }
  }

  @Test("Without a countdown, clocks and days nothing ever changes")
  func idle() {
    for status in [ProjectStatus.draft, .review, .closed, .completed, .cancelled, .unknown(450)] {
      let app = App.showing(.sample(.sample(status: status, neededBy: nil)), [], isOpen: true)
      #expect(changes(app).isEmpty)
    }
    let over = ProjectSummary.sample(neededBy: nil, closingTime: .sample.adding(seconds: -5))
    #expect(changes(.showing(.sample(over))).isEmpty)
  }

  @Test("The clocks of those who take part change each minute, the days at midnight")
  func clocks() {
    let summary = ProjectSummary.sample(status: .closed, neededBy: nil)
    #expect(changes(.showing(.sample(summary), .sample)) == [20_000])
    let none = [Participant.sample(utcOffset: nil), .sample(uid: 9, utcOffset: 1_000_000)]
    #expect(changes(.showing(.sample(summary), none)).isEmpty)
    let odd = [Participant.sample(utcOffset: 28_830), .sample(uid: 9, utcOffset: 3600)]
    #expect(changes(.showing(.sample(summary), odd)) == [20_000, 50_000])
    // It is 19:06:40 in this zone.
    let days = App.showing(.sample(.sample(status: .closed)))
    #expect(changes(days) == [17_600_000])
  }

  @Test("A detail that is not shown wakes nobody")
  func hidden() {
    var app = App.showing(.sample(), .sample, isOpen: false)
    #expect(changes(app).isEmpty)
    _ = app.handle(.resized(wide), at: app.now)
    #expect(!changes(app).isEmpty)
  }

  @Test("What is being read, and how old it is, is told when it changes")
  func reading() {
    var app = App.showing([.sample(neededBy: nil, closingTime: nil)])
    app.tell(.detailOpened)
    #expect(Set(changes(app)) == [150, 1000])
    app.tell(.projectLoaded(1042, .failure(APIFailure(.transport(.timedOut)))))
    app.tell(.participantsLoaded(1042, .success([])))
    // Nothing was read, so nothing has an age.
    #expect(changes(app).isEmpty)
    app = App.showing(.sample(.sample(neededBy: nil, closingTime: nil)))
    app.tell(
      .projectLoaded(1042, .failure(APIFailure(.unreadable))), at: .sample.adding(seconds: 90))
    #expect(changes(app) == [30_000])
  }
}
