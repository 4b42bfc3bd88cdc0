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
    guard (0..<size.rows).contains(point.row), point.column >= 0 else { return 0 }
    let start = point.row * size.columns
    let room = max(0, size.columns - point.column)
    let end = point.column + min(room, limit ?? room)
    var column = point.column
    var marks: [(mark: Unicode.Scalar, index: Int)] = []
    var text = text
    text.withUTF8 { text in
      cells.withUnsafeMutableBufferPointer { cells in
        var row = UnsafeMutableBufferPointer(rebasing: cells[start..<start + size.columns])
        for scalar in UTF8Scalars(text) {
          let columns = TextWidth.columns(of: scalar)
          if columns == 0 {
            if column > point.column { marks.append((scalar, start + column)) }
            continue
          }
          let width = max(1, columns)
          guard column + width <= end else { break }
          let base = columns < 0 ? TextWidth.replacement.value : scalar.value
          row.set(Cell(base: base, columns: UInt8(width), style: style), at: column)
          column += width
        }
      }
    }
    for (mark, index) in marks {
      add(mark, at: cells[index - 1].isContinuation ? index - 2 : index - 1)
    }
    return column - point.column
  }

  /// Copies a picture of one row to a place on the screen; what does not fit is left out.
  public mutating func put(_ picture: Frame, at point: Point) {
    guard (0..<size.rows).contains(point.row), (0..<size.columns).contains(point.column),
      picture.size.rows > 0, picture.size.columns > 0
    else { return }
    let columns = min(picture.size.columns, size.columns - point.column)
    // No half of a wide character stays behind at the edges.
    set(.blank, at: point)
    set(.blank, at: Point(column: point.column + columns - 1, row: point.row))
    let start = point.row * size.columns + point.column
    for column in 0..<columns { cells[start + column] = picture.cells[column] }
    if cells[start + columns - 1].columns == 2 { cells[start + columns - 1].erase() }
    guard picture.cells[..<columns].contains(where: \.hasMarks) else { return }
    for index in 0..<columns where picture.cells[index].hasMarks {
      cells[start + index].marks = 0
      for mark in picture.marks(of: picture.cells[index]).scalars { add(mark, at: start + index) }
    }
  }

  /// Gives a part of a row another style, and answers how the part looked before.
  ///
  /// - Returns: A picture of one row, without combining marks; it has no columns where the part is
  ///   not on the screen.
  public mutating func restyle(_ part: Rect, style: Style) -> Frame {
    let columns = Self.visible(part.column, part.columns, of: size.columns)
    guard (0..<size.rows).contains(part.row) else { return Frame(row: []) }
    let start = part.row * size.columns
    let before = cells[start + columns.lowerBound..<start + columns.upperBound].map { cell in
      var cell = cell
      cell.marks = 0
      return cell
    }
    for column in columns { cells[start + column].style = style }
    return Frame(row: before)
  }

  /// Makes a rectangle empty in a style.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let columns = Self.visible(rect.column, rect.columns, of: size.columns)
    guard !columns.isEmpty else { return }
    let blank = Cell(base: 32, columns: 1, style: style)
    for row in Self.visible(rect.row, rect.rows, of: size.rows) {
      let start = row * size.columns
      set(blank, at: Point(column: columns.lowerBound, row: row))
      set(blank, at: Point(column: columns.upperBound - 1, row: row))
      for index in start + columns.lowerBound..<start + columns.upperBound { cells[index] = blank }
    }
  }

  /// Draws the border of a rectangle with line drawing characters; the inside is made empty.
  public mutating func box(_ rect: Rect, style: Style = .plain) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    addClickArea(rect, [])
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
        if let base = Unicode.Scalar(cell.base) { line.append(base) }
        line.append(contentsOf: marks(of: cell).scalars)
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
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return }
    let cell = Cell(base: scalar.value, columns: 1, style: style)
    set(cell, at: Point(column: column, row: row))
  }

  private mutating func set(_ cell: Cell, at point: Point) {
    let start = point.row * size.columns
    cells.withUnsafeMutableBufferPointer { cells in
      var row = UnsafeMutableBufferPointer(rebasing: cells[start..<start + size.columns])
      row.set(cell, at: point.column)
    }
  }
}

extension UnsafeMutableBufferPointer<Cell> {
  /// Sets a cell of a row, and never leaves half of a wide character beside it.
  fileprivate mutating func set(_ cell: Cell, at column: Int) {
    let isWide = cell.columns == 2
    let beyond = column + (isWide ? 2 : 1)
    if self[column].isContinuation, column > 0 { self[column - 1].erase() }
    if beyond < count, self[beyond].isContinuation { self[beyond].erase() }
    self[column] = cell
    if isWide { self[column + 1] = Cell(base: 0, columns: 0, style: cell.style) }
  }
}

extension SIMD4<UInt32> {
  /// The marks of a cell.
  fileprivate var scalars: [Unicode.Scalar] {
    indices.compactMap { self[$0] == 0 ? nil : Unicode.Scalar(self[$0]) }
  }
}

extension Cell {
  fileprivate mutating func erase() {
    self = Cell(base: 32, columns: 1, style: style)
  }
}
