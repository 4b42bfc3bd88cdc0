import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The mouse")
struct MouseTests {
  private static func app() -> App {
    var app = App.showing([
      .sample(id: 9, status: .open, title: "First"),
      .sample(id: 8, status: .draft, title: "Second"),
      .sample(id: 7, status: .open, title: "Third"),
    ])
    app.press("M")
    return app
  }

  /// Where a text is shown first.
  private static func place(of text: String, in app: App) throws -> Point {
    let lines = app.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.lastIndex { $0.contains(text) })
    let before = try #require(lines[row].firstRange(of: text)).lowerBound
    return Point(column: TextWidth.columns(of: String(lines[row][..<before])), row: row)
  }

  private static func click(_ text: String, _ app: inout App) throws -> [Effect] {
    app.handle(.mouse(Mouse(.pressed, at: try place(of: text, in: app))), at: app.now)
  }

  @Test("It is off at first, and a key switches it, which is shown")
  func switched() {
    var app = App.showing([.sample()])
    let effects = app.handle(.key(.character("M")), at: app.now)
    #expect(effects == [.setMouse(true)])
    #expect(app.frame.text.contains("mouse"))
    #expect(app.handle(.key(.character("M")), at: app.now) == [.setMouse(false)])
    #expect(!app.frame.text.contains("mouse"))
  }

  @Test("A click selects a row, a second one soon after opens it, and a late one does not")
  func rows() throws {
    var app = Self.app()
    _ = try Self.click("Third", &app)
    #expect(app.projects?.selected?.id == 7)
    app.now.milliseconds += 500
    _ = try Self.click("Third", &app)
    #expect(app.projects?.isDetailOpen == false)
    app.now.milliseconds += 300
    _ = try Self.click("Third", &app)
    #expect(app.projects?.isDetailOpen == true)
  }

  @Test("A click on a tab shows it, and one in the footer is its key")
  func tabs() throws {
    var app = Self.app()
    app.press("Down")
    _ = try Self.click("Open 2", &app)
    #expect(app.projects?.list.tab == .open)
    _ = try Self.click("All 3", &app)
    #expect(app.projects?.list.tab == .all)
    _ = try Self.click("find", &app)
    #expect(app.projects?.isFiltering == true)
  }

  @Test("The wheel moves in a list by three rows, and nowhere else")
  func wheel() {
    var app = App.showing((1...20).map { .sample(id: $0) })
    let point = Point(column: 3, row: 8)
    _ = app.handle(.mouse(Mouse(.wheelDown, at: point)), at: app.now)
    _ = app.handle(.mouse(Mouse(.wheelDown, at: point)), at: app.now)
    _ = app.handle(.mouse(Mouse(.wheelUp, at: point)), at: app.now)
    #expect(app.projects?.list.cursor.selected == 3)
    app.press("n")
    let form = app.form
    _ = app.handle(.mouse(Mouse(.wheelDown, at: point)), at: app.now)
    #expect(app.form == form && form != nil)
  }

  @Test("Under a question only its answers can be clicked")
  func question() throws {
    var app = Self.app()
    let row = try Self.place(of: "Third", in: app)
    app.press("c")
    app.now.milliseconds += 300
    #expect(app.handle(.mouse(Mouse(.pressed, at: row)), at: app.now).isEmpty)
    #expect(app.dialog != nil)
    let effects = try Self.click("[ close ]", &app)
    #expect(app.dialog == nil)
    #expect(effects.contains { if case .carryOut(.close, _, 9, _) = $0 { true } else { false } })
  }

  @Test("A click in the help runs an action only when it comes twice")
  func help() throws {
    var app = Self.app()
    app.press("?")
    _ = try Self.click("new project", &app)
    #expect(app.form == nil && app.help != nil)
    _ = try Self.click("new project", &app)
    #expect(app.form != nil && app.help == nil)
  }

  @Test("Where there is no room nothing is clicked")
  func tooSmall() {
    var app = Self.app()
    _ = app.handle(.resized(Size(columns: 30, rows: 5)), at: app.now)
    for row in 0..<5 {
      let mouse = Mouse(.pressed, at: Point(column: 3, row: row))
      #expect(app.handle(.mouse(mouse), at: app.now).isEmpty)
    }
  }
}
