extension Frame {
  /// Writes one line of text; what does not fit is left out, and nothing outside the limit changes.
  ///
  /// - Parameters:
  ///   - limit: The most columns it may take, nil for all up to the right edge.
  /// - Returns: The columns that it took.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .plain, columns limit: Int? = nil
  ) -> Int {
    guard rows.indices.contains(point.row), point.column >= 0 else { return 0 }
    let room = max(0, size.columns - point.column)
    let end = point.column + min(room, limit ?? room)
    var column = point.column
    for scalar in text.unicodeScalars {
      let columns = TextWidth.columns(of: scalar)
      if columns == 0 {
        addMark(scalar, row: point.row, before: column, after: point.column)
        continue
      }
      let width = max(1, columns)
      guard column + width <= end else { break }
      let base = columns < 0 ? TextWidth.replacement.value : scalar.value
      set(Cell(base: base, columns: UInt8(width), style: style), column: column, row: point.row)
      column += width
    }
    return column - point.column
  }

  /// Makes a rectangle empty in a style.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let blank = Cell(base: 32, columns: 1, style: style)
    for row in Self.visible(rect.row, rect.rows, of: size.rows) {
      for column in Self.visible(rect.column, rect.columns, of: size.columns) {
        set(blank, column: column, row: row)
      }
    }
  }

  /// Draws the border of a rectangle with line drawing characters; the inside is made empty.
  public mutating func box(_ rect: Rect, style: Style = .plain) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    fill(rect)
    // Sides that are too far away to have a number are not on the screen, and no number below
    // zero is.
    let right = rect.column &+ rect.columns &- 1
    let bottom = rect.row &+ rect.rows &- 1
    for column in Self.visible(rect.column, rect.columns, of: size.columns) {
      setLine("─", column: column, row: rect.row, style: style)
      setLine("─", column: column, row: bottom, style: style)
    }
    for row in Self.visible(rect.row, rect.rows, of: size.rows) {
      setLine("│", column: rect.column, row: row, style: style)
      setLine("│", column: right, row: row, style: style)
    }
    setLine("┌", column: rect.column, row: rect.row, style: style)
    setLine("┐", column: right, row: rect.row, style: style)
    setLine("└", column: rect.column, row: bottom, style: style)
    setLine("┘", column: right, row: bottom, style: style)
  }

  /// Draws a horizontal line.
  public mutating func line(at point: Point, columns: Int, style: Style = .plain) {
    for column in Self.visible(point.column, max(0, columns), of: size.columns) {
      setLine("─", column: column, row: point.row, style: style)
    }
  }

  /// Draws a vertical line.
  public mutating func verticalLine(at point: Point, rows: Int, style: Style = .plain) {
    for row in Self.visible(point.row, max(0, rows), of: size.rows) {
      setLine("│", column: point.column, row: row, style: style)
    }
  }

  /// The screen as text, for tests and for people: one line a row, without blanks at the end.
  public var text: String {
    rows.map { row in
      var line = String.UnicodeScalarView()
      for cell in row where !cell.isContinuation {
        for value in [cell.base, cell.marks.x, cell.marks.y, cell.marks.z, cell.marks.w] {
          if value != 0, let scalar = Unicode.Scalar(value) { line.append(scalar) }
        }
      }
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }

  /// What a screen with so many rows or columns shows of those from `start` on.
  private static func visible(_ start: Int, _ count: Int, of size: Int) -> Range<Int> {
    let (end, isTooFar) = start.addingReportingOverflow(count)
    let first = min(max(0, start), max(0, size))
    return first..<max(first, isTooFar ? size : min(size, end))
  }

  /// Line drawing characters take one column whatever the locale says: the adapter draws them with
  /// the terminal's own line drawing set.
  private mutating func setLine(
    _ scalar: Unicode.Scalar, column: Int, row: Int, style: Style
  ) {
    guard rows.indices.contains(row), (0..<size.columns).contains(column) else { return }
    set(Cell(base: scalar.value, columns: 1, style: style), column: column, row: row)
  }

  private mutating func addMark(_ mark: Unicode.Scalar, row: Int, before column: Int, after: Int) {
    guard column > after else { return }
    var base = column - 1
    if rows[row][base].isContinuation { base -= 1 }
    guard base >= 0, let free = rows[row][base].marks.firstFree else { return }
    rows[row][base].marks[free] = mark.value
  }

  /// Sets a cell, and never leaves half of a wide character beside it.
  private mutating func set(_ cell: Cell, column: Int, row: Int) {
    let last = column + Int(cell.columns) - 1
    if rows[row][column].isContinuation, column > 0 { rows[row][column - 1].erase() }
    if last + 1 < size.columns, rows[row][last + 1].isContinuation { rows[row][last + 1].erase() }
    rows[row][column] = cell
    if cell.columns == 2 { rows[row][last] = Cell(base: 0, columns: 0, style: cell.style) }
  }
}

extension Cell {
  fileprivate mutating func erase() {
    self = Cell(base: 32, columns: 1, style: style)
  }
}

extension SIMD4<UInt32> {
  fileprivate var firstFree: Int? { indices.first { self[$0] == 0 } }
}
