import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Which projects the list shows, and in which order")
struct ProjectSelectionTests {
  private static let day = 86_400

  /// So many projects in the server's order, with every status and with values that are missing.
  private func projects(_ count: Int, from first: Int = 0) -> [ProjectSummary] {
    (first..<(first + count)).map { (index: Int) -> ProjectSummary in
      let scattered = index * 7919 % 101
      let closing = UnixTime.sample.adding(seconds: (scattered - 20) * Self.day)
      return ProjectSummary.sample(
        id: Int64(9000 - index), status: ProjectStatus.known[index % 6],
        title: index.isMultiple(of: 3) ? "修理 \(index)" : "Repair \(index)",
        neededBy: index.isMultiple(of: 5) ? nil : closing, closingTime: closing,
        leadBid: index.isMultiple(of: 4) ? nil : Price("\(scattered % 30).5"))
    }
  }

  private func page(_ projects: [ProjectSummary], next: Int? = nil) -> ProjectPage {
    ProjectPage(projects: projects, next: next)
  }

  /// The numbers in the order that is shown.
  private func ids(_ app: App) -> [Int64] {
    guard let projects = app.projects else { return [] }
    return projects.list.rows.indices.compactMap {
      projects.list.project(at: $0, projects.store)?.id
    }
  }

  @Test(
    "Each order is the one by its value; what has none comes last, equals in the server's order")
  func orders() {
    let all = projects(150)
    var app = App.showing(all)
    #expect(ids(app) == all.map(\.id))
    func expected<Key: Comparable>(_ key: (ProjectSummary) -> Key?) -> [Int64] {
      let sorted = all.enumerated().sorted { left, right in
        switch (key(left.element), key(right.element)) {
        case (let one?, let other?) where one != other: one < other
        case (nil, nil), (_?, _?): left.offset < right.offset
        case (let one, _): one != nil
        }
      }
      return sorted.map(\.element.id)
    }
    app.press("s")
    #expect(
      ids(app) == expected { $0.status(at: .sample) == .open ? $0.closingTime : nil })
    app.press("s")
    #expect(ids(app) == expected(\.neededBy))
    app.press("s")
    #expect(ids(app) == expected(\.leadBid))
    app.press("s")
    #expect(ids(app) == expected { $0.status(at: .sample).code })
    app.press("s")
    #expect(ids(app) == all.map(\.id))
  }

  @Test("Pages that come one by one give the same list as all at once, in every order and part")
  func pages() {
    let all = projects(120)
    for sorts in 0..<5 {
      for tabs in 0..<6 {
        let keys = (Array(repeating: "s", count: sorts) + Array(repeating: "Tab", count: tabs))
          .joined(separator: " ")
        for filter in ["", "/ r e p a i r Enter"] {
          var whole = App.showing(all)
          whole.press("\(keys) \(filter)")
          var paged = App.showing([])
          paged.press("\(keys) \(filter)")
          for number in 1...3 {
            let part = Array(all[((number - 1) * 40)..<(number * 40)])
            paged.tell(
              .pageLoaded(number, .success(page(part, next: number < 3 ? number + 1 : nil))))
          }
          #expect(Set(ids(paged)) == Set(ids(whole)))
        }
      }
    }
  }

  @Test("Each project is counted in its own part, once and in all")
  func counts() {
    var app = App.showing(projects(60))
    let before = app.projects?.list.counts
    app.press("s s / 1 Enter")
    #expect(app.projects?.list.counts == before)
    #expect(before?.first == 60)
    for tab in ProjectTab.allCases where tab != .all {
      #expect(
        before?[tab.rawValue]
          == projects(60).filter { project in
            ProjectTab(of: project.status(at: .sample)) == tab
          }.count)
    }
  }

  @Test("A number finds the projects that begin with it, with a number sign or without")
  func numbers() {
    let matches = { (query: String, id: Int64) in
      TitleMatcher(query).matches(title: "Title", id: id)
    }
    for query in ["1", "10", "#1042", "1042", "#1"] { #expect(matches(query, 1042)) }
    for query in ["2", "042", "#042", "10421", "#", "#a", "1 0", "##1", "-1"] {
      #expect(!matches(query, 1042))
    }
    #expect(matches("9223372036854775", .max))
    #expect(!matches("9223372036854775808", 1))
    #expect(TitleMatcher("").matches(title: "", id: 1))
    #expect(TitleMatcher(" tITLE ").matches(title: "A title", id: 1))
    #expect(TitleMatcher("空调").matches(title: "办公室空调检修", id: 1))
  }

  @Test(
    "What is selected stays selected, and where it is on the screen, when others come before it")
  func selection() {
    let all = projects(100)
    var app = App.showing(Array(all[10...]))
    app.press("PgDn PgDn Down Down Down Up Up")
    let selected = app.projects?.list.selectedID
    let row = app.frame.cursor
    app.tell(.pageLoaded(1, .success(page(all))))
    #expect(app.projects?.list.selectedID == selected)
    #expect(app.frame.cursor == row)
  }

  @Test("A project that is read again shows its new state, and only then is the list made anew")
  func readAgain() {
    var app = App.showing(projects(60))
    app.press("Tab Tab")
    guard var project = app.projects?.selected else { return #expect(Bool(false), "none open") }
    let before = app.projects?.list
    project.readAt = project.readAt.adding(seconds: 5)
    app.tell(.projectLoaded(project.id, .success(.sample(project))))
    #expect(app.projects?.list == before)
    #expect(app.projects?.store[project.id] == project)
    project.statusAsRead = .closed
    app.tell(.projectLoaded(project.id, .success(.sample(project))))
    #expect(!ids(app).contains(project.id))
  }
}
