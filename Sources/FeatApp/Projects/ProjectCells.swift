import FeatDomain
import TerminalUI

/// What a row of the list says of a project, column by column.
struct ProjectCells {
  private let project: ProjectSummary
  private let isUnfinished: Bool
  /// The status, or what is being done to it.
  let status: String
  /// The colour of the status: never the only sign of it.
  let color: Color?

  init(
    _ project: ProjectSummary, running: Projects.Running?, draft: ProjectDraft?, _ context: Context
  ) {
    self.project = project
    isUnfinished = draft != nil
    let now = project.status(at: context.now)
    if let running, running.id == project.id, running.pending.words(context) != nil {
      status = context.words.actions.busy(running.command.action) + ".."
      color = .green
    } else {
      status = context.words.projects.word(for: now)
      color = now.color
    }
  }

  func text(_ column: ProjectColumns.Column, _ context: Context) -> String {
    let words = context.words.projects
    switch column {
    case .number: return "\(project.id)"
    case .title:
      let title = project.title.isEmpty ? words.untitled : project.title
      return isUnfinished ? "\(words.unfinished): \(title)" : title
    case .status: return status
    case .mode: return project.deliveryMode.map(words.word) ?? ""
    case .neededBy: return project.neededBy.map { DayTime.short($0, context) } ?? ""
    case .closesIn:
      guard project.status(at: context.now) == .open, let closing = project.closingTime else {
        return ""
      }
      return Countdown.coarse(to: closing, at: context.now, context.words)
    case .bid: return project.leadBid.map(NumberText.of) ?? ""
    }
  }

  /// When one of the texts changes by itself: a countdown, the status when it is over, or, at the end
  /// of a day that may be the year's last, a date.
  static func nextChange(of project: ProjectSummary, _ context: Context) -> UnixTime {
    var moments = [DayTime.nextDay(context) ?? context.now]
    if project.status(at: context.now) == .open, let closing = project.closingTime {
      moments += Countdown.nextChange(to: closing, at: context.now, isCoarse: true)
    }
    return moments.min() ?? context.now
  }

  /// A draft that the server knows nothing of.
  static func text(
    _ column: ProjectColumns.Column, of draft: ProjectDraft, _ context: Context
  ) -> String {
    let words = context.words.projects
    switch column {
    case .number: return "-"
    case .title:
      // A copy may have a stranger's title, which is only shown when it is safe to.
      let title = ServerText(draft.fields.title).line
      return title.isEmpty ? words.untitled : title
    case .status: return words.unfinished
    case .mode: return draft.fields.deliveryMode.map(words.word) ?? ""
    case .neededBy: return draft.fields.neededBy.map { DayTime.short($0, context) } ?? ""
    case .closesIn, .bid: return ""
    }
  }
}

extension ProjectStatus {
  /// A colour that goes with the word.
  var color: Color? {
    switch self {
    case .open: .green
    // It waits for its owner.
    case .closed: .magenta
    case .draft, .review, .completed, .cancelled, .unknown: nil
    }
  }
}
