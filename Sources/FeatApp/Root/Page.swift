import TerminalUI

/// Draws a screen's body from top to bottom; what has no room is left out.
struct Page {
  var frame: Frame
  let area: Rect
  /// Whether there is room for empty lines.
  let isRoomy: Bool
  /// The next free row.
  private(set) var row: Int

  init(frame: Frame, area: Rect, isRoomy: Bool) {
    self.frame = frame
    self.area = area
    self.isRoomy = isRoomy
    row = area.row
  }

  /// Draws in another part of the same screen. The frame goes there and comes back, so that it is
  /// never copied.
  mutating func draw(in area: Rect, _ draw: (inout Page) -> Void) {
    var part = Page(frame: Frame(size: Size(columns: 0, rows: 0)), area: area, isRoomy: isRoomy)
    swap(&part.frame, &frame)
    draw(&part)
    swap(&part.frame, &frame)
  }

  /// The rows that are left.
  var rowsLeft: Int { max(0, area.row + area.rows - row) }

  /// An empty line, where there is room for one.
  mutating func gap() {
    if isRoomy { row += 1 }
  }

  /// A line that was drawn by itself.
  mutating func skipLine() {
    if rowsLeft > 0 { row += 1 }
  }

  /// Goes to where so many lines are left.
  mutating func moveToEnd(lines: Int) {
    row = max(area.row, area.row + area.rows - lines)
  }

  /// Goes to a line of the area; the first is 0.
  mutating func move(toLine line: Int) {
    row = area.row + line
  }

  /// Makes the line empty in which something stood.
  mutating func clearLine() {
    frame.fill(Rect(column: area.column, row: row, columns: area.columns, rows: 1))
  }

  /// One line, cut at the right edge.
  mutating func line(_ text: String, style: Style = .plain) {
    guard rowsLeft > 0 else { return }
    let fitting = TextWidth.fitting(text, columns: area.columns)
    frame.put(fitting, at: Point(column: area.column, row: row), style: style)
    row += 1
  }

  /// A text on as many lines as it needs.
  mutating func text(_ text: String, style: Style = .plain, most: Int = 8) {
    let width = min(area.columns, 76)
    let lines = TextWrap.fitting(text, columns: width, most: min(most, rowsLeft))
    for line in lines { self.line(line, style: style) }
  }

  /// What is wrong, in the rows that are left but those that something below needs.
  mutating func problem(_ problem: Problem?, _ context: Context, leaving rows: Int = 0) {
    guard let problem else { return }
    text(
      "! " + context.errors.sentence(for: problem), style: .problem,
      most: min(8, rowsLeft - rows))
  }

  /// An action that can be chosen; the cursor is at its start where it has the focus.
  mutating func button(_ label: String, hasFocus: Bool) {
    guard rowsLeft > 0 else { return }
    if hasFocus { frame.cursor = Point(column: area.column, row: row) }
    line("[ \(label) ]", style: hasFocus ? [.reverse, .bold] : .plain)
  }

  /// What is under way.
  mutating func busy(_ pending: Pending?, _ context: Context) {
    guard let words = pending?.words(context) else { return }
    text(words, style: .progress)
  }

  /// A label and an editable text; the cursor goes into the field that has the focus.
  ///
  /// - Parameter columns: How wide the label is at least, where fields stand below each other.
  mutating func field(
    _ label: String, _ field: TextField, columns: Int = 0, hasFocus: Bool = true
  ) {
    guard rowsLeft > 0 else { return }
    let drawn = frame.put(
      label, at: Point(column: area.column, row: row), style: hasFocus ? .bold : .plain,
      columns: area.columns)
    let used = max(drawn, columns)
    let width = min(area.columns - used, 40)
    guard width > 0 else { return }
    let column = area.column + used
    frame.fill(Rect(column: column, row: row, columns: width, rows: 1), style: .underline)
    // One column stays free for the cursor behind the last character.
    let window = field.window(columns: width - 1)
    frame.put(
      window.text, at: Point(column: column, row: row), style: .underline, columns: width - 1)
    if hasFocus {
      frame.cursor = Point(column: column + min(window.caretColumn, width - 1), row: row)
    }
    row += 1
  }

  /// Notes that the line to come is a row of a list, so far below the selected one: a click moves
  /// there.
  mutating func addRow(_ offset: Int) {
    guard frame.clickAreas != nil else { return }
    let keys = Array(repeating: offset < 0 ? Key.up : .down, count: abs(offset))
    frame.addClickArea(
      Rect(column: area.column, row: row, columns: area.columns, rows: 1), keys)
  }

  /// The rows of a list from `top`, the selected one reversed; the cursor is at its start.
  mutating func list(
    count: Int, cursor: ListCursor, rows: Int, hasSelection: Bool = true, text: (Int) -> String
  ) {
    let top = cursor.firstShown(count: count, rows: rows)
    for index in top..<max(top, min(count, top + rows)) where rowsLeft > 0 {
      let isSelected = hasSelection && index == cursor.selected
      addRow(index - cursor.selected)
      if isSelected {
        let bar = Rect(column: area.column, row: row, columns: area.columns, rows: 1)
        frame.fill(bar, style: .reverse)
        if frame.cursor == nil { frame.cursor = Point(column: area.column, row: row) }
      }
      line(text(index), style: isSelected ? .reverse : .plain)
    }
  }
}
