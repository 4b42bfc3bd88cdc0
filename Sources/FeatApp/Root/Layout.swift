import TerminalUI

/// Where the parts of every screen are.
struct Layout {
  /// The smallest terminal that is drawn on.
  static let smallest = Size(columns: 40, rows: 10)

  let size: Size

  /// Whether there is room for empty lines between the parts.
  var isRoomy: Bool { size.columns >= 60 && size.rows >= 16 }

  /// The first line.
  var header: Rect { Rect(column: 0, row: 0, columns: size.columns, rows: 1) }

  /// The screen's own part.
  var body: Rect {
    let margin = isRoomy ? 2 : 0
    let top = isRoomy ? 2 : 1
    return Rect(
      column: margin, row: top, columns: size.columns - 2 * margin, rows: size.rows - top - 2)
  }

  /// The line for notices, above the footer.
  var notice: Rect { Rect(column: 0, row: size.rows - 2, columns: size.columns, rows: 1) }

  /// The last line.
  var footer: Rect { Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1) }
}
