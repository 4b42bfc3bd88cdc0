import TerminalUI

/// Where the parts of the projects' screen are.
struct ProjectsLayout {
  /// From so many columns on the detail stands beside the list.
  static let wideFrom = 110

  private let body: Rect
  private let isRoomy: Bool

  init(_ context: Context) {
    body = context.body
    isRoomy = context.isRoomy
  }

  /// Whether the detail stands beside the list.
  var isWide: Bool { body.columns + 4 >= Self.wideFrom }

  /// The list: on the left, or everywhere.
  var list: Rect {
    var list = body
    if isWide { list.columns = body.columns * 55 / 100 }
    return list
  }

  /// The detail: on the right, or everywhere.
  var detail: Rect {
    guard isWide else { return body }
    var detail = body
    detail.column = list.column + list.columns + 3
    detail.columns = body.columns - list.columns - 3
    return detail
  }

  /// The rows of projects that fit.
  var listRows: Int { max(1, body.rows - rowsAbove - 1) }

  /// The tabs, the headings, and a line between them where there is room.
  var rowsAbove: Int { isRoomy ? 3 : 2 }
}
