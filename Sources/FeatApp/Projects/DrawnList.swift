import FeatDomain
import TerminalUI

/// What the list was drawn with, as long as nothing but its selection changes.
struct DrawnList {
  /// All of the selection that its keys follow from.
  struct Choice: Equatable {
    var isUnsent: Bool
    var hasDraft: Bool
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
    let isAlone = isAtTop && list.filter.text.isEmpty && problem == nil && !list.rows.isEmpty
    guard isAlone, running == nil, wish == nil, !isReadingAll, let choice = choice(at: context.now)
    else { return nil }
    let shown = shownRows(layout, context)
    let columns = columns(of: shown, layout, context)
    return DrawnList(
      choice: choice, columns: columns, position: PositionLine(self, context),
      shown: shown, selected: list.cursor.selected, unselected: unselected(columns, layout, context)
    )
  }

  private func unselected(
    _ columns: ProjectColumns, _ layout: ProjectsLayout, _ context: Context
  ) -> Frame {
    picture(ofRow: list.cursor.selected, false, layout.list.columns, columns, context)
  }

  /// Draws what is not as it was drawn, after the selection was moved.
  ///
  /// - Parameters:
  ///   - page: The screen with the area of the list.
  ///   - withDetail: Whether a detail beside the list follows as well.
  /// - Returns: The list as it is drawn now; nil where all of it has to be drawn again.
  mutating func redraw(
    _ drawn: DrawnList, on page: inout Page, withDetail: Bool, _ context: Context
  ) -> DrawnList? {
    guard let choice = choice(at: context.now) else { return nil }
    let layout = ProjectsLayout(context)
    let shown = shownRows(layout, context)
    var drawn = drawn
    // Other rows may have other widths.
    guard shown == drawn.shown || columns(of: shown, layout, context) == drawn.columns else {
      return nil
    }
    page.move(toLine: layout.rowsAbove)
    if shown == drawn.shown {
      moveBar(&drawn, on: &page)
    } else {
      page.frame.cursor = nil
      for row in shown { draw(row, on: &page, drawn.columns, context) }
      drawn.shown = shown
      drawn.unselected = unselected(drawn.columns, layout, context)
    }
    drawn.position.draw(on: &page, selected: list.cursor.selected)
    if layout.isWide, withDetail {
      page.frame.fill(layout.detail)
      drawDetail(on: &page, layout, context)
    }
    drawn.selected = list.cursor.selected
    drawn.choice = choice
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

  /// Nil while the project is being read: what stops that changes with time.
  private func choice(at now: UnixTime) -> DrawnList.Choice? {
    let project = selected
    let detail = project.flatMap { details[$0.id] }
    guard detail?.isPending != true else { return nil }
    return DrawnList.Choice(
      isUnsent: selectedDraft != nil, hasDraft: localDraft != nil,
      status: project?.status(at: now), role: project?.role(of: session.uid),
      participants: detail?.participation)
  }
}
