import FeatAPI
import FeatDomain
import TerminalUI

extension Projects {
  /// What the selected project offers now; nothing where none is selected.
  func offers(at now: UnixTime) -> [ProjectOffer] {
    selected.map { offers(of: $0, at: now) } ?? []
  }

  private func offers(of project: ProjectSummary, at now: UnixTime) -> [ProjectOffer] {
    ProjectOffer.offers(
      status: project.status(at: now), role: project.role(of: session.uid),
      participants: details[project.id]?.participation)
  }

  /// Whether a project offers an action now: asked before every question and every command.
  private func isOffered(
    _ action: ProjectAction, by project: ProjectSummary, at now: UnixTime
  ) -> Bool {
    offers(of: project, at: now).contains { $0.action == action && $0.isEnabled }
  }

  /// Applies what happened about actions.
  mutating func act(_ message: Message, _ context: Context) -> Outcome {
    switch message {
    case .actionChosen(let action): return choose(action, context)
    case .newChosen: return begin(ProjectFields(), context)
    case .draftOpened: return selectedDraft.map { .form($0) } ?? .nothing
    case .discardChosen: return localDraft.map { .askedToDiscard($0) } ?? .nothing
    case .discardConfirmed(let id): return .effects([.removeDraft(id)])
    case .winnerMoved(let key):
      let candidates = candidates
      picker?.move(key, candidates, rows: Self.pickerRows(context))
      return .nothing
    case .winnerPicked: return pickWinner(context)
    case .winnerPickerClosed:
      picker = nil
      return .nothing
    case .confirmed(let question): return carryOut(question, context)
    case .questionDismissed: return .nothing
    case .commandFinished(let id, let command, let outcome):
      return commandFinished(id, command, outcome, context)
    default: return .nothing
    }
  }

  /// Who can win: those who take part and have not quit.
  var candidates: [Participant] {
    picker.flatMap { details[$0.projectID]?.participants?.active } ?? []
  }

  mutating func choose(_ action: ProjectAction, _ context: Context) -> Outcome {
    guard let selected, isOffered(action, by: selected, at: context.now) else { return .nothing }
    switch action {
    case .edit: return openDraft(of: selected, isToBePublished: false, context)
    case .publish:
      if store.draft(of: selected.id) != nil {
        return openDraft(of: selected, isToBePublished: true, context)
      }
      return ask(.publish, selected, context)
    case .close: return ask(.close, selected, context)
    case .cancel: return ask(.cancel, selected, context)
    case .selectWinner:
      let candidates = details[selected.id]?.participants?.active ?? []
      picker = WinnerPicker(projectID: selected.id, candidates: candidates)
      return .effects(loadDetail(of: selected, context))
    case .seeResult:
      return openDetail(context)
    case .copy: return copy(selected, context)
    }
  }

  private func ask(
    _ command: ProjectCommand, _ project: ProjectSummary, winner: Participant? = nil,
    _ context: Context
  ) -> Outcome {
    .asked(
      CommandQuestion(
        command: command, id: project.id, title: project.title,
        status: project.status(at: context.now), winner: winner))
  }

  private mutating func pickWinner(_ context: Context) -> Outcome {
    guard let picker, let project = store[picker.projectID],
      let winner = picker.candidate(in: candidates)
    else { return .nothing }
    self.picker = nil
    // It was read anew when the picker came up, and may be in another status by now.
    guard isOffered(.selectWinner, by: project, at: context.now) else {
      return .told(
        .changedElsewhere(
          .selectWinner(winner.user.uid), project.id, now: project.status(at: context.now)))
    }
    return ask(.selectWinner(winner.user.uid), project, winner: winner, context)
  }

  /// Sends a command that was agreed to, unless the project is in another status by now.
  private mutating func carryOut(_ question: CommandQuestion, _ context: Context) -> Outcome {
    guard running == nil, let project = store[question.id] else { return .nothing }
    let status = project.status(at: context.now)
    let isOffered = isOffered(question.command.action, by: project, at: context.now)
    guard status == question.status, isOffered else {
      return askAgain(question, now: status, project, context)
    }
    running = Running(
      question: question,
      pending: Pending(operation: .command(question.command.action), since: context.now))
    return .effects([.carryOut(question.command, session, question.id, from: status)])
  }

  /// Asks again with the status of now; where that does not allow it, says so instead.
  private func askAgain(
    _ question: CommandQuestion, now status: ProjectStatus, _ project: ProjectSummary,
    _ context: Context
  ) -> Outcome {
    let command = question.command
    guard isOffered(command.action, by: project, at: context.now) else {
      return .told(.changedElsewhere(command, project.id, now: status))
    }
    var again = question
    again.statusBefore = question.status
    again.status = status
    again.title = project.title
    return .asked(again)
  }

  /// Gives a command up, and reads what came of it. Given up again, nobody knows.
  mutating func findOut(_ context: Context) -> [Effect] {
    guard var running, !running.isFindingOut else { return [] }
    running.isFindingOut = true
    running.pending = Pending(operation: .loadProject, since: context.now)
    self.running = running
    return [
      .cancel(.command), .findOut(running.command, session, running.id, from: running.from),
    ]
  }

  private mutating func commandFinished(
    _ id: Int64, _ command: ProjectCommand, _ outcome: CommandOutcome, _ context: Context
  ) -> Outcome {
    let asked = running?.question
    running = nil
    if let project = outcome.project { showAsItIsNow(project, context) }
    switch outcome {
    case .done: return done(command, id, context)
    case .changedElsewhere(let project):
      return changedElsewhere(command, project.summary, from: asked?.status, context)
    case .refused(let failure, let project):
      let status = project?.summary.status(at: context.now)
      return .told(.refused(command, id, failure, now: status), effects: reload(id, context))
    case .notDone(let failure, _):
      if let asked, failure.kind == .unauthorized { return .sessionRefused(asked) }
      return .told(.notDone(command, id, failure))
    case .unknown(let failure): return .told(.unknown(command, id, failure))
    }
  }

  private mutating func showAsItIsNow(_ project: Project, _ context: Context) {
    let wasSelected = list.selectedID == project.id
    var detail = details[project.id] ?? ProjectDetail()
    detail.take(project, at: context.now)
    details[project.id] = detail
    take(project.summary, context)
    // What was acted on stays in sight, also where it leaves the part that is shown.
    if wasSelected { list.reveal(project.id, store, at: context.now) }
  }

  private mutating func done(
    _ command: ProjectCommand, _ id: Int64, _ context: Context
  ) -> Outcome {
    if command == .close { closedJustNow = id }
    return .told(.done(command, id), effects: reload(id, context))
  }

  private mutating func reload(_ id: Int64, _ context: Context) -> [Effect] {
    store[id].map { loadDetail(of: $0, context) } ?? []
  }

  private mutating func changedElsewhere(
    _ command: ProjectCommand, _ project: ProjectSummary, from: ProjectStatus?, _ context: Context
  ) -> Outcome {
    let winner = details[project.id]?.participants?.first { participant in
      command == .selectWinner(participant.user.uid)
    }
    let question = CommandQuestion(
      command: command, id: project.id, title: project.title,
      status: from ?? project.statusAsRead, winner: winner)
    return askAgain(question, now: project.status(at: context.now), project, context)
  }
}

extension CommandOutcome {
  /// The project as it is now, where it could be read.
  fileprivate var project: Project? {
    switch self {
    case .done(let project), .refused(_, let project), .notDone(_, let project): project
    case .changedElsewhere(let project): project
    case .unknown: nil
    }
  }
}
