import FeatDomain
import TerminalUI

extension Projects {
  /// The parts of the list with how many projects each has.
  func drawTabs(on page: inout Page, _ context: Context) {
    let texts = ProjectTab.allCases.map { tab in
      let count = NumberText.of(list.counts[tab.rawValue]) + (store.isComplete ? "" : "+")
      return " \(context.words.projects.name(of: tab)) \(count) "
    }
    let shown = TabLine(
      texts.map(TextWidth.columns(of:)), selected: list.tab.rawValue, columns: page.area.columns
    ).shown
    var column = page.area.column
    if shown.lowerBound > 0 { put("<", of: shown.lowerBound - 1, at: &column, on: &page) }
    for index in shown { put(texts[index], of: index, at: &column, on: &page) }
    if shown.upperBound < texts.count { put(">", of: shown.upperBound, at: &column, on: &page) }
    page.skipLine()
  }

  /// Draws what stands for a tab; a click there goes to it.
  private func put(_ text: String, of tab: Int, at column: inout Int, on page: inout Page) {
    let width = TextWidth.columns(of: text)
    let step = tab - list.tab.rawValue
    page.frame.put(
      text, at: Point(column: column, row: page.row), style: step == 0 ? [.reverse, .bold] : .plain)
    page.frame.addClickArea(
      Rect(column: column, row: page.row, columns: width, rows: 1),
      Array(repeating: step < 0 ? Key.left : .right, count: abs(step)))
    column += width
  }
}
