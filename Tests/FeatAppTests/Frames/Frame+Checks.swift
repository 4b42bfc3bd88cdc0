import TerminalUI

@testable import FeatApp

extension Frame {
  /// What is wrong with the width of a row or with the border of a box; nil where nothing is.
  var problem: String? { rowProblem ?? boxProblem }

  /// The first row that is not exactly as wide as the frame by the one function that knows widths.
  private var rowProblem: String? {
    guard rows.count == size.rows else { return "\(rows.count) rows of \(size.rows)" }
    for (number, row) in rows.enumerated() {
      guard row.count == size.columns else { return "row \(number): \(row.count) cells" }
      if let problem = problem(of: row) { return "row \(number): \(problem)" }
    }
    guard let cursor else { return nil }
    let isOnScreen =
      (0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row)
    return isOnScreen ? nil : "the cursor is at \(cursor)"
  }

  private func problem(of row: [Cell]) -> String? {
    var columns = 0
    for (place, cell) in row.enumerated() {
      if cell.isContinuation {
        guard place > 0, row[place - 1].columns == 2 else { return "half a glyph at \(place)" }
        continue
      }
      guard let base = Unicode.Scalar(cell.base) else { return "no character at \(place)" }
      // Lines are drawn with the terminal's own set, whose width is one everywhere.
      let columnsOfBase = "─│┌┐└┘".unicodeScalars.contains(base) ? 1 : TextWidth.columns(of: base)
      guard columnsOfBase == Int(cell.columns) else {
        return "U+\(String(cell.base, radix: 16)) at \(place) has \(cell.columns) columns"
      }
      let marks = marks(of: cell)
      for index in marks.indices where marks[index] != 0 {
        guard let mark = Unicode.Scalar(marks[index]), TextWidth.columns(of: mark) == 0 else {
          return "a mark at \(place) is none"
        }
      }
      columns += Int(cell.columns)
      if cell.columns == 2, place == row.count - 1 { return "a wide glyph in the last cell" }
    }
    return columns == size.columns ? nil : "\(columns) columns of \(size.columns)"
  }

  /// The first box whose sides do not stand in one column each.
  private var boxProblem: String? {
    let rows = rows
    for (top, row) in rows.enumerated() {
      for left in row.indices where row[left].shows("┌") {
        let place = "the box at \(left),\(top)"
        guard let right = row[left...].firstIndex(where: { $0.shows("┐") }) else {
          return place + " has no right corner"
        }
        let below = rows[(top + 1)...]
        guard let bottom = below.firstIndex(where: { $0[left].shows("└") }) else {
          return place + " has no end"
        }
        guard rows[bottom][right].shows("┘") else { return place + " has no last corner" }
        for side in rows[(top + 1)..<bottom] where !side[left].shows("│") || !side[right].shows("│")
        {
          return place + " has a side with a hole"
        }
      }
    }
    return nil
  }
}

extension Cell {
  fileprivate func shows(_ scalar: Unicode.Scalar) -> Bool { base == scalar.value }
}
