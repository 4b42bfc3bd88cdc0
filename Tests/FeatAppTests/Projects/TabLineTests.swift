import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The line of tabs")
struct TabLineTests {
  /// One project of each status.
  private static func app(_ language: Language, _ size: Size) -> App {
    let statuses: [ProjectStatus] = [.draft, .open, .closed, .completed, .cancelled]
    return App.showing(
      statuses.enumerated().map { .sample(id: Int64(9 - $0.offset), status: $0.element) }, language,
      size: size)
  }

  private static func line(_ app: App) -> String {
    let lines = app.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    // Below the heading.
    let line = lines.first { $0.contains(" 5 ") || $0.contains(" 1 ") } ?? ""
    let end = line.lastIndex { $0 != " " }
    return end.map { String(line[...$0].drop { $0 == " " }) } ?? ""
  }

  @Test("Tabs are left out at the ends alone, with a mark, and as many are shown as fit")
  func narrow() {
    var app = Self.app(.english, Size(columns: 40, rows: 10))
    var lines = [Self.line(app)]
    for _ in 1..<ProjectTab.allCases.count {
      app.press("Tab")
      lines.append(Self.line(app))
    }
    #expect(
      lines == [
        "All 5  Draft 1  Open 1  Closed 1 >",
        "All 5  Draft 1  Open 1  Closed 1 >",
        "All 5  Draft 1  Open 1  Closed 1 >",
        "All 5  Draft 1  Open 1  Closed 1 >",
        "< Open 1  Closed 1  Completed 1 >",
        "< Closed 1  Completed 1  Cancelled 1",
      ])
  }

  @Test("Where all have room there is no mark")
  func wide() {
    let app = Self.app(.english, Size(columns: 80, rows: 24))
    #expect(Self.line(app) == "All 5  Draft 1  Open 1  Closed 1  Completed 1  Cancelled 1")
  }

  @Test("As of 100,000 projects, none is missing between two others")
  func long() {
    // " All 77,100+ ", " Draft 11,645+ " and so on.
    let widths = [13, 15, 14, 16, 19, 18]
    let shown = (0..<6).map { TabLine(widths, selected: $0, columns: 76).shown }
    #expect(shown == [0..<4, 0..<4, 0..<4, 0..<4, 1..<5, 2..<6])
  }

  @Test("What is shown is beside each other, has the selected one, fits, and could not be more")
  func everyWidth() {
    let widths = [7, 9, 8, 10, 13, 13]
    for columns in 15...70 {
      for selected in widths.indices {
        let shown = TabLine(widths, selected: selected, columns: columns).shown
        #expect(shown.contains(selected))
        let used = { (range: Range<Int>) in
          let marks = [range.lowerBound > 0, range.upperBound < widths.count].count { $0 }
          return widths[range].reduce(marks, +)
        }
        #expect(used(shown) <= columns)
        if shown.lowerBound > 0 { #expect(used(shown.lowerBound - 1..<shown.upperBound) > columns) }
        if shown.upperBound < 6 { #expect(used(shown.lowerBound..<shown.upperBound + 1) > columns) }
      }
    }
  }

  @Test("A click on a mark goes to the next tab that is left out there")
  func click() {
    var app = Self.app(.english, Size(columns: 40, rows: 10))
    let lines = app.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = lines.firstIndex(where: { $0.contains("Closed 1 >") }),
      let column = lines[row].firstIndex(of: ">").map({
        lines[row].distance(from: lines[row].startIndex, to: $0)
      })
    else {
      Issue.record("no mark")
      return
    }
    _ = app.handle(.mouse(Mouse(.pressed, at: Point(column: column, row: row))), at: app.now)
    #expect(app.projects?.list.tab == .completed)
  }
}
