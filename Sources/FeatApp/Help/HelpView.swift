import TerminalUI

extension Help {
  /// Draws the keys over the screen: what the focused field is about, then every action.
  func draw(
    on frame: inout Frame, _ context: Context, rows: [KeyRow<FeatApp.Message>],
    explanation: String
  ) {
    let words = context.words.help
    let columns = min(frame.size.columns - 2, 72)
    let most = frame.size.rows >= 16 ? 6 : 2
    let about = TextWrap.lines(explanation, columns: columns - 4, most: most).count
    let box = Rect(
      column: (frame.size.columns - columns) / 2, row: 1, columns: columns,
      rows: min(frame.size.rows - 2, about + rows.count + 3))
    frame.box(box)
    frame.put(" \(words.title) ", at: Point(column: box.column + 2, row: box.row), style: .bold)
    frame.cursor = nil
    let inside = Rect(
      column: box.column + 2, row: box.row + 1, columns: columns - 4, rows: box.rows - 2)
    var page = Page(frame: frame, area: inside, isRoomy: false)
    page.text(explanation, most: most)
    page.field(words.filter, filter)
    let matches = matches(in: rows)
    if matches.isEmpty { page.line(words.nothing) }
    page.list(
      count: matches.count, cursor: cursor, rows: page.rowsLeft, hasSelection: hasSelection
    ) { index in
      line(for: matches[index], words)
    }
    frame = page.frame
  }

  private func line(for row: KeyRow<FeatApp.Message>, _ words: Words.Help) -> String {
    let keys = row.keys.prefix(3).map(\.name).joined(separator: " ")
    let padding = String(repeating: " ", count: max(1, 14 - TextWidth.columns(of: keys)))
    let reason = row.disabledReason.map { " (" + words.disabled(reason: $0) + ")" } ?? ""
    return " " + keys + padding + row.label + reason
  }
}
