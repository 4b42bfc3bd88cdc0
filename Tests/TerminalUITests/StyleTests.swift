import TerminalUI
import Testing

@Suite("How a cell looks")
struct StyleTests {
  @Test("A colour is read back, with attributes and without", arguments: Color.allCases)
  func color(color: Color) {
    #expect(Style.color(color).color == color)
    let both: Style = [.color(color), .bold, .underline]
    #expect(both.color == color)
    #expect(both.contains(.bold) && both.contains(.underline))
    #expect(!both.contains(.reverse) && !both.contains(.dim))
  }

  @Test("Without a colour the terminal's own is used")
  func noColor() {
    #expect(Style.plain.color == nil)
    #expect(Style([.bold, .dim, .reverse, .underline]).color == nil)
  }

  @Test("A theme without colours has none, and one of high contrast nothing dark")
  func themes() {
    let styles: [Style] = [[.bold, .color(.red)], .color(.green), .dim, [.reverse, .color(.red)]]
    #expect(styles.map(Theme.standard.shown) == styles)
    #expect(styles.map(Theme.monochrome.shown) == [.bold, .plain, .dim, .reverse])
    #expect(styles.map(Theme.highContrast.shown) == [.bold, .bold, .plain, .reverse])
  }

  @Test("A rectangle is never smaller than nothing")
  func rectangle() {
    #expect(
      Rect(column: -1, row: -2, columns: -3, rows: -4)
        == Rect(column: -1, row: -2, columns: 0, rows: 0))
  }
}
