import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Scrolling the detail of a project")
struct ProjectDetailScrollingTests {
  static let small = Size(columns: 40, rows: 10)

  private func seen(_ app: App) -> [String] {
    app.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(app.context.body.row).prefix(app.context.body.rows).map(String.init)
  }

  @Test("On the smallest screen everything can be read by scrolling", arguments: Language.allCases)
  func everything(_ language: Language) {
    var app = App.showing(.sample(), .sample, language, size: Self.small)
    let lines = app.detailLines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    var read: [String] = []
    for top in lines.indices {
      let rows = seen(app).dropLast()
      #expect(Array(rows) == Array(lines[min(top, lines.count - rows.count)...].prefix(rows.count)))
      read += rows
      app.press("Down")
    }
    #expect(Set(read) == Set(lines))
  }

  @Test("Keys move by lines and pages, and never beyond the ends")
  func keys() {
    var app = App.showing(.sample(), .sample, size: Self.small)
    let last = app.detailLines.count - 6
    for (key, top) in [
      ("Up", 0), ("Down", 1), ("PgDn", 6), ("Up", 5), ("Home", 0), ("End", last), ("Down", last),
      ("PgDn", last), ("k", last - 1), ("G", last), ("g", 0),
    ] {
      app.press(key)
      #expect(app.projects?.detailTop == top, "\(key)")
    }
  }

  @Test("What does not fit is said: above, below, or both")
  func hints() {
    var app = App.showing(.sample(), .sample, size: Self.small)
    let count = app.detailLines.count
    #expect(seen(app).last == "\(count - 6) more below")
    app.press("Down")
    #expect(seen(app).last == "1 more above, \(count - 7) below")
    app.press("End")
    #expect(seen(app).last == "\(count - 6) more above")
    let roomy = App.showing(.sample(), .sample, size: Size(columns: 80, rows: 100))
    #expect(!roomy.frame.text.contains("more below"))
  }

  @Test("After a resize, or when less is there, the end is still at the end")
  func shrinking() {
    var app = App.showing(.sample(), .sample, size: Self.small)
    app.press("End")
    _ = app.handle(.resized(Size(columns: 76, rows: 30)), at: app.now)
    #expect(seen(app).contains { $0.contains("周末上门") })
    app.press("Up")
    #expect(seen(app).last { !$0.isEmpty }?.hasSuffix(" below") == true)
    app = App.showing(.sample(), .sample, size: Self.small)
    app.press("End")
    app.tell(.projectLoaded(1042, .success(.sample(description: ""))))
    #expect(seen(app).dropLast().last == "There is none.")
    app.press("Up")
    #expect(app.projects?.detailTop == app.detailLines.count - 7)
  }

  @Test("A detail that was opened begins at its top")
  func reopened() {
    var app = App.showing(.sample(), .sample, size: Self.small)
    app.press("End Esc Enter")
    #expect(app.projects?.detailTop == 0)
  }

  @Test("Wrapping is remembered for one width and is no part of the value")
  func remembered() {
    Locale.use()
    let text = WrappedText("- one two three\nfour")
    #expect(text.lines(columns: 9) == ["- one two", "  three", "four"])
    #expect(text.lines(columns: 80) == ["- one two three", "four"])
    #expect(text.lines(columns: 9) == ["- one two", "  three", "four"])
    #expect(text == WrappedText("- one two three\nfour"))
    #expect(WrappedText("").lines(columns: 9).isEmpty)
    #expect(WrappedText("   3. 中文中文中").lines(columns: 12) == ["   3. 中文中", "      文中"])
  }

  @Test(
    "Whatever is pressed, read and resized, the window stays within the lines", arguments: 1...3)
  func anything(_ seed: Int) {
    let keys = "Up Down Down PgDn PgDn End Home Enter Esc w j G r Enter Tab y".split(separator: " ")
    let statuses: [ProjectStatus] = [.open, .closed, .completed, .draft, .unknown(450)]
    var app = App.showing(.sample(), .sample, size: Self.small)
    var state = seed
    for step in 0..<1500 {
      // A sequence that jumps about and is the same each time.
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      let choice = state / 65_536
      app.now.milliseconds += Int64(choice % 700)
      switch choice % 12 {
      case 0:
        let size = Size(columns: choice / 12 % 130 + 1, rows: choice / 1560 % 20 + 1)
        _ = app.handle(.resized(size), at: app.now)
      case 1:
        let summary = ProjectSummary.sample(status: statuses[step % 5], readAt: app.now)
        app.tell(.projectLoaded(1042, .success(.sample(summary))))
      case 2: app.tell(.participantsLoaded(1042, .success(.many(choice / 12 % 9))))
      default: app.press(String(keys[choice / 12 % keys.count]))
      }
      if app.form != nil { app = App.showing(.sample(), .sample, size: Self.small) }
      #expect(app.frame.rows.count == app.size.rows)
      guard let projects = app.projects, projects.isDetailOpen else { continue }
      let layout = ProjectsLayout(app.context)
      let lines = projects.detailLines(layout, app.context)
      let window = DetailWindow(
        count: lines.count, rows: layout.detail.rows, top: projects.detailTop)
      #expect(window.range.lowerBound >= 0 && window.range.upperBound <= lines.count)
    }
  }
}
