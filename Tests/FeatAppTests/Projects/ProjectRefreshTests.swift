import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("How the list stays fresh")
struct ProjectRefreshTests {
  private static let reading = Effect.loadProjects(.sample, page: 1)

  /// The list as it was read at the start.
  private static func app() -> App {
    var app = App.showing([])
    _ = app.update(.projects(.refreshRequested), at: app.now)
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: [.sample()]))))
    return app
  }

  private static func after(_ seconds: Int) -> UnixTime { .sample.adding(seconds: seconds) }

  @Test("It is read again every 60 seconds, and the program wakes for that")
  func everyMinute() throws {
    var app = Self.app()
    #expect(app.update(.timePassed, at: Self.after(59)) == [])
    #expect(try #require(app.millisecondsToNextChange) <= 1000)
    #expect(app.update(.timePassed, at: Self.after(60)).contains(Self.reading))
    #expect(app.update(.timePassed, at: Self.after(61)) == [])
  }

  @Test("A question pauses it, and afterwards it is made up for")
  func pausedByQuestion() {
    var app = Self.app()
    app.press("c")
    #expect(app.dialog != nil)
    #expect(app.update(.timePassed, at: Self.after(90)) == [])
    _ = app.handle(.key(.escape), at: Self.after(91))
    #expect(app.update(.timePassed, at: Self.after(91)).contains(Self.reading))
  }

  @Test("Nothing is read while another screen is shown")
  func hidden() {
    var app = Self.app()
    _ = app.handle(.key(.character("A")), at: Self.after(1))
    #expect(app.screen == .account)
    #expect(app.update(.timePassed, at: Self.after(90)) == [])
  }

  @Test("r reads at once, and Esc stops that at once")
  func byHand() {
    var app = Self.app()
    #expect(app.handle(.key(.character("r")), at: Self.after(5)).contains(Self.reading))
    #expect(app.handle(.key(.escape), at: Self.after(6)).contains(.cancel(.projects)))
    #expect(app.projects?.pending == nil)
  }

  @Test("A reading that fails keeps what was read, says why, how old it is, and tries again")
  func failing() {
    var app = Self.app()
    _ = app.update(.timePassed, at: Self.after(60))
    app.tell(
      .pageLoaded(1, .failure(APIFailure(.transport(.cannotConnect)))), at: Self.after(60))
    #expect(app.update(.timePassed, at: Self.after(130)).contains(Self.reading))
    let text = app.frame.text
    #expect(text.contains("Repair the kitchen tap"))
    #expect(text.contains("The server cannot be reached"))
    #expect(text.contains("1 min ago"))
    #expect(text.contains("2 min ago"))
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: [.sample()]))), at: Self.after(191))
    #expect(!app.frame.text.contains("cannot be reached"))
  }

  @Test("A project that is only passed by is not read; one that the selection rests on is")
  func resting() {
    var app = App.showing(
      [.sample(id: 3), .sample(id: 2), .sample(id: 1)], size: Size(columns: 120, rows: 40))
    #expect(app.handle(.key(.down), at: Self.after(1)) == [])
    #expect(app.handle(.key(.down), at: Self.after(1)) == [])
    let effects = app.update(.timePassed, at: Self.after(2))
    #expect(effects == [.loadProject(.sample, 1), .loadParticipants(.sample, 1)])
  }
}
