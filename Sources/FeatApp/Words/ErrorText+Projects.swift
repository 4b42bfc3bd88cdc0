import FeatAPI
import FeatDomain

extension ErrorText {
  /// What is told about a project after a command: what happened, and what next.
  func sentence(for notice: ProjectNotice) -> String {
    let notices = words.notices
    switch notice {
    case .done(let command, let id): return done(command, id: "\(id)")
    case .closedWithParticipants(let id, let count):
      return notices.closedWithParticipants(id: "\(id)", count: NumberText.of(count))
    case .changedElsewhere(let command, let id, let status):
      return notices.changedElsewhere[command](
        id: "\(id)", status: words.projects.word(for: status))
    case .refused(.publish, let id, let failure, now: .draft?) where !failure.fields.isEmpty:
      return notices.notReadyToPublish(id: "\(id)", fields: fields(of: failure))
    case .refused(let command, let id, let failure, let status):
      let refused = notices.refused[command](id: "\(id)")
      let now = status.map { notices.statusNow(status: words.projects.word(for: $0)) }
      return joined([refused, reason(ofRefusal: failure), now ?? notices.lookAgain])
    case .notDone(let command, let id, let failure):
      return notices.notDone[command](
        id: "\(id)", reason: parts(of: failure, at: .loadProject).withoutEffect)
    case .notRead(let id, let failure):
      return notices.notRead(id: "\(id)", reason: parts(of: failure, at: .loadProject).text)
    case .unknown(let command, let id, _): return notices.unknown[command](id: "\(id)")
    case .draftKept: return notices.draftKept
    case .draftCollided: return notices.draftCollided
    case .draftGoneElsewhere: return notices.draftGoneElsewhere
    case .draftMissing: return notices.draftMissing
    case .made(let id, let isPublished):
      return isPublished ? notices.madeAndPublished(id: "\(id)") : notices.made(id: "\(id)")
    case .changed(let id): return notices.changed(id: "\(id)")
    }
  }

  /// What the server says about each field, with the name that the field has in the form.
  private func fields(of failure: APIFailure) -> String {
    let refusals = FormRefusals(failure)
    let named = ProjectField.allCases.flatMap { field in
      (refusals.sentences[field] ?? []).map { message in
        words.notices.field(name: words.form.label(of: field), message: message)
      }
    }
    return joined(named + refusals.others)
  }

  /// Why the server refused, for a sentence that says that it did.
  private func reason(ofRefusal failure: APIFailure) -> String {
    let parts = parts(of: failure, at: .loadProject)
    switch failure.kind {
    case .refused(.validation) where !failure.fields.isEmpty:
      return quoted(failure.fields.map(\.message).joined(separator: gap))
    case .refused(.validation): return quoted(failure.serverMessage)
    case .refused(.other("")): return parts.said
    case .refused(.other(let code)):
      return parts.said.isEmpty ? words.notices.code(code: code) : parts.said
    default: return parts.reason
    }
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
