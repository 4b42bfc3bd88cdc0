import FeatDomain
import TerminalUI

extension Projects {
  /// What has the keys: who can win, the project that is open, or the list.
  func reading(_ place: ReadingPlace, _ context: Context, who: String) -> Reading {
    if picker != nil { return pickerReading(context) }
    if isDetailOpen { return detailReading(context) }
    if place.isDraftOpen, let selectedDraft { return reading(of: selectedDraft, context) }
    return listReading(context, who: who)
  }

  private func reading(of draft: ProjectDraft, _ context: Context) -> Reading {
    var lines = DetailLines(spokenBy: context.words.reading)
    lines.add(draft, context)
    return Reading(lines.texts.first ?? "", Array(lines.texts.dropFirst()))
  }

  private func listReading(_ context: Context, who: String) -> Reading {
    let words = context.words
    var reading = Reading(who)
    let tabs = ProjectTab.allCases.map { tab in
      "\(words.projects.name(of: tab)) \(list.counts[tab.rawValue])"
        + (store.isComplete ? "" : "+")
    }
    reading.add(tabs.joined(separator: words.reading.comma))
    if list.tab != .all {
      reading.add(words.reading.onlyTab(tab: words.projects.name(of: list.tab)))
    }
    if isFiltering {
      reading.field = Reading.Field(words.projects.filter, list.filter)
      return reading
    }
    if !list.filter.text.isEmpty {
      reading.add(words.projects.filter + list.filter.text)
    }
    if let text = problemText(context) { reading.problems = [text] }
    addProjects(to: &reading, context)
    if list.rows.isEmpty {
      reading.add(emptyText(context))
    } else {
      // Where the selection is nobody sees; how old the list is, and how it is sorted, follows it.
      let parts = PositionLine(self, context).text(selected: list.cursor.selected)
        .split(separator: "  ").dropFirst()
      reading.add(parts.joined(separator: words.reading.comma))
    }
    return reading
  }

  private func addProjects(to reading: inout Reading, _ context: Context) {
    reading.addRows(count: list.rows.count, cursor: list.cursor, context) { row in
      if let project = list.project(at: row, store) {
        let cells = ProjectCells(
          project, running: running, draft: store.draft(of: project.id), context)
        let label = cells.sentence(context)
        return Reading.Choice(label: label, action: .pick(.project(project.id)))
      }
      guard let draft = list.draft(at: row, store) else { return nil }
      let parts = [ProjectColumns.Column.title, .status].map {
        ProjectCells.text($0, of: draft, context)
      }
      return Reading.Choice(
        label: parts.joined(separator: context.words.reading.comma),
        action: .pick(.project(-draft.id)))
    }
  }

  private func pickerReading(_ context: Context) -> Reading {
    let words = context.words
    guard let picker else { return Reading("") }
    var reading = Reading(words.actions.selectWinner)
    reading.add(
      words.dialogs.project(
        id: "\(picker.projectID)", title: store[picker.projectID]?.title ?? ""))
    let candidates = candidates
    let marks = ParticipantMarks(.closed, nil, candidates)
    let table = ParticipantTable(candidates, columns: .max, hasHeadings: false, context) {
      marks($0, words.detail)
    }
    reading.addRows(count: candidates.count, cursor: picker.cursor, context) { index in
      Reading.Choice(
        label: table.sentence(index, words.reading),
        action: .pick(.participant(candidates[index].user.uid)))
    }
    return reading
  }

  private func detailReading(_ context: Context) -> Reading {
    let words = context.words
    var lines = DetailLines(spokenBy: words.reading)
    guard let selected else { return Reading("") }
    let detail = details[selected.id]
    let status = selected.status(at: context.now)
    let title = selected.title.isEmpty ? words.projects.untitled : selected.title
    lines.add(
      [words.detail.number(id: "\(selected.id)"), words.projects.word(for: status)]
        .joined(separator: words.reading.comma))
    if store.draft(of: selected.id) != nil { lines.add(words.detail.unfinished) }
    lines.addState(of: detail, context)
    lines.addKeyFacts(of: selected, detail?.project, context)
    lines.addParticipants(of: selected, detail, context)
    lines.addFacts(of: detail?.project, context)
    lines.addDescription(of: detail, context)
    let obstacles = obstacles(of: selected, status, context).map { obstacle in
      obstacle.action.map {
        words.reading.notNow(action: words.actions[$0], reason: obstacle.reason)
      }
        ?? obstacle.reason
    }
    return Reading(title, lines.texts + obstacles)
  }
}

extension ProjectCells {
  /// A row of the list as it is read out: the title first.
  func sentence(_ context: Context) -> String {
    let words = context.words
    var parts = [ProjectColumns.Column.title, .number, .status].map { column in
      let text = text(column, context)
      return column == .number ? words.detail.number(id: text) : text
    }
    for column in [ProjectColumns.Column.closesIn, .bid, .neededBy] {
      let text = text(column, context)
      guard !text.isEmpty else { continue }
      parts.append(
        words.reading.fact(label: words.projects.heading(of: column), value: text))
    }
    return parts.joined(separator: words.reading.comma)
  }
}
