import FeatAPI
import FeatDomain
import Measuring
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The list of projects")
struct ProjectListTests {
  private static func page(_ ids: [Int64], next: Int? = nil, total: Int? = nil) -> ProjectPage {
    ProjectPage(
      projects: ids.map { .sample(id: $0, title: "Project \($0)") }, next: next, totalCount: total)
  }

  private static func app(_ ids: [Int64]) -> App {
    App.showing(ids.map { .sample(id: $0, title: "Project \($0)") })
  }

  @Test("The selection follows its project through a refresh that puts new ones above it")
  func selectionFollows() {
    var app = Self.app([9, 8, 7, 6])
    app.press("Down Down")
    #expect(app.projects?.selected?.id == 7)
    app.tell(.pageLoaded(1, .success(Self.page([11, 10, 9, 8, 7, 6]))))
    #expect(app.projects?.selected?.id == 7)
    #expect(app.projects?.store.projects.map(\.id) == [11, 10, 9, 8, 7, 6])
  }

  @Test("A project that was made just now is selected, and stays so when the list is read")
  func made() {
    var app = Self.app([9, 8])
    app.press("Down")
    let context = app.context
    app.projects?.formClosed(ProjectDraft(id: 5, uid: 1, projectID: 10), .draft, context)
    #expect(app.projects?.selected?.id == 10)
    app.tell(.pageLoaded(1, .success(Self.page([10, 9, 8]))))
    #expect(app.projects?.selected?.id == 10)
  }

  @Test("A page that repeats a project updates it, and counts it once")
  func repeated() {
    var store = ProjectStore()
    _ = store.merge(Self.page([5, 4], next: 2), number: 1, at: .sample)
    let change = store.merge(Self.page([4, 3]), number: 2, at: .sample)
    #expect(store.projects.map(\.id) == [5, 4, 3])
    #expect(change == .changed)
    #expect(store.isComplete)
  }

  @Test("A server that names a next page for ever and sends nothing new comes to an end")
  func endless() {
    var store = ProjectStore()
    _ = store.merge(Self.page([5, 4], next: 2), number: 1, at: .sample)
    _ = store.merge(Self.page([5, 4], next: 3), number: 2, at: .sample)
    #expect(store.isComplete)
  }

  @Test("What the server does not have any more goes when the whole list is read again")
  func dropped() {
    var store = ProjectStore()
    _ = store.merge(Self.page([9, 5, 4, 3]), number: 1, at: .sample)
    let later = UnixTime.sample.adding(seconds: 60)
    store.update(.sample(id: 10, readAt: later))
    let change = store.merge(Self.page([5, 3]), number: 1, asked: later, at: later)
    // What was read by itself after the page was asked for is newer than the page.
    #expect(store.projects.map(\.id) == [10, 5, 3])
    #expect(change == .changed)
    #expect(store[9] == nil && store[3]?.id == 3)
    #expect(store.isComplete)
  }

  @Test("Where the server has fewer projects than were read, the next pages are read anew")
  func droppedFromPages() {
    let later = UnixTime.sample.adding(seconds: 60)
    var store = ProjectStore()
    _ = store.merge(Self.page(Array(1...100).reversed()), number: 1, at: .sample)
    _ = store.merge(Self.page([100, 99], next: 2, total: 3), number: 1, asked: later, at: later)
    #expect(store.projects.map(\.id) == [100, 99])
    #expect(store.nextPage == 2)
    _ = store.merge(Self.page([7], total: 3), number: 2, asked: later, at: later)
    #expect(store.projects.map(\.id) == [100, 99, 7])
    #expect(store.isComplete)
  }

  @Test(
    "A page that is not the whole list, or that cannot be read as a whole, takes nothing out",
    arguments: [
      ProjectPage(projects: [.sample(id: 5)], next: 2, totalCount: 3),
      ProjectPage(projects: [.sample(id: 5)], next: 2, totalCount: nil),
      ProjectPage(projects: [.sample(id: 5)], unreadable: 2, next: nil, totalCount: 3),
      ProjectPage(projects: [.sample(id: 5)], next: nil, totalCount: 3),
      ProjectPage(projects: [.sample(id: 5), .sample(id: 4)], next: 2, totalCount: 0),
    ])
  func kept(page: ProjectPage) {
    let later = UnixTime.sample.adding(seconds: 60)
    var store = ProjectStore()
    _ = store.merge(Self.page([5, 4, 3]), number: 1, at: .sample)
    _ = store.merge(page, number: 1, asked: later, at: later)
    #expect(store.projects.map(\.id) == [5, 4, 3])
  }

  @Test("Thousands of projects that come in between are taken in within a moment")
  func manyInBetween() {
    var store = ProjectStore()
    _ = store.merge(Self.page([100_000, 1]), number: 1, at: .sample)
    let ids = [100_000] + Array(1...20_000).reversed().map(Int64.init)
    let page = Self.page(ids)
    let time = processorTime { _ = store.merge(page, number: 1, at: .sample) }
    #expect(store.projects.map(\.id) == ids)
    #expect(time < .seconds(2))
  }

  @Test("The next page is read before the end of the list is reached, and only then")
  func pagingAhead() {
    var app = App.signedIn()
    let ids = (0..<100).map { Int64(1000 - $0) }
    var effects = app.update(
      .projects(.pageLoaded(1, .success(Self.page(ids, next: 2, total: 150)))), at: app.now)
    #expect(effects.isEmpty)
    for _ in 0..<99 where effects.isEmpty {
      effects = app.handle(.key(.down), at: app.now)
    }
    #expect(effects == [.loadProjects(.sample, page: 2)])
    #expect((app.projects?.list.cursor.selected ?? 0) < 90)
    #expect(app.frame.text.contains("100 of 150 read"))
  }

  @Test("End reads page after page and goes there when all is read; Esc stops that")
  func readingAll() {
    var app = Self.goingToTheEnd()
    #expect(Self.load(page: 2, of: 3, in: &app) == [.loadProjects(.sample, page: 3)])
    #expect(app.projects?.selected?.id == 901)
    #expect(app.frame.text.contains("200 of 300 read"))
    #expect(Self.load(page: 3, of: 3, in: &app).isEmpty)
    #expect(app.projects?.selected?.id == 701)
    #expect(app.projects?.isReadingAll == false)
    var stopped = Self.goingToTheEnd()
    #expect(stopped.handle(.key(.escape), at: app.now).contains(.cancel(.projects)))
    #expect(stopped.projects?.isReadingAll == false)
  }

  @Test(
    "Who does anything else stays where that is done",
    arguments: ["k", "j", "PageUp", "g", "y", "Enter", "/", "Tab", "s", "Y"])
  func notReadingAll(keys: String) {
    var app = Self.goingToTheEnd()
    app.press(keys)
    let selected = app.projects?.selected?.id
    _ = Self.load(page: 2, of: 3, in: &app)
    _ = Self.load(page: 3, of: 3, in: &app)
    #expect(app.projects?.selected?.id == selected)
  }

  /// The first of three pages is read, and somebody has pressed End.
  private static func goingToTheEnd() -> App {
    var app = App.signedIn()
    #expect(load(page: 1, of: 3, in: &app).isEmpty)
    #expect(app.handle(.key(.end), at: app.now) == [.loadProjects(.sample, page: 2)])
    return app
  }

  /// Takes a page of a hundred projects; the first has those from 1000 down to 901.
  private static func load(page number: Int, of last: Int, in app: inout App) -> [Effect] {
    let ids = ((number - 1) * 100..<number * 100).map { Int64(1000 - $0) }
    let page = page(ids, next: number < last ? number + 1 : nil, total: last * 100)
    return app.update(.projects(.pageLoaded(number, .success(page))), at: app.now)
  }

  @Test("Tabs show their status with a count, which is open until every page is read")
  func tabs() {
    var app = App.showing([
      .sample(id: 1, status: .draft), .sample(id: 2, status: .open), .sample(id: 3, status: .open),
      .sample(id: 4, status: .unknown(450)),
    ])
    #expect(app.frame.text.contains("All 4  Draft 1  Open 2  Closed 0"))
    app.press("Tab Tab")
    #expect(app.projects?.list.rows.count == 2)
    var more = App.signedIn()
    more.tell(.pageLoaded(1, .success(Self.page([9], next: 2))))
    #expect(more.frame.text.contains("All 1+  Draft 0+  Open 1+"))
  }

  @Test("A project that closes by itself moves to its tab at that moment, and is read again")
  func closesByItself() {
    let closing = UnixTime.sample.adding(seconds: 30)
    var app = App.showing([.sample(id: 1, closingTime: closing)])
    app.press("Tab Tab")
    #expect(app.projects?.list.rows.count == 1)
    let effects = app.update(.timePassed, at: closing)
    #expect(app.projects?.list.rows.isEmpty == true)
    #expect(effects.contains(.loadProjects(.sample, page: 1)))
  }

  @Test(
    "The filter finds titles whatever their case, and numbers from their first digit",
    arguments: [
      ("kit", [1, 2]), ("KIT", [1, 2]), ("厨房", [3]), ("12", [12]), ("#12", [12]), ("zzz", []),
      ("a  b", [4]),
    ] as [(String, [Int64])])
  func filter(query: String, found: [Int64]) {
    var app = App.showing([
      .sample(id: 1, title: "Kitchen"), .sample(id: 2, title: "a kit"),
      .sample(id: 3, title: "厨房"), .sample(id: 4, title: "a b"), .sample(id: 12, title: "x"),
    ])
    app.press("/")
    app.tell(.pasted(query))
    let shown = app.projects.map { projects in
      (0..<projects.list.rows.count).compactMap {
        projects.list.project(at: $0, projects.store)?.id
      }
    }
    #expect(shown == found)
  }

  @Test(
    "Typing a filter key by key finds what the whole of it finds",
    arguments: [
      "report", "#12", "12 b", "  1", "中文", "é1", "01#",
    ])
  func typedKeyByKey(query: String) {
    let titles = ["Report 12 b", "#12 中文", "é1 01#", "12", "e\u{301}1", "report #1"]
    let projects = (0..<60).map { index in
      ProjectSummary.sample(id: Int64(index * 7 + 1), title: titles[index % titles.count])
    }
    var store = ProjectStore()
    _ = store.merge(
      ProjectPage(projects: projects, next: nil, totalCount: 60), number: 1, at: .sample)
    var (typed, pasted) = (ProjectList(), ProjectList())
    typed.rebuild(store, at: .sample)
    for key in query { _ = typed.type(.character(key), store, at: .sample) }
    pasted.paste(query, store, at: .sample)
    #expect(typed.rows == pasted.rows)
    #expect(!pasted.rows.isEmpty)
  }

  @Test("Esc clears the filter, and the selection stays with its project")
  func clearing() {
    var app = Self.app([31, 22, 13])
    app.press("/")
    app.tell(.pasted("22"))
    #expect(app.projects?.selected?.id == 22)
    app.press("Esc")
    #expect(app.projects?.list.rows.count == 3)
    #expect(app.projects?.selected?.id == 22)
  }

  @Test("Each order sorts as it says, and what has no such value comes last")
  func orders() {
    let soon = UnixTime.sample.adding(seconds: 3600)
    let later = UnixTime.sample.adding(seconds: 7200)
    var app = App.showing([
      .sample(id: 4, status: .closed, neededBy: nil, closingTime: soon, leadBid: Price("9.5")),
      .sample(id: 3, neededBy: later, closingTime: later, leadBid: Price("100")),
      .sample(id: 2, neededBy: soon, closingTime: soon, leadBid: Price("20.00")),
      .sample(id: 1, status: .draft, neededBy: later, closingTime: nil, leadBid: nil),
    ])
    func ids() -> [Int64] {
      guard let projects = app.projects else { return [] }
      return (0..<4).compactMap { projects.list.project(at: $0, projects.store)?.id }
    }
    #expect(ids() == [4, 3, 2, 1])
    app.press("s")
    #expect(ids() == [2, 3, 4, 1])
    app.press("s")
    #expect(ids() == [2, 3, 1, 4])
    app.press("s")
    #expect(ids() == [4, 2, 3, 1])
    app.press("s")
    #expect(ids() == [1, 3, 2, 4])
    app.press("s")
    #expect(ids() == [4, 3, 2, 1])
  }

  @Test("An empty list says what to do, and so does a tab or a filter without a match")
  func empty() {
    var app = App.showing([])
    #expect(app.frame.text.contains("Press n to write the first one"))
    app.tell(.pageLoaded(1, .success(Self.page([1]))))
    app.press("Tab")
    #expect(app.frame.text.contains("No project is in this state."))
    app.press("Tab Tab Tab Tab Tab /")
    app.tell(.pasted("zzz"))
    #expect(app.frame.text.contains("Nothing matches \"zzz\"."))
  }

  @Test("While more is being read, nothing is not the last word")
  func emptySoFar() {
    var app = App.signedIn()
    app.tell(.pageLoaded(1, .success(Self.page([1, 2], next: 2, total: 4))))
    app.press("/")
    app.tell(.pasted("zzz"))
    #expect(app.frame.text.contains("Nothing yet matches \"zzz\": 2 of 4 read."))
    app.press("Esc Tab")
    #expect(app.frame.text.contains("Nothing yet in this state: 2 of 4 read."))
    app.tell(.pageLoaded(2, .success(Self.page([3, 4], total: 4))))
    #expect(app.frame.text.contains("No project is in this state."))
  }
}
