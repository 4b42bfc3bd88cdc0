import FeatDomain
import TerminalUI

/// The last line of the list: where the selection is, how it is sorted, how old it is.
///
/// Its sentence is filled once: a key puts only the row's number into it.
struct PositionLine {
  private var before = " "
  private var after = ""
  /// Whether the number stands between both; there is none in an empty list.
  private let hasNumber: Bool
  private let columnsBefore: Int

  init(_ projects: Projects, _ context: Context) {
    let words = context.words.projects
    let (store, list) = (projects.store, projects.list)
    let wished = projects.wish.flatMap { projects.details[$0.id]?.pending }
    if let busy = (projects.running?.pending ?? wished ?? projects.pending)?.words(context) {
      before += busy + "  "
    }
    hasNumber = !list.rows.isEmpty
    var parts: [String] = []
    if hasNumber {
      let count = NumberText.of(list.rows.count) + (store.isComplete ? "" : "+")
      let sentence = words.position(row: "\n", count: count).split(
        separator: "\n", omittingEmptySubsequences: false)
      before += sentence[0]
      parts.append(String(sentence[1]))
    }
    if let total = store.totalCount, !store.isComplete {
      parts.append(
        words.read(count: NumberText.of(store.projects.count), total: NumberText.of(total)))
    }
    if store.unreadable > 0 {
      parts.append(words.unreadable(count: NumberText.of(store.unreadable)))
    }
    if list.order != .newest { parts.append(words.sortedBy(order: words.name(of: list.order))) }
    if let updatedAt = store.updatedAt {
      parts.append(words.updated(ago: Ago.words(since: updatedAt, at: context.now, context.words)))
    }
    after = parts.joined(separator: "  ")
    columnsBefore = TextWidth.columns(of: before)
  }

  /// The line while a row is selected; the first is 0.
  func text(selected: Int) -> String { before + number(selected) + after }

  private func number(_ selected: Int) -> String {
    hasNumber ? NumberText.of(selected + 1) : ""
  }

  /// Draws it as the last line of the list. The number is what one looks for, and what changes: it
  /// alone is not dim, so a key sends nothing but digits.
  func draw(on page: inout Page, selected: Int) {
    page.moveToEnd(lines: 1)
    page.clearLine()
    let place = Point(column: page.area.column + columnsBefore, row: page.row)
    page.line(text(selected: selected), style: .dim)
    // What is cut ends in dots.
    let room = page.area.columns - 2 - columnsBefore
    let number = number(selected)
    if number.utf8.count <= room { page.frame.put(number, at: place) }
  }
}
