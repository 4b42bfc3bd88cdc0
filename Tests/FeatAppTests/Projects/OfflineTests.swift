import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("A list without a connection")
struct OfflineTests {
  private static let reading = Effect.loadProjects(.sample, page: 1)
  private static let network: [APIFailure.Transport] = [
    .cannotResolve, .cannotConnect, .timedOut, .interrupted, .other(7),
  ]

  private func app(_ kind: APIFailure.Kind = .transport(.cannotConnect)) -> App {
    var app = App.showing([
      .sample(), .sample(id: 7, status: .draft), .sample(id: 6, status: .closed),
    ])
    _ = app.update(.projects(.refreshRequested), at: app.now)
    app.tell(.pageLoaded(1, .failure(APIFailure(kind))))
    return app
  }

  @Test("Nothing that would be sent can be chosen, and the key says why", arguments: network)
  func refused(_ kind: APIFailure.Transport) {
    var app = app(.transport(kind))
    for key in ["c", "x"] {
      app.press(key)
      #expect(app.dialog == nil)
      #expect(app.frame.text.contains("No connection to FEAT (just now): nothing can be sent now."))
    }
    app.press("j p")
    #expect(app.dialog == nil)
    #expect(app.screen == .projects)
  }

  @Test("Reading, filtering and writing a draft go on")
  func rest() {
    var app = app()
    #expect(app.frame.text.contains("Repair the kitchen tap"))
    app.press("/ t a p Enter")
    #expect(app.projects?.list.rows.count == 3)
    app.press("Esc n")
    #expect(app.screen == .form)
  }

  @Test(
    "A server that answers anything is reachable",
    arguments: [
      APIFailure.Kind.serverError(status: 502), .unreadable, .refused(.other("X")), .forbidden,
      .transport(.tooLarge), .transport(.untrusted),
    ])
  func reachable(_ kind: APIFailure.Kind) {
    var app = app(kind)
    #expect(app.projects?.isOffline == false)
    app.press("c")
    #expect(app.dialog != nil)
  }

  @Test("It is tried again after 5, 10, 20 and 40 seconds, then each minute, and counted down")
  func retries() throws {
    var app = app()
    for seconds in [5, 10, 20, 40, 60, 60] {
      let text = app.frame.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let time = Countdown.words(seconds: seconds, app.context.words)
      #expect(text.contains("Next try in \(time)."), "\(text)")
      #expect(try #require(app.millisecondsToNextChange) <= 1000)
      let due = app.now.adding(seconds: seconds)
      #expect(!app.update(.timePassed, at: due.adding(seconds: -1)).contains(Self.reading))
      #expect(app.update(.timePassed, at: due).contains(Self.reading))
      app.tell(.pageLoaded(1, .failure(APIFailure(.transport(.cannotConnect)))))
    }
  }

  @Test("Once it is read, everything can be sent again, and the next break is a first one")
  func back() {
    var app = app()
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: [.sample()]))))
    #expect(app.projects?.isOffline == false)
    #expect(app.projects?.failedReads == 0)
    app.press("c")
    #expect(app.dialog != nil)
  }
}
