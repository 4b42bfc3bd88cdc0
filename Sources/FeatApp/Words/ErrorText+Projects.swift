import FeatAPI
import FeatDomain

extension ErrorText {
  /// What is told about a project after a command: what happened, and what next.
  func sentence(for notice: ProjectNotice) -> String {
    let notices = words.notices
    switch notice {
    case .done(let command, let id): return done(command, id: "\(id)")
    case .closedWithParticipants(let id, let count):
      return notices.closedWithParticipants(id: "\(id)", count: "\(count)")
    case .changedElsewhere(let action, let id, let status):
      return notices.changedElsewhere(
        id: "\(id)", status: words.projects.word(for: status), action: words.actions[action])
    case .refused(.publish, let id, let failure, now: .draft?) where !failure.fields.isEmpty:
      return notices.notReadyToPublish(id: "\(id)", fields: fields(of: failure))
    case .refused(let command, let id, let failure, let status):
      let refused = notices.refused(
        id: "\(id)", action: words.actions[command.action], reason: sentence(for: failure))
      guard let status else { return refused }
      return refused + " " + notices.statusNow(status: words.projects.word(for: status))
    case .notDone(let command, let id, let failure) where failure.kind == .transport(.cancelled):
      return notices.notDone(id: "\(id)", action: words.actions[command.action], reason: "")
    case .notDone(let command, let id, let failure):
      return notices.notDone(
        id: "\(id)", action: words.actions[command.action], reason: sentence(for: failure))
    case .notRead(let action, let id, let failure):
      return notices.notRead(
        id: "\(id)", action: words.actions[action], reason: sentence(for: failure))
    case .unknown(let command, let id, _):
      return notices.unknown(id: "\(id)", action: words.actions[command.action])
    case .draftKept: return notices.draftKept
    case .made(let id, let isPublished):
      return isPublished ? notices.madeAndPublished(id: "\(id)") : notices.made(id: "\(id)")
    case .changed(let id): return notices.changed(id: "\(id)")
    }
  }

  /// What the server says about each field, with the name that the field has in the form.
  private func fields(of failure: APIFailure) -> String {
    let refusals = FormRefusals(failure)
    let named = ProjectField.allCases.flatMap { field in
      (refusals.sentences[field] ?? []).map { "\(words.form.label(of: field)): \($0)" }
    }
    return (named + refusals.others).joined(separator: " ")
  }

  private func done(_ command: ProjectCommand, id: String) -> String {
    switch command {
    case .publish: words.notices.published(id: id)
    case .close: words.notices.closed(id: id)
    case .cancel: words.notices.cancelled(id: id)
    case .selectWinner: words.notices.winnerSelected(id: id)
    }
  }
}
