import TerminalUI

extension Help {
  /// A line of the list: the name of a group, or one of the actions.
  private enum Line {
    case group(KeyGroup)
    case entry(Int)
  }

  /// The least rows of a screen on which something else is seen beside it; on others it has all.
  private static let boxedFrom = 16

  /// The columns of its text.
  private static func columns(on size: Size) -> Int {
    size.rows < boxedFrom ? size.columns - 2 : min(size.columns - 2, 72) - 4
  }

  /// What the screen is about, as lines.
  private func about(_ explanation: String, on size: Size) -> [String] {
    guard kind == .keys, size.rows >= Self.boxedFrom || filter.text.isEmpty else { return [] }
    return TextWrap.lines(explanation, columns: Self.columns(on: size), most: 16)
  }

  /// The rows that there are for what the screen is about.
  private static func aboutRows(on size: Size) -> Int {
    size.rows < boxedFrom ? size.rows - 4 : size.rows - 9
  }

  /// The lines of what the screen is about that have no room.
  func hiddenLines(of explanation: String, on size: Size) -> Int {
    max(0, about(explanation, on: size).count - Self.aboutRows(on: size))
  }

  /// Draws the actions over the screen, below what the focused field is about.
  func draw(
    on frame: inout Frame, _ context: Context, _ entries: [HelpEntry], explanation: String
  ) {
    let words = context.words.help
    let matches = matches(in: entries)
    let about = about(explanation, on: frame.size)
    let all = lines(of: kind == .palette ? matches : entries).count
    let area = drawFrame(on: &frame, words, lines: about.count + max(1, all))
    frame.cursor = nil
    var page = Page(frame: frame, area: area, isRoomy: false)
    let isSmall = frame.size.rows < Self.boxedFrom
    if isSmall { page.field(words.filter, filter) }
    // Where there is no room for both, it makes room for the actions.
    if !isSmall || !hasSelection {
      let rows = Self.aboutRows(on: frame.size)
      let first = min(scrolled, max(0, about.count - rows))
      for line in about.dropFirst(first).prefix(rows) { page.line(line) }
    }
    if !isSmall { page.field(words.filter, filter) }
    if matches.isEmpty { page.line(words.nothing) }
    draw(lines(of: matches), matches, on: &page, words)
    frame = page.frame
  }

  /// Draws what it stands in: a box, or the whole screen where that is small.
  ///
  /// - Returns: What is inside.
  private func drawFrame(on frame: inout Frame, _ words: Words.Help, lines: Int) -> Rect {
    let title = " \(kind == .palette ? words.palette : words.title) "
    let size = frame.size
    if size.rows < Self.boxedFrom {
      frame.fill(Rect(column: 0, row: 0, columns: size.columns, rows: size.rows - 1))
      frame.fill(Rect(column: 0, row: 0, columns: size.columns, rows: 1), style: .reverse)
      frame.put(title, at: Point(column: 0, row: 0), style: [.reverse, .bold])
      return Rect(column: 1, row: 1, columns: Self.columns(on: size), rows: size.rows - 2)
    }
    let columns = min(size.columns - 2, 72)
    let box = Rect(
      column: (size.columns - columns) / 2, row: 1, columns: columns,
      rows: min(size.rows - 2, lines + 3))
    frame.box(box)
    frame.put(title, at: Point(column: box.column + 2, row: box.row), style: .bold)
    return Rect(
      column: box.column + 2, row: box.row + 1, columns: columns - 4, rows: box.rows - 2)
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
