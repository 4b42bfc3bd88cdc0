import FeatDomain

extension App {
  /// Applies what happened in the list of projects.
  mutating func applyProjects(_ message: Projects.Message) -> [Effect] {
    let context = context
    switch projects?.update(message, context) {
    case nil: return []
    case .effects(let effects)?: return effects
    case .asked(let question, let effects)?:
      ask(.command(question))
      return effects
    case .askedToDiscard(let draft)?:
      ask(.discard(draft.id, title: draft.fields.title))
      return []
    case .askedToCopy(let texts)?:
      ask(.copy(texts))
      return []
    case .told(let told, let effects)?:
      notice = .project(told)
      return effects
    case .form(let draft, let effects)?: return effects + open(draft)
    case .sessionRefused(let question)?: return askAfterSignIn(question)
    }
  }

  private mutating func open(_ draft: ProjectDraft) -> [Effect] {
    guard let projects else { return [] }
    let isKept = projects.store.drafts.contains { $0.id == draft.id }
    form = ProjectForm(
      draft, session: projects.session, newestID: projects.store.newestID, isKept: isKept, context)
    show(.form)
    return form?.openingEffects ?? []
  }

  /// Applies what happened in the form.
  mutating func applyForm(_ message: ProjectForm.Message) -> [Effect] {
    let context = context
    // The list may have been read on since the form was opened.
    if message == .saveChosen || message == .publishConfirmed {
      form?.newestID = projects?.store.newestID ?? 0
    }
    switch form?.update(message, context) {
    case nil: return []
    case .effects(let effects)?: return effects
    case .asked(let question)?:
      ask(question)
      return []
    case .pasteIgnored?:
      notice = .pasteIgnored
      return []
    case .left(let isKept, let effects)?:
      follow(effects)
      closeForm(nil)
      if isKept {
        notice = unsaved.map { .savingFailed($0, isSession: false) } ?? .project(.draftKept)
      }
      // What the server refused may have been changed elsewhere.
      return effects + applyProjects(.refreshRequested)
    case .finished(let told, let status, let effects)?:
      follow(effects)
      closeForm(status)
      notice = .project(told)
      return effects + applyProjects(.refreshRequested)
    }
  }

  /// Goes back to the list; the status is that of a project which the server has by now.
  private mutating func closeForm(_ status: ProjectStatus?) {
    let context = context
    if let form { projects?.formClosed(form.draft, status, context) }
    form = nil
    show(.projects)
  }

  /// Keeps what is typed in the form on disk, and in the list what is on disk.
  mutating func keepDraft(after effects: [Effect], isUrgent: Bool) -> [Effect] {
    follow(effects)
    var more = form?.keep(isUrgent: isUrgent, at: now) ?? []
    if form == nil { more += projects?.settleDrafts() ?? [] }
    follow(more)
    return more
  }

  private mutating func follow(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .saveDraft(let draft):
        keptDrafts.removeAll { $0.id == draft.id }
        keptDrafts.append(draft)
      case .removeDraft(let id): keptDrafts.removeAll { $0.id == id }
      default: break
      }
      form?.follow(effect)
      projects?.follow(effect, at: now)
    }
  }

  /// Another running copy of the program has changed a draft: its text and the one here are two
  /// drafts from now on.
  mutating func takeApart(_ collision: DraftCollision) {
    form?.takeApart(collision)
    follow([.removeDraft(collision.id), .saveDraft(collision.own)])
    if let other = collision.other { follow([.saveDraft(other)]) }
    notice = .project(collision.other == nil ? .draftGoneElsewhere : .draftCollided)
  }

  /// What time itself brings about: only where it is seen, and never under a question.
  mutating func timePassed() -> [Effect] {
    let isCovered = dialog != nil || help != nil || errorList != nil
    guard screen == .projects, expired == nil, !isCovered, !isTooSmall else { return [] }
    return applyProjects(.timePassed)
  }
}
