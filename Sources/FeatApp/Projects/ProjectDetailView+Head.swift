import FeatDomain
import TerminalUI

extension Projects {
  /// The title, where the project is in its life, and what can be done with it now.
  func addHead(of project: ProjectSummary, to lines: inout DetailLines, _ context: Context) {
    let words = context.words
    let status = project.status(at: context.now)
    let title = project.title.isEmpty ? words.projects.untitled : project.title
    lines.addText(title, style: .bold, most: 3)
    var line = DetailLine(words.detail.number(id: "\(project.id)") + "  ")
    if let running, running.id == project.id, running.pending.words(context) != nil {
      line.append(words.actions.busy(running.command.action) + "..", style: .progress)
    } else {
      let color = status.color.map(Style.color) ?? .plain
      line.append(words.projects.word(for: status), style: color.union(.bold))
    }
    lines.add(line)
    lines.add(Lifecycle(status).line(columns: lines.columns, words.projects))
    if store.draft(of: project.id) != nil { lines.addText(words.detail.unfinished, style: .bold) }
    lines.gap()
    addButtons(to: &lines, context)
    addObstacles(of: project, status, to: &lines, context)
    lines.gap()
  }

  /// The actions that are possible now, each with its key: those of the key table, in its order.
  private func addButtons(to lines: inout DetailLines, _ context: Context) {
    var line = DetailLine()
    for row in actionRows(context) where row.isEnabled {
      var button = DetailLine("[ ")
      if let key = row.keys.first { button.append(key.name + " ", style: .bold) }
      button.append("\(row.label) ]")
      if !line.pieces.isEmpty, line.columns + 2 + button.columns > lines.columns {
        lines.add(line)
        line = DetailLine()
      }
      if !line.pieces.isEmpty { line.append("  ") }
      for piece in button.pieces { line.append(piece.text, style: piece.style) }
    }
    if !line.pieces.isEmpty { lines.add(line) }
  }

  /// What stands in the way of an action that people look for here; of all of them, where no
  /// action is named.
  func obstacles(
    of project: ProjectSummary, _ status: ProjectStatus, _ context: Context
  ) -> [(action: ProjectAction?, reason: String)] {
    let words = context.words
    var obstacles: [(action: ProjectAction?, reason: String)] = []
    if let running { obstacles.append((nil, words.actions.stillRunning(id: "\(running.id)"))) }
    if case .unknown = status {
      let reason = words.actions.statusUnknown(status: words.projects.word(for: status))
      obstacles.append((nil, reason))
    } else if project.role(of: session.uid) == .other {
      obstacles.append((nil, words.actions.notOwner))
    }
    for offer in offers(at: context.now) {
      guard let obstacle = offer.obstacle, obstacle.isNear else { continue }
      obstacles.append((offer.action, words.actions.reason(obstacle, against: offer, words)))
    }
    return obstacles
  }

  private func addObstacles(
    of project: ProjectSummary, _ status: ProjectStatus, to lines: inout DetailLines,
    _ context: Context
  ) {
    for (action, reason) in obstacles(of: project, status, context) {
      let name = action.map { action in
        let key = context.keys[action.keyAction].first.map { $0.name + " " } ?? ""
        return "\(key)\(context.words.actions[action]) - "
      }
      lines.addText((name ?? "") + reason, style: .dim)
    }
  }
}

extension ProjectOffer.Obstacle {
  /// Whether it can be overcome from here: the status alone is not as it has to be, or nobody bids.
  fileprivate var isNear: Bool {
    switch self {
    case .closeFirst, .nobodyTakesPart: true
    case .status, .notOwner: false
    }
  }
}
