import FeatAPI
import FeatApp
import FeatDomain
import HTTP
import TerminalUI

/// The program as a value with its list of projects: events go in, a frame comes out of each.
struct ListBench {
  private static let session = Session(
    .key(Secret("benchmark")), uid: 1,
    phone: PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138000"))

  private var app: App
  private var now = SamplePages.now
  private var frame = Frame(size: Size(columns: 0, rows: 0))
  private var changes = 0
  /// How many projects the pages had.
  private(set) var projectCount = 0

  init() {
    app = App(
      language: .english, isSandbox: false, session: Self.session, progress: SignUpProgress(),
      now: now)
    app.take(zone: LocalZone(fixedSeconds: 28_800))
    _ = app.update(.projects(.opened), at: now)
  }

  mutating func resize(_ size: Size) {
    take(.resized(size))
  }

  mutating func press(_ key: Key) {
    take(.key(key))
  }

  /// Reads a page as the network's answer is read.
  ///
  /// - Returns: Whether it is a page.
  mutating func read(page number: Int, body: HTTPResponse) async -> Bool {
    guard let page = await Self.decode(page: number, body) else { return false }
    projectCount += page.projects.count
    _ = app.update(.projects(.pageLoaded(number, .success(page))), at: now)
    draw()
    return true
  }

  /// The projects of a page, read as the network's answer is read; nil where it is none.
  static func decode(page number: Int, _ body: HTTPResponse) async -> ProjectPage? {
    let client = HTTPClient { (_) throws(HTTPFailure) in body }
    let api = FeatAPI.http(client, locale: "en") { SamplePages.now }
    return try? await api.projects.list(session, number)
  }

  /// Answers the reading of a project, each time with another bid.
  mutating func readSelected() {
    changes += 1
    let summary = ProjectSummary(
      id: SamplePages.firstID, status: .open, title: "Changed",
      closingTime: now.adding(seconds: 9_999),
      leadBid: Price("\(changes)"), readAt: now)
    let project = Project(
      summary: summary, title: ServerText("Changed"), description: ServerText("It is another."))
    _ = app.update(.projects(.projectLoaded(project.id, .success(project))), at: now)
    draw()
  }

  /// Finds what a key does, and does it, without drawing.
  mutating func dispatch(_ key: Key) {
    now.milliseconds += 10
    _ = app.handle(.key(key), at: now)
  }

  /// Does what the program does for an event.
  private mutating func take(_ event: TerminalEvent) {
    now.milliseconds += 10
    _ = app.handle(event, at: now)
    _ = app.update(.timePassed, at: now)
    draw()
  }

  private mutating func draw() {
    frame = app.frame
    _ = app.millisecondsToNextChange
  }
}
