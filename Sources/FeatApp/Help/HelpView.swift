import TerminalUI

extension Help {
  /// A line of the list: the name of a group, or one of the actions.
  private enum Line {
    case group(KeyGroup)
    case entry(Int)
  }

  /// Draws the actions over the screen, below what the focused field is about.
  func draw(
    on frame: inout Frame, _ context: Context, _ entries: [HelpEntry], explanation: String
  ) {
    let words = context.words.help
    let matches = matches(in: entries)
    let lines = lines(of: matches)
    let columns = min(frame.size.columns - 2, 72)
    let most = kind == .palette ? 0 : frame.size.rows >= 16 ? 6 : 2
    let about = TextWrap.lines(explanation, columns: columns - 4, most: most).count
    let all = self.lines(of: entries.filter { !$0.row.keys.isEmpty }).count
    let box = Rect(
      column: (frame.size.columns - columns) / 2, row: 1, columns: columns,
      rows: min(frame.size.rows - 2, about + all + 3))
    frame.box(box)
    let title = kind == .palette ? words.palette : words.title
    frame.put(" \(title) ", at: Point(column: box.column + 2, row: box.row), style: .bold)
    frame.cursor = nil
    let inside = Rect(
      column: box.column + 2, row: box.row + 1, columns: columns - 4, rows: box.rows - 2)
    var page = Page(frame: frame, area: inside, isRoomy: false)
    if kind == .keys { page.text(explanation, most: most) }
    page.field(words.filter, filter)
    if matches.isEmpty { page.line(words.nothing) }
    draw(lines, matches, on: &page, words)
    frame = page.frame
  }

  /// The groups have names while all of them are there; who looks for something sees what was found.
  private func lines(of entries: [HelpEntry]) -> [Line] {
    guard filter.text.isEmpty, kind == .keys else { return entries.indices.map(Line.entry) }
    var lines: [Line] = []
    for index in entries.indices {
      let group = entries[index].row.group
      if index == 0 || entries[index - 1].row.group != group { lines.append(.group(group)) }
      lines.append(.entry(index))
    }
    return lines
  }

  private func draw(
    _ lines: [Line], _ entries: [HelpEntry], on page: inout Page, _ words: Words.Help
  ) {
    var cursor = ListCursor()
    let selected = lines.firstIndex { line in
      if case .entry(self.cursor.selected) = line { true } else { false }
    }
    // The name of the first group stays in sight while its first action is selected.
    let isFirst = self.cursor.selected == 0
    cursor.select(isFirst ? 0 : selected ?? 0, count: lines.count, rows: page.rowsLeft)
    let top = cursor.firstShown(count: lines.count, rows: page.rowsLeft)
    for (index, line) in lines.enumerated().dropFirst(top) where page.rowsLeft > 0 {
      switch line {
      case .group(let group): page.line(words[group], style: .bold)
      case .entry(let entry):
        page.addRow(hasSelection ? entry - self.cursor.selected : entry + 1)
        draw(entries[entry].row, isSelected: hasSelection && index == selected, on: &page, words)
      }
    }
  }

  private func draw(
    _ row: KeyRow<FeatApp.Message>, isSelected: Bool, on page: inout Page, _ words: Words.Help
  ) {
    let at = Point(column: page.area.column, row: page.row)
    let style: Style = isSelected ? .reverse : .plain
    if isSelected {
      page.frame.fill(
        Rect(column: at.column, row: at.row, columns: page.area.columns, rows: 1), style: .reverse)
      page.frame.cursor = at
    }
    let keys = row.keys.prefix(3).map(\.name).joined(separator: " ")
    let reason = row.disabledReason.map { words.disabled(reason: $0) }
    var room = page.area.columns
    for (text, look) in [
      (" " + TextWidth.padded(keys, columns: 14), style),
      (row.label, reason == nil ? style : style.union(.strikethrough)),
      (reason ?? "", style.union(.dim)),
    ] {
      room -= page.frame.put(
        TextWidth.fitting(text, columns: room),
        at: Point(column: at.column + page.area.columns - room, row: at.row), style: look)
    }
    page.skipLine()
  }
}
