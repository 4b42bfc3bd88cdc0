import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// Questions, help, lists over the screen and notices as text, as ``ScreenTests`` does it.
@Suite("What lies over the list of projects, as people see it")
struct OverlayScreenTests {
  @Test("Each state looks as it was agreed", arguments: OverlayScreen.allCases, Language.allCases)
  func looks(_ screen: OverlayScreen, _ language: Language) throws {
    let frames = ScreenFile.sizes.map { screen.app(language, $0.acting).frame(on: $0) }
    try ScreenFile(screen.rawValue, language).check(frames)
  }

  @Test("Every size from 1x1 up draws inside its cells", arguments: OverlayScreen.allCases)
  func everySize(_ screen: OverlayScreen) {
    let app = screen.app(.simplifiedChinese, Size(columns: 80, rows: 24))
    for columns in [0, 1, 2, 3, 39, 40, 41, 59, 60, 200] {
      for rows in [0, 1, 2, 9, 10, 11, 15, 16, 60] {
        app.frame(on: Size(columns: columns, rows: rows)).checkShape(columns: columns, rows: rows)
      }
    }
  }

  @Test("No two enabled keys are the same", arguments: OverlayScreen.allCases)
  func uniqueKeys(_ screen: OverlayScreen) {
    let app = screen.app(.english, Size(columns: 80, rows: 24))
    let keys = app.keys.rows.filter { $0.disabledReason == nil }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(
    "A window that is too small for a while changes nothing, whatever is typed there",
    arguments: OverlayScreen.allCases)
  func tooSmall(_ screen: OverlayScreen) {
    var app = screen.app(.english, Size(columns: 80, rows: 24))
    Self.expectUntouched(&app)
  }

  @Test("The same in the form and in the account, questions included")
  func tooSmallElsewhere() {
    let size = Size(columns: 80, rows: 24)
    for screen in FormScreen.allCases {
      var app = screen.bench(.english, size).app
      Self.expectUntouched(&app)
    }
    for screen in AccountScreen.allCases {
      var app = screen.app(.simplifiedChinese, size)
      Self.expectUntouched(&app)
    }
  }

  /// Makes the window too small, types there, and makes it as large as before.
  static func expectUntouched(
    _ app: inout App, _ location: SourceLocation = #_sourceLocation
  ) {
    let before = app
    _ = app.handle(.resized(Size(columns: 39, rows: 9)), at: app.now)
    let needed = app.frame.text
    let keys: [Key] = [
      .enter, .tab, .down, .right, .escape, .delete, .backspace, .control("s"), .control("p"),
      .function(1), .function(3), .character("1"), .character("c"), .character("Y"),
      .character("q"), .character("?"), .character("E"), .character(" "),
    ]
    for key in keys {
      #expect(app.handle(.key(key), at: app.now) == [], "\(key)", sourceLocation: location)
      #expect(app.frame.text == needed, "\(key)", sourceLocation: location)
    }
    #expect(app.handle(.paste("1042", isCut: false), at: app.now) == [], sourceLocation: location)
    let mouse = Mouse(.pressed, at: Point(column: 2, row: 2))
    #expect(app.handle(.mouse(mouse), at: app.now) == [], sourceLocation: location)
    _ = app.handle(.resized(before.size), at: app.now)
    #expect(app.frame.text == before.frame.text, sourceLocation: location)
    #expect(app.frame == before.frame, sourceLocation: location)
    #expect(app.dialog == before.dialog, sourceLocation: location)
  }
}

/// The states that are drawn for the files.
enum OverlayScreen: String, CaseIterable, Sendable {
  case listEmpty, listFiltered, listNothingFound, listOffline, listDraft
  case questionClose, questionPublish, questionCancel, questionWinner, questionDiscard
  case questionQuit, questionCopy, copied
  case help, helpFound, palette, paletteFound, errors, errorsNone
  case noticeClosed, noticeRefused, noticeDisabled, noticePaste, noticeSettings, mouse, readOnly

  func app(_ language: Language, _ size: Size) -> App {
    switch self {
    case .listEmpty: return .showing([], language, size: size)
    case .readOnly:
      var app = App(
        language: language, isSandbox: false, session: .sample, progress: SignUpProgress(),
        isReadOnly: true, now: .sample)
      app.take(countries: .builtIn)
      app.size = size
      app.tell(.pageLoaded(1, .success(ProjectPage(projects: Self.list))))
      return app
    case .listDraft, .questionDiscard: return draft(language, size)
    case .questionWinner:
      var app = App.showing(
        .sample(.sample(status: .closed)), .sample, language, size: size, isOpen: false)
      app.pressCalmly("w Down Enter")
      return app
    default:
      Locale.use()
      var app = App.showing(Self.list, language, size: size)
      walk(&app)
      return app
    }
  }

  private func walk(_ app: inout App) {
    switch self {
    case .listFiltered: app.pressCalmly("/ 修理")
    case .listNothingFound: app.pressCalmly("/ zzz Enter")
    case .questionClose: app.pressCalmly("c")
    case .questionPublish: app.pressCalmly("Down Down p")
    case .questionCancel: app.pressCalmly("x 10")
    case .questionCopy: app.pressCalmly("Down Y")
    case .copied: app.pressCalmly("Down Y Right Enter")
    case .help: app.pressCalmly("?")
    case .helpFound: app.pressCalmly("? copy")
    case .palette: app.pressCalmly(":")
    case .paletteFound: app.pressCalmly(": fb")
    case .noticeDisabled: app.pressCalmly("w")
    case .mouse: app.pressCalmly("M")
    case .errors, .errorsNone, .listOffline, .questionQuit: walkIntoTrouble(&app)
    default: notify(&app)
    }
  }

  private func walkIntoTrouble(_ app: inout App) {
    let failure = APIFailure(.transport(.cannotConnect))
    switch self {
    case .questionQuit:
      app.pressCalmly("c Right Enter q")
    case .errors:
      app.tell(.pageLoaded(1, .failure(failure)))
      app.tell(.pageLoaded(1, .failure(failure)))
      let file = FileProblem(path: "/home/ada/.local/state/draft-1.json", kind: .system(28))
      _ = app.update(.savingFailed(file, isSession: false), at: app.now.adding(seconds: 90))
      app.pressCalmly("E")
    case .listOffline:
      app.tell(.pageLoaded(1, .failure(failure)), at: app.now.adding(seconds: 200))
    default: app.pressCalmly("E")
    }
  }

  private func notify(_ app: inout App) {
    switch self {
    case .noticeClosed: app.notice = .project(.closedWithParticipants(1042, count: 3))
    case .noticeRefused:
      let failure = APIFailure(.refused(.validation))
      app.notice = .project(.refused(.close, 1042, failure, now: .closed))
    case .noticePaste: _ = app.handle(.paste("1042", isCut: false), at: app.now)
    case .noticeSettings:
      app.report([SettingsProblem(path: "/home/ada/settings.json5", line: 3, kind: .syntax)])
    default: break
    }
  }

  private func draft(_ language: Language, _ size: Size) -> App {
    Locale.use()
    let fields = ProjectFields.sample(title: "搬一架钢琴 Move a piano", tags: ["搬家", "钢琴"])
    let draft = ProjectDraft(id: 5, uid: Session.sample.uid, fields: fields)
    var app = App(
      language: language, isSandbox: false, session: .sample, progress: SignUpProgress(),
      drafts: [draft], now: .sample)
    app.take(countries: .builtIn)
    app.take(zone: LocalZone(fixedSeconds: 28_800))
    app.size = size
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: Self.list))))
    app.pressCalmly(self == .questionDiscard ? "Home x" : "Home")
    return app
  }

  private static let list: [ProjectSummary] = [
    .sample(leadBid: Price("1288.50")),
    .sample(id: 1041, status: .closed, title: "粉刷客厅的墙壁", leadBid: Price("880.00")),
    .sample(id: 1040, status: .draft, title: "Walk the dog", neededBy: nil, closingTime: nil),
    .sample(
      id: 1039, status: .completed, title: "修理笔记本电脑", deliveryMode: .workplace,
      neededBy: .sample.adding(seconds: -400 * 86_400), leadBid: Price("1234567.00")),
  ]
}

extension App {
  /// Presses keys with the pauses that a person makes: no question is answered in its first moment.
  mutating func pressCalmly(_ script: String) {
    for word in script.split(separator: " ") {
      for key in Key.named(String(word)) {
        now.milliseconds += 200
        _ = handle(.key(key), at: now)
      }
    }
  }
}
