import FeatDomain
import TerminalUI

extension Projects {
  func draw(on page: inout Page, _ context: Context) {
    let layout = ProjectsLayout(context)
    if layout.isWide || !isDetailOpen { drawList(on: &page, layout, context) }
    if layout.isWide || isDetailOpen { drawDetail(on: &page, layout, context) }
    if picker != nil { drawPicker(on: &page, context) }
  }

  private func drawList(on page: inout Page, _ layout: ProjectsLayout, _ context: Context) {
    page.draw(in: layout.list) { list in drawList(in: &list, layout, context) }
  }

  private func drawList(in list: inout Page, _ layout: ProjectsLayout, _ context: Context) {
    drawTabs(on: &list, context)
    let isFiltered = isFiltering || !self.list.filter.text.isEmpty
    if isFiltered {
      list.field(context.words.projects.filter, self.list.filter, hasFocus: isFiltering)
    } else {
      list.gap()
    }
    let problem = problemLines(context, columns: layout.list.columns)
    drawRows(on: &list, layout, hasHeadings: !isFiltered || list.isRoomy, context)
    list.moveToEnd(lines: problem.count + 1)
    for line in problem { list.line(line, style: .problem) }
    PositionLine(self, context).draw(on: &list, selected: self.list.cursor.selected)
  }

  /// The rows of the list that are seen.
  func shownRows(_ layout: ProjectsLayout, _ context: Context) -> Range<Int> {
    let rows = layout.listRows - problemLines(context, columns: layout.list.columns).count
    let top = list.cursor.firstShown(count: list.rows.count, rows: rows)
    return top..<max(top, min(list.rows.count, top + rows))
  }

  /// The columns that these rows have.
  func columns(
    of shown: Range<Int>, _ layout: ProjectsLayout, _ context: Context
  ) -> ProjectColumns {
    var longest: Int64 = 0
    var bid = 0
    for row in shown {
      guard let project = list.project(at: row, store) else { continue }
      longest = max(longest, project.id)
      if let price = project.leadBid { bid = max(bid, NumberText.of(price).utf8.count) }
    }
    return ProjectColumns(
      width: layout.list.columns - 1, digits: "\(longest)".utf8.count, bid: bid,
      widths: context.vocabulary.columnWidths)
  }

  private func drawRows(
    on page: inout Page, _ layout: ProjectsLayout, hasHeadings: Bool, _ context: Context
  ) {
    let shown = shownRows(layout, context)
    let columns = columns(of: shown, layout, context)
    if hasHeadings {
      let place = Point(column: page.area.column + 1, row: page.row)
      columns.draw(on: &page.frame, at: place, style: .dim) { column in
        context.words.projects.heading(of: column)
      }
      page.skipLine()
    }
    guard !shown.isEmpty else {
      page.text(emptyText(context))
      return
    }
    for row in shown { draw(row, on: &page, columns, context) }
  }

  func draw(
    _ row: Int, on page: inout Page, _ columns: ProjectColumns, _ context: Context
  ) {
    guard page.rowsLeft > 0 else { return }
    let isSelected = row == list.cursor.selected
    page.addRow(row - list.cursor.selected)
    let place = Point(column: page.area.column, row: page.row)
    if isSelected, page.frame.cursor == nil { page.frame.cursor = place }
    page.frame.put(picture(ofRow: row, isSelected, page.area.columns, columns, context), at: place)
    page.skipLine()
  }

  /// A row of the list by itself.
  func picture(
    ofRow row: Int, _ isSelected: Bool, _ width: Int, _ columns: ProjectColumns, _ context: Context
  ) -> Frame {
    if let project = list.project(at: row, store) {
      return picture(of: project, isSelected, width, columns, context)
    }
    var picture = Frame(size: Size(columns: width, rows: 1))
    guard let draft = list.draft(at: row, store) else { return picture }
    let style: Style = isSelected ? .reverse : .plain
    picture.fill(Rect(column: 0, row: 0, columns: width, rows: 1), style: style)
    columns.draw(on: &picture, at: Point(column: 1, row: 0), style: style) { column in
      ProjectCells.text(column, of: draft, context)
    }
    return picture
  }

  private func picture(
    of project: ProjectSummary, _ isSelected: Bool, _ width: Int, _ columns: ProjectColumns,
    _ context: Context
  ) -> Frame {
    let draft = store.draft(of: project.id)
    let isRunning = running?.id == project.id
    let key = DrawnRows.Key(
      project: project, isSelected: isSelected, isUnfinished: draft != nil, columns: columns,
      width: width, language: context.vocabulary.language, zone: context.zone)
    // What a command does to it is said as long as it runs, and is no property of the project.
    let rows = isRunning ? DrawnRows() : drawnRows
    return rows.picture(key, at: context.now) {
      ProjectCells.nextChange(of: project, context)
    } draw: { picture in
      let style: Style = isSelected ? .reverse : .plain
      let cells = ProjectCells(project, running: running, draft: draft, context)
      picture.fill(Rect(column: 0, row: 0, columns: width, rows: 1), style: style)
      columns.draw(
        on: &picture, at: Point(column: 1, row: 0), style: style,
        color: isSelected ? nil : cells.color
      ) { cells.text($0, context) }
    }
  }

  /// What is said where no row is: why, and what to do.
  func emptyText(_ context: Context) -> String {
    let words = context.words.projects
    if problem != nil { return "" }
    if store.updatedAt == nil { return pending?.words(context) ?? "" }
    let query = list.filter.text
    if !store.isComplete, let total = store.totalCount {
      let (count, total) = (NumberText.of(store.projects.count), NumberText.of(total))
      return query.isEmpty
        ? words.emptySoFar(count: count, total: total)
        : words.noMatchSoFar(query: query, count: count, total: total)
    }
    if !query.isEmpty { return words.noMatch(query: query) }
    return list.tab == .all ? words.empty : words.emptyTab
  }

  /// Why the list could not be read, how old it is then, and when it is read again.
  private func problemLines(_ context: Context, columns: Int) -> [String] {
    guard let text = problemText(context) else { return [] }
    return TextWrap.fitting("! " + text, columns: columns, most: 3)
  }

  func problemText(_ context: Context) -> String? {
    // That the session has run out is said below, on every screen.
    guard let problem, !isExpired else { return nil }
    let gap = context.errors.gap
    var text = context.errors.sentence(for: problem)
    if let updatedAt = store.updatedAt, let failingSince {
      let ago = { Ago.words(since: $0, at: context.now, context.words) }
      text += gap + context.words.projects.stale(ago: ago(failingSince), updated: ago(updatedAt))
    }
    if let time = retryCountdown(context) { text += gap + context.words.projects.retry(time: time) }
    return text
  }
}
