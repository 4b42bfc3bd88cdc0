import FeatDomain
import TerminalUI

/// The way of a project through its statuses, as far as one of them tells.
struct Lifecycle: Equatable {
  let status: ProjectStatus
  /// The statuses from the first to the last.
  let stages: [ProjectStatus]

  init(_ status: ProjectStatus) {
    self.status = status
    switch status {
    case .draft, .open, .closed, .completed: stages = [.draft, .open, .closed, .completed]
    case .review: stages = [.draft, .review, .open, .closed, .completed]
    // It was open, for others are not cancelled; whether it was closed nobody says.
    case .cancelled: stages = [.draft, .open, .cancelled]
    // Nobody knows where it stands between the others.
    case .unknown: stages = [status]
    }
  }

  /// `Draft ─ [Open] ─ Closed ─ Completed`; without spaces where it is too long.
  func line(columns: Int, _ words: Words.Projects) -> DetailLine {
    let line = line(space: " ", words)
    return line.columns <= columns ? line : self.line(space: "", words)
  }

  private func line(space: String, _ words: Words.Projects) -> DetailLine {
    var line = DetailLine()
    for (index, stage) in stages.enumerated() {
      if index > 0 {
        line.append(space)
        line.appendRule(style: .dim)
        line.append(space)
      }
      let word = words.word(for: stage)
      if stage == status {
        line.append("[\(word)]", style: .bold)
      } else {
        line.append(word, style: .dim)
      }
    }
    return line
  }
}
