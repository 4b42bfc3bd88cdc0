import FeatDomain
import TerminalUI

/// The field that has the focus as it was drawn, as long as nothing but its text changes.
struct DrawnField {
  let field: ProjectField
  let layout: FormLayout
  /// The rows of the screen that it has.
  let rows: Range<Int>
}

extension ProjectForm {
  /// The field that has the focus as it is drawn now; nil where more than its own lines follows from
  /// its text.
  func drawnField(_ context: Context) -> DrawnField? {
    let isPlain = run == nil && goal == nil && halt == nil && editorProblem == nil
    guard isPlain, refusals == FormRefusals(), let field = focus.field, texts.isText(field) else {
      return nil
    }
    let first = Self.firstLine(context)
    let all = FormLines(self, context)
    let shown = all.shown(rows: context.body.rows - first)
    let own = shown.indices.filter { shown[$0].place == focus }
    guard let top = own.first, own.count == all.lines.count(where: { $0.place == focus }) else {
      return nil
    }
    let row = context.body.row + first + top - shown.startIndex
    return DrawnField(field: field, layout: all.layout, rows: row..<row + own.count)
  }

  /// Draws the field again after its text was changed.
  ///
  /// - Returns: Whether the screen is right by that.
  func redraw(_ drawn: DrawnField, on page: inout Page, _ context: Context) -> Bool {
    let lines = FormLines(of: drawn.field, self, drawn.layout, context).lines
    guard lines.count == drawn.rows.count else { return false }
    page.move(toLine: drawn.rows.lowerBound - page.area.row)
    for line in lines {
      page.clearLine()
      line.draw(on: &page)
    }
    return !page.frame.hasMarks
  }
}
