import TerminalUI

/// A line of the form, as it is before it is known which lines there is room for.
struct FormLine {
  struct Part {
    var text: String
    var column: Int
    var style: Style
    /// How wide it is at least: a field is underlined as far as it goes.
    var columns = 0
  }

  /// Whose line it is.
  var place: FormPlace?
  var parts: [Part] = []
  /// Where the cursor is in it.
  var caret: Int?

  init(
    _ place: FormPlace?, _ text: String = "", at column: Int = 0, style: Style = .plain
  ) {
    self.place = place
    if !text.isEmpty { put(text, at: column, style: style) }
  }

  mutating func put(_ text: String, at column: Int, style: Style = .plain, columns: Int = 0) {
    parts.append(Part(text: text, column: column, style: style, columns: columns))
  }

  /// Draws it as the next line of a page.
  func draw(on page: inout Page) {
    for part in parts where part.column < page.area.columns {
      let place = Point(column: page.area.column + part.column, row: page.row)
      let room = page.area.columns - part.column
      page.frame.fill(
        Rect(column: place.column, row: place.row, columns: min(part.columns, room), rows: 1),
        style: part.style)
      page.frame.put(part.text, at: place, style: part.style, columns: room)
    }
    if let caret {
      let column = page.area.column + min(caret, page.area.columns - 1)
      page.frame.cursor = Point(column: column, row: page.row)
    }
    page.skipLine()
  }
}
