import FeatDomain
import TerminalUI

extension Account {
  func draw(on page: inout Page, _ context: Context) {
    if page.isRoomy {
      page.line(context.words.account.title, style: .bold)
      page.gap()
    }
    drawFacts(on: &page, context)
    page.gap()
    for line in statusLines(context) { page.line(line.text, style: line.style) }
    if page.isRoomy, !statusLines(context).isEmpty { page.gap() }
    let actions = Action.allCases
    page.list(count: actions.count, cursor: cursor, rows: actions.count) { index in
      " \(index + 1)  \(context.words.account.label(of: actions[index]))"
    }
  }

  private func drawFacts(on page: inout Page, _ context: Context) {
    let lines = factLines(context)
    let rows = factRows(context)
    let isWhole = lines.count <= rows
    let top = isWhole ? 0 : min(factsTop, lines.count - max(1, rows - 1))
    let label = AccountFacts(self, context).labelColumns
    for line in lines.dropFirst(top).prefix(isWhole ? rows : rows - 1) {
      let place = Point(column: page.area.column, row: page.row)
      page.frame.put(line.label, at: place, style: .dim, columns: label)
      page.frame.put(
        line.value, at: Point(column: place.column + label, row: place.row),
        columns: page.area.columns - label)
      page.skipLine()
    }
    guard !isWhole, rows > 0 else { return }
    let below = lines.count - top - (rows - 1)
    let words = context.words.account
    page.line(
      below > 0 ? words.moreBelow(count: "\(below)") : words.moreAbove(count: "\(top)"),
      style: .dim)
  }

  /// What is told of the account, line by line.
  func factLines(_ context: Context) -> [AccountFacts.Line] {
    AccountFacts(self, context).lines(columns: context.body.columns)
  }

  /// How many lines there are for that: the actions come first.
  func factRows(_ context: Context) -> Int {
    let status = statusLines(context).count
    let gaps = context.isRoomy ? (status > 0 ? 2 : 1) : 0
    let title = context.isRoomy ? 2 : 0
    return max(0, context.body.rows - title - gaps - status - Action.allCases.count)
  }

  /// Whether not all of it has room.
  func isScrollable(_ context: Context) -> Bool {
    factLines(context).count > factRows(context)
  }

  /// What went wrong, or what is under way.
  private func statusLines(_ context: Context) -> [(text: String, style: Style)] {
    let columns = context.body.columns
    // That the session has run out is said below, on every screen.
    if let problem, !isExpired {
      let text = "! " + context.errors.sentence(for: problem)
      return TextWrap.fitting(text, columns: columns, most: context.isRoomy ? 2 : 1).map {
        ($0, .problem)
      }
    }
    guard let text = pending?.words(context) else { return [] }
    return [(TextWidth.fitting(text, columns: columns), .progress)]
  }
}
