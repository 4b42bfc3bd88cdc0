import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

/// What holds for each frame, whatever strangers have typed and however large the terminal is. The
/// seed is another one each time, and stands in what a failure says.
@MainActor
@Suite("Every row of every frame is as wide as the frame")
struct FramePropertyTests {
  private nonisolated static let heights = [10, 16, 24, 40, 60]

  /// Draws at many sizes, and says what is wrong with the first frame that is not right.
  private nonisolated static func problem(_ name: String, _ seed: UInt64, _ app: App) -> String? {
    var hard = HardText(seed)
    for columns in hard.widths() {
      for rows in heights {
        let size = Size(columns: columns, rows: rows)
        let frame = app.frame(on: size)
        let problem = frame.size == size ? frame.problem : "it has another size"
        guard let problem else { continue }
        return "seed \(seed), \(name), \(columns)x\(rows): \(problem)\n\(frame.text)"
      }
    }
    return nil
  }

  private func sweep(_ name: String, _ seed: UInt64, _ app: App) {
    if let problem = Self.problem(name, seed, app) { Issue.record("\(problem)") }
  }

  @Test("Signing up", arguments: SampleScreen.allCases)
  func signUp(_ screen: SampleScreen) async {
    let driver = await screen.driver(.simplifiedChinese, Size(columns: 80, rows: 24))
    sweep(screen.rawValue, .chance, driver.program.app)
  }

  @Test("Signing in", arguments: SignInScreen.allCases)
  func signIn(_ screen: SignInScreen) async {
    let driver = await screen.driver(.english, Size(columns: 80, rows: 24))
    sweep(screen.rawValue, .chance, driver.program.app)
  }

  @Test("The account", arguments: AccountScreen.allCases)
  func account(_ screen: AccountScreen) {
    let language = Language.chance
    sweep("\(screen) \(language)", .chance, screen.app(language, Size(columns: 80, rows: 24)))
  }

  @Test("The form", arguments: FormScreen.allCases)
  func form(_ screen: FormScreen) {
    let language = Language.chance
    sweep("\(screen) \(language)", .chance, screen.bench(language, Size(columns: 80, rows: 24)).app)
  }

  @Test("Projects", arguments: ProjectScreen.allCases)
  func projects(_ screen: ProjectScreen) {
    let language = Language.chance
    sweep("\(screen) \(language)", .chance, screen.app(language, Size(columns: 80, rows: 24)))
  }

  @Test("Hard texts everywhere", arguments: HardScreen.allCases, Language.allCases)
  func hardTexts(_ screen: HardScreen, _ language: Language) {
    let seed = UInt64.chance
    sweep(screen.rawValue, seed, screen.app(language, seed))
  }

  @Test("The same where characters of ambiguous width take two columns each")
  func wideAmbiguous() async {
    // The width is the whole process's.
    await #expect(processExitsWith: .success) {
      Locale.use()
      TextWidth.ambiguousColumns = 2
      #expect(TextWidth.columns(of: "“…①") == 6)
      for screen in HardScreen.allCases {
        let seed = UInt64.chance
        #expect(Self.problem(screen.rawValue, seed, screen.app(.simplifiedChinese, seed)) == nil)
      }
    }
  }

  @Test("The columns of the list start in one cell each", arguments: Language.allCases)
  func listColumns(_ language: Language) {
    let seed = UInt64.chance
    var hard = HardText(seed)
    var app = App.showing(HardScreen.projects(&hard), language)
    for columns in hard.widths() {
      _ = app.handle(.resized(Size(columns: columns, rows: 40)), at: app.now)
      guard let projects = app.projects else { return #expect(Bool(false)) }
      let context = app.context
      let layout = ProjectsLayout(context)
      let shown = projects.shownRows(layout, context)
      let places = projects.columns(of: shown, layout, context).places
      let rows = app.frame.rows
      for row in shown.indices {
        let cells = Array(rows[layout.list.row + layout.rowsAbove + row - shown.lowerBound])
        for place in places {
          let start = layout.list.column + 1 + place.start
          let isApart = cells[start - 1].isBlank && !cells[start].isContinuation
          #expect(isApart, "seed \(seed), \(columns) columns, row \(row), \(place.column)")
        }
        guard let number = places.first(where: { $0.column == .number }),
          let project = projects.list.project(at: row, projects.store)
        else { continue }
        let end = layout.list.column + 1 + number.start + number.width
        let digits = "\(project.id)".unicodeScalars.map(\.value)
        #expect(
          cells[(end - digits.count)..<end].map(\.base) == digits,
          "seed \(seed), \(columns) columns, row \(row)")
      }
    }
  }

  @Test("The columns of those who bid start in one cell each", arguments: Language.allCases)
  func participantColumns(_ language: Language) {
    let seed = UInt64.chance
    var hard = HardText(seed)
    let people = HardScreen.people(&hard)
    let app = App.showing([.sample()], language)
    for columns in hard.widths() {
      let table = ParticipantTable(people, columns: columns, hasHeadings: true, app.context) {
        participant in
        participant.hasQuit ? app.context.words.detail.quit : ""
      }
      let starts = people.indices.map { table.line($0).pieceStarts }
      let most = table.heading?.pieceStarts ?? []
      for (index, own) in starts.enumerated() {
        // Where the last one has nothing to say, its row ends before it.
        #expect(
          own.count >= most.count - 1 && own == Array(most.prefix(own.count)),
          "seed \(seed), \(columns) columns, person \(index)")
        #expect(table.line(index).columns <= columns, "seed \(seed), \(columns) columns")
      }
    }
  }
}

extension UInt64 {
  /// Another seed each time.
  static var chance: UInt64 {
    var random = SystemRandomNumberGenerator()
    return UInt64.random(in: 0...999_999, using: &random)
  }
}

extension Language {
  /// One of both; the texts of others are drawn in each.
  fileprivate static var chance: Language { Bool.random() ? .english : .simplifiedChinese }
}

extension Cell {
  fileprivate var isBlank: Bool { base == 32 }
}

extension DetailLine {
  /// The columns in which its pieces begin.
  fileprivate var pieceStarts: [Int] {
    var column = 0
    return pieces.map { piece in
      defer { column += TextWidth.columns(of: piece.text) }
      return column
    }
  }
}
