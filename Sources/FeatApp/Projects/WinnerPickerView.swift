import FeatDomain
import TerminalUI

extension Projects {
  /// Draws who can win over the screen.
  func drawPicker(on page: inout Page, _ context: Context) {
    guard let picker else { return }
    let candidates = candidates
    let size = page.frame.size
    let columns = min(size.columns - 2, 76)
    let inside = columns - 4
    let table = pickerTable(candidates, columns: inside - 1, context)
    // As many for everybody, so that the box stays as it is while the cursor moves.
    let restRows = table.hasRest ? 2 : 0
    let headingRows = table.heading == nil ? 0 : 1
    let rows = max(
      5, min(size.rows - 2, max(2, candidates.count) + restRows + headingRows + 3))
    let box = Rect(
      column: (size.columns - columns) / 2, row: max(1, (size.rows - 1 - rows) / 2),
      columns: columns, rows: rows)
    page.frame.box(box)
    drawPickerBorder(on: &page.frame, box, picker, count: candidates.count, context)
    page.frame.cursor = nil
    let area = Rect(
      column: box.column + 2, row: box.row + 1, columns: inside, rows: max(0, rows - 2))
    var list = Page(frame: page.frame, area: area, isRoomy: false)
    list.line("\(picker.projectID)  \(store[picker.projectID]?.title ?? "")", style: .dim)
    if candidates.isEmpty {
      // For the first moments nothing is said of what is being read.
      list.text(pickerState(context))
    } else {
      if let heading = table.heading { list.line(" " + heading.text, style: .dim) }
      let shown = max(1, list.rowsLeft - restRows)
      list.list(count: candidates.count, cursor: picker.cursor, rows: shown) {
        " " + table.line($0).text
      }
      let words = context.words.detail
      for line in table.namedRest(picker.cursor.selected, most: restRows, words) {
        list.line(" " + line, style: .dim)
      }
    }
    page.frame = list.frame
  }

  /// What is asked, and where one is in a list of many.
  private func drawPickerBorder(
    on frame: inout Frame, _ box: Rect, _ picker: WinnerPicker, count: Int, _ context: Context
  ) {
    let inside = max(0, box.columns - 4)
    frame.put(
      " \(context.words.actions.selectWinner) ",
      at: Point(column: box.column + 2, row: box.row), style: .bold, columns: inside)
    guard count > 0 else { return }
    let position = context.words.projects.position(
      row: NumberText.of(picker.cursor.selected + 1), count: NumberText.of(count))
    frame.put(
      " \(position) ", at: Point(column: box.column + 2, row: box.row + box.rows - 1),
      style: .dim, columns: inside)
  }

  /// The rows of people that the picker shows on a screen of this size.
  static func pickerRows(_ context: Context) -> Int { max(1, context.body.rows - 4) }

  private func pickerTable(
    _ candidates: [Participant], columns: Int, _ context: Context
  ) -> ParticipantTable {
    let marks = ParticipantMarks(.closed, nil, candidates)
    return ParticipantTable(
      candidates, columns: columns, hasHeadings: context.isRoomy, context
    ) {
      marks($0, context.words.detail)
    }
  }

  private func pickerState(_ context: Context) -> String {
    guard let picker, let pending = details[picker.projectID]?.participantsPending else {
      return pickerObstacle(context) ?? ""
    }
    return pending.words(context) ?? ""
  }
}
