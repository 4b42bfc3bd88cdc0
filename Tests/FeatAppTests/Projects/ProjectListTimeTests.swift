import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("When the list of projects changes by itself")
struct ProjectListTimeTests {
  /// The list with a project that closes in so many seconds, long after it was read and between two
  /// readings: only countdowns are left to change.
  private func app(
    closingIn seconds: [Int], size: Size = Size(columns: 80, rows: 24)
  ) -> App {
    let projects = seconds.enumerated().map { index, seconds in
      ProjectSummary.sample(
        id: Int64(2000 - index), neededBy: nil, closingTime: .sample.adding(seconds: seconds))
    }
    return .showing(projects, size: size)
  }

  /// The milliseconds until the picture changes; the age of the list does after a minute.
  private func wait(_ app: App) -> Int64? {
    app.projects?.nextChanges(app.context).min().map { $0.milliseconds - app.now.milliseconds }
  }

  @Test(
    "The countdown of a row changes each second under an hour, each minute under a day",
    arguments: [
      (10, 1000), (3600, 1000), (3601, 2000), (3630, 31_000), (7230, 31_000), (86_401, 2000),
      (93_599, 60_000), (900_000, 1000), (900_030, 31_000),
    ])
  func countdown(_ seconds: Int, _ milliseconds: Int64) {
    #expect(wait(app(closingIn: [seconds])) == milliseconds)
  }

  @Test("The picture is the same until the moment that was said, and another one then")
  func exact() {
    for seconds in stride(from: 3_500, through: 100_000, by: 1_237) {
      var app = app(closingIn: [90_000 + seconds, seconds, 2 * seconds])
      let before = app.frame
      guard let wait = wait(app) else { return #expect(Bool(false), "it never changes") }
      _ = app.update(.timePassed, at: UnixTime(milliseconds: app.now.milliseconds + wait - 1))
      #expect(app.frame == before)
      _ = app.update(.timePassed, at: UnixTime(milliseconds: app.now.milliseconds + 1))
      #expect(app.frame != before)
    }
  }

  @Test("A countdown that is not seen wakes nobody")
  func unseen() {
    let far = [Int](repeating: 900_000 - 1800, count: 40)
    let minute: Int64 = 60_000
    // The last row is below the screen until the list is scrolled there.
    var below = app(closingIn: far + [3000])
    #expect(wait(below) == minute)
    below.press("G")
    #expect(wait(below) == 1000)
    // Behind a detail there is no list.
    var behind = app(closingIn: far + [3000])
    behind.press("G g Enter")
    behind.tell(.projectLoaded(2000, .failure(APIFailure(.unreadable))))
    behind.tell(.participantsLoaded(2000, .success([])))
    #expect(wait(behind).map { $0 >= 1000 } == true)
    // Where it has no column it does not count.
    let narrow = app(closingIn: [3000], size: Size(columns: 40, rows: 24))
    #expect(!narrow.frame.text.contains("50:00"))
    #expect(wait(narrow) == minute)
  }

  @Test("A list without a project that is open only gets older")
  func idle() {
    let app = App.showing([.sample(status: .closed), .sample(id: 7, status: .draft)])
    #expect(wait(app) == 60_000)
    #expect(app.millisecondsToNextChange == 60_000)
  }
}
