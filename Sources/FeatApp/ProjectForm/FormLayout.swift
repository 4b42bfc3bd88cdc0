import FeatDomain
import TerminalUI

/// Where the parts of the form are.
struct FormLayout {
  /// The width of the labels; 0 where they have lines of their own.
  let labelColumns: Int
  /// The width of a field.
  let fieldColumns: Int
  private let isRoomy: Bool
  private let isTall: Bool

  init(_ context: Context) {
    let columns = context.body.columns
    isRoomy = context.isRoomy
    isTall = context.body.rows >= 30
    let words = context.words.form
    let labels = ProjectField.allCases.map { TextWidth.columns(of: words.label(of: $0)) }
    labelColumns = isRoomy ? min((labels.max() ?? 0) + 2, columns / 3) : 0
    fieldColumns = max(2, min(columns - labelColumns, 72))
  }

  /// The rows that are shown of a text of several lines.
  func rows(of field: ProjectField, _ area: TextArea) -> Int {
    let most = !isRoomy ? 3 : isTall ? 10 : 6
    if field == .description { return most }
    let lines = area.text.reduce(1) { $1 == "\n" ? $0 + 1 : $0 }
    return min(max(isRoomy ? 2 : 1, lines), min(most, ProjectRules.mostImages))
  }

  /// The rows that are shown of the categories.
  var categoryRows: Int { isRoomy ? 5 : 2 }
}
