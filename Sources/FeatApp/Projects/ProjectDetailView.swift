import FeatDomain
import TerminalUI

extension Projects {
  /// Draws what is known of the selected project: beside the list, or everywhere.
  func drawDetail(on page: inout Page, _ layout: ProjectsLayout, _ context: Context) {
    let area = layout.detail
    if layout.isWide {
      page.frame.verticalLine(
        at: Point(column: area.column - 2, row: area.row), rows: area.rows,
        style: isDetailOpen ? .bold : .dim)
    }
    let lines = detailLines(layout, context)
    let busy = busyWords(context)
    let window = DetailWindow(
      count: lines.count, rows: area.rows, top: detailTop, hasStatus: busy != nil)
    var place = Point(column: area.column, row: area.row)
    // The keys scroll here, so the cursor is not in the list.
    if isDetailOpen { page.frame.cursor = place }
    for row in window.range {
      lines[row].draw(on: &page.frame, at: place, columns: area.columns)
      place.row += 1
    }
    var status = DetailLine(busy ?? "", style: .progress)
    if window.isScrollable {
      if busy != nil { status.append("  ") }
      status.append(hint(window, context), style: .dim)
    }
    place.row = area.row + area.rows - 1
    status.draw(on: &page.frame, at: place, columns: area.columns)
  }

  /// Scrolls the detail, from where it is seen to be.
  mutating func scrollDetail(_ key: Key, _ context: Context) {
    let layout = ProjectsLayout(context)
    var window = DetailWindow(
      count: detailLines(layout, context).count, rows: layout.detail.rows, top: detailTop,
      hasStatus: busyWords(context) != nil)
    window.scroll(key)
    detailTop = window.top
  }

  /// The requests that the screen tells of while the detail is open.
  func shownPendings(_ context: Context) -> [Pending] {
    let detail = selected.flatMap { details[$0.id] }
    let ofList = ProjectsLayout(context).isWide ? pending : nil
    return [running?.pending, detail?.pending, detail?.participantsPending, ofList]
      .compactMap { $0 }
  }

  /// What is under way and not said among the lines: there is something to read meanwhile.
  private func busyWords(_ context: Context) -> String? {
    guard let selected, let detail = details[selected.id] else { return nil }
    if let running, running.id == selected.id { return running.pending.words(context) }
    if let pending = detail.pending, detail.project != nil { return pending.words(context) }
    return detail.participants == nil ? nil : detail.participantsPending?.words(context)
  }

  /// What is known of the selected project, as lines; none where nothing is selected.
  func detailLines(_ layout: ProjectsLayout, _ context: Context) -> DetailLines {
    var lines = DetailLines(columns: layout.detail.columns, isRoomy: context.isRoomy)
    if let selected {
      let detail = details[selected.id]
      // What went wrong would lie below the edge of a small window, behind what can be done.
      let isFirst = !lines.isRoomy && detail?.problem != nil
      if isFirst { lines.addState(of: detail, context) }
      addHead(of: selected, to: &lines, context)
      if !isFirst { lines.addState(of: detail, context) }
      lines.gap()
      lines.addKeyFacts(of: selected, detail?.project, context)
      // What changes while one looks stands above what is known already.
      lines.addParticipants(of: selected, detail, context)
      lines.addFacts(of: detail?.project, context)
      lines.addDescription(of: detail, context)
    } else if let selectedDraft {
      lines.add(selectedDraft, context)
    }
    return lines
  }

  /// Where one is in a detail that has no room.
  private func hint(_ window: DetailWindow, _ context: Context) -> String {
    let words = context.words.detail
    let below = window.count - window.range.upperBound
    if below == 0 { return words.moreAbove(count: "\(window.top)") }
    if !isDetailOpen { return words.moreToOpen(count: "\(below)") }
    if window.top == 0 { return words.moreBelow(count: "\(below)") }
    return words.moreBoth(above: "\(window.top)", below: "\(below)")
  }
}
