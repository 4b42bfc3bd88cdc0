import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Reading on in the list of projects")
struct ProjectReadingTests {
  /// The program after the first of several pages, while the next one is read.
  private func app() -> App {
    var app = App.showing([])
    let rows = [ProjectSummary.sample(id: 1042), .sample(id: 1041), .sample(id: 1040)]
    app.projects = Projects(session: .sample)
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: rows, next: 2, totalCount: 6))))
    return app
  }

  private func pages(_ effects: [Effect]) -> [Int] {
    effects.compactMap { if case .loadProjects(_, let page) = $0 { page } else { nil } }
  }

  @Test("Esc stops it, and time alone does not begin it again")
  func stopped() {
    var app = app()
    #expect(app.projects?.pending != nil)
    #expect(pages(app.handle(.key(.escape), at: app.now)).isEmpty)
    #expect(app.projects?.pending == nil)
    #expect(pages(app.update(.timePassed, at: app.now.adding(seconds: 1))).isEmpty)
  }

  @Test("After Esc it goes on when the selection moves, and when the list is read anew")
  func goesOn() {
    for (key, page) in [(Key.down, 2), (.character("r"), 1)] {
      var app = app()
      _ = app.handle(.key(.escape), at: app.now)
      #expect(pages(app.handle(.key(key), at: app.now)) == [page])
    }
  }

  @Test("An open project that the server has no more stays with what the list knew, and says so")
  func goneWhileOpen() {
    var app = App.showing([.sample(), .sample(id: 1041)])
    app.tell(.detailOpened)
    app.now = app.now.adding(seconds: 5)
    app.press("r")
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: [.sample(id: 1041)]))))
    app.tell(.projectLoaded(1042, .failure(APIFailure(.notFound))))
    #expect(app.frame.text.contains("Repair the kitchen tap"))
    #expect(app.frame.text.contains("No. 1042  Open"))
    #expect(app.frame.text.contains("FEAT does not find this project"))
    // Once it is closed, the next reading takes it out of the list.
    app.press("Esc")
    app.now = app.now.adding(seconds: 5)
    app.press("r")
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: [.sample(id: 1041)]))))
    #expect(app.projects?.store[1042] == nil && app.projects?.list.selectedID == 1041)
  }
}
