import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// The screens of projects as text, against the files in `Screens/`, as ``ScreenTests`` does it.
@MainActor
@Suite("Screens of projects as people see them")
struct ProjectScreenTests {
  @Test("Each screen looks as it was agreed", arguments: ProjectScreen.allCases, Language.allCases)
  func looks(_ screen: ProjectScreen, _ language: Language) throws {
    let frames = ScreenFile.sizes.map { screen.app(language, $0.acting).frame(on: $0) }
    try ScreenFile(screen.rawValue, language).check(frames)
  }

  @Test("Every size from 1x1 up draws inside its cells", arguments: ProjectScreen.allCases)
  func everySize(_ screen: ProjectScreen) {
    var app = screen.app(.simplifiedChinese, Size(columns: 80, rows: 24))
    for columns in [1, 2, 39, 40, 41, 59, 60, 105, 106, 109, 110, 200] {
      for rows in [1, 2, 9, 10, 11, 15, 16, 60] {
        _ = app.handle(.resized(Size(columns: columns, rows: rows)), at: app.now)
        app.frame.checkShape(columns: columns, rows: rows)
      }
    }
  }

  @Test("No two enabled keys of a screen are the same", arguments: ProjectScreen.allCases)
  func uniqueKeys(_ screen: ProjectScreen) {
    let app = screen.app(.english, Size(columns: 80, rows: 24))
    let keys = app.keys.rows.filter { $0.disabledReason == nil }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }
}

/// The states that are drawn for the files.
enum ProjectScreen: String, CaseIterable, CustomStringConvertible, Sendable {
  case projectBesideList, projectDetail, projectDetailEnd, projectReading, projectStale
  case projectCompleted, projectManyParticipants, winnerPicker, winnerPickerMany

  var description: String { rawValue }

  func app(_ language: Language, _ size: Size) -> App {
    switch self {
    case .projectBesideList:
      var app = App.showing(Self.list, language, size: size)
      app.tell(.projectLoaded(1042, .success(.sample())))
      app.tell(.participantsLoaded(1042, .success(.sample)))
      return app
    case .projectDetail: return .showing(.sample(), .sample, language, size: size)
    case .projectDetailEnd:
      var app = App.showing(.sample(), .sample, language, size: size)
      app.press("End")
      return app
    case .projectReading:
      var app = App.showing([.sample(leadBid: Price("95.5"))], language, size: size)
      app.tell(.detailOpened)
      _ = app.update(.timePassed, at: .sample.adding(seconds: 1))
      return app
    case .projectStale:
      var app = App.showing(.sample(), .sample, language, size: size)
      let later = UnixTime.sample.adding(seconds: 200)
      let failure = APIFailure(.transport(.cannotConnect))
      app.tell(.projectLoaded(1042, .failure(failure)), at: later)
      app.tell(.participantsLoaded(1042, .failure(failure)))
      return app
    case .projectCompleted:
      return .showing(
        .sample(
          .sample(status: .completed), winner: User(uid: 6, name: "Maria Gonzalez"),
          order: .sample), .sample, language, size: size)
    case .projectManyParticipants:
      return .showing(.sample(.sample(status: .closed)), .many(60), language, size: size)
    case .winnerPicker, .winnerPickerMany:
      let participants: [Participant] = self == .winnerPicker ? .sample : .many(60)
      var app = App.showing(
        .sample(.sample(status: .closed)), participants, language, size: size, isOpen: false)
      app.press("w Down")
      return app
    }
  }

  private static let list: [ProjectSummary] = [
    .sample(), .sample(id: 1041, status: .closed, title: "粉刷客厅的墙壁", leadBid: Price("880.00")),
    .sample(id: 1040, status: .draft, title: "Walk the dog", neededBy: nil, closingTime: nil),
    .sample(id: 1039, status: .completed, title: "修理笔记本电脑", deliveryMode: .workplace),
    .sample(id: 1038, status: .unknown(450), title: "", deliveryMode: .unknown(900)),
  ]
}
