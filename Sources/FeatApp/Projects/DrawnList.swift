import FeatDomain
import TerminalUI

/// What the list was drawn with, as long as nothing but its selection changes.
struct DrawnList {
  /// All of the selection that its keys follow from.
  struct Choice: Equatable {
    var isUnsent: Bool
    var hasDraft: Bool
    var isBeingRead: Bool
    var status: ProjectStatus?
    var role: ProjectRole?
    var participants: Int?
  }

  var choice: Choice
  var columns: ProjectColumns
  var position: PositionLine
  /// The rows that are seen.
  var shown: Range<Int>
  var selected: Int
  /// The selected row as it looks when it is not.
  var unselected: Frame
}

extension Projects {
  /// The list as it is drawn now; nil where more follows from its selection, or may soon.
  func drawnList(_ context: Context) -> DrawnList? {
    let layout = ProjectsLayout(context)
    let isAlone = !layout.isWide && isAtTop && list.filter.text.isEmpty && problem == nil
    guard isAlone, running == nil, wish == nil, !isReadingAll, !list.rows.isEmpty else {
      return nil
    }
    let shown = shownRows(layout, context)
    let columns = columns(of: shown, layout, context)
    return DrawnList(
      choice: choice(at: context.now), columns: columns, position: PositionLine(self, context),
      shown: shown, selected: list.cursor.selected, unselected: unselected(columns, context))
  }

  private func unselected(_ columns: ProjectColumns, _ context: Context) -> Frame {
    picture(ofRow: list.cursor.selected, false, context.body.columns, columns, context)
  }

  /// Draws what is not as it was drawn, after the selection was moved.
  ///
  /// - Returns: The list as it is drawn now; nil where all of it has to be drawn again.
  mutating func redraw(
    _ drawn: DrawnList, on page: inout Page, _ context: Context
  ) -> DrawnList? {
    let layout = ProjectsLayout(context)
    var drawn = drawn
    let shown = shownRows(layout, context)
    page.move(toLine: layout.rowsAbove)
    if shown == drawn.shown {
      moveBar(&drawn, on: &page)
    } else {
      // Other rows may have other widths.
      guard columns(of: shown, layout, context) == drawn.columns else { return nil }
      page.frame.cursor = nil
      for row in shown { draw(row, on: &page, drawn.columns, context) }
      drawn.shown = shown
      drawn.unselected = unselected(drawn.columns, context)
    }
    draw(drawn.position, on: &page)
    drawn.selected = list.cursor.selected
    drawn.choice = choice(at: context.now)
    return page.frame.hasMarks ? nil : drawn
  }

  /// Moves the bar from the row that was selected to the one that is. A selected row is the same row
  /// reversed, so none has to be put into words again.
  private func moveBar(_ drawn: inout DrawnList, on page: inout Page) {
    let first = page.row - drawn.shown.lowerBound
    let old = Point(column: page.area.column, row: first + drawn.selected)
    page.frame.put(drawn.unselected, at: old)
    let new = Rect(
      column: old.column, row: first + list.cursor.selected, columns: page.area.columns, rows: 1)
    drawn.unselected = page.frame.restyle(new, style: .reverse)
    page.frame.cursor = Point(column: new.column, row: new.row)
  }

  private func choice(at now: UnixTime) -> DrawnList.Choice {
    let project = selected
    let detail = project.flatMap { details[$0.id] }
    return DrawnList.Choice(
      isUnsent: selectedDraft != nil, hasDraft: localDraft != nil,
      isBeingRead: detail?.isPending ?? false, status: project?.status(at: now),
      role: project?.role(of: session.uid), participants: detail?.participation)
  }
}
