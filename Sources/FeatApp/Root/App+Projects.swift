import FeatDomain
import TerminalUI

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
    let isElsewhere = isKept || draft.projectID != nil
    return (isElsewhere ? [.readDrafts(isOpening: true)] : []) + (form?.openingEffects ?? [])
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
    case .fieldFull?:
      noteFullField()
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

  /// Types into the form: the part of ``update(_:at:)`` that a letter needs there.
  mutating func typeIntoForm(_ key: Key, _ context: Context) -> [Effect] {
    switch form?.update(.typed(key), context) {
    case .effects(let effects)?: return effects + keepDraft(after: effects, isUrgent: false)
    case .fieldFull?:
      noteFullField()
      return keepDraft(after: [], isUrgent: false)
    default: return []
    }
  }

  /// Says that something was left out; a paste that was too long by itself has its own note.
  private mutating func noteFullField() {
    if notice != .pasteCut { notice = .fieldFull }
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

  /// The draft that is being typed, where there is one.
  var typedDrafts: Set<ProjectDraft.ID> { form.map { [$0.draft.id] } ?? [] }

  /// Takes what other running copies of the program have made of the drafts. That of the form is
  /// among them only where it has just been opened, and nothing is typed yet.
  mutating func draftsRead(_ changes: [DraftChange]) -> [Effect] {
    follow(changes.map(\.effect))
    guard let form, form.run == nil else { return [] }
    for change in changes {
      switch change {
      case .removed(form.draft.id):
        closeForm(nil)
        notice = .project(.draftMissing)
        return [.cancel(.categories)]
      case .saved(var draft) where draft.isMeant(by: form.draft):
        draft.isToBePublished = draft.isToBePublished || form.draft.isToBePublished
        self.form = ProjectForm(
          draft, session: form.session, newestID: form.newestID, isKept: true, context)
        return []
      case .saved, .removed: break
      }
    }
    return []
  }

  /// What time itself brings about: only where it is seen, and never under a question.
  mutating func timePassed() -> [Effect] {
    let isCovered = dialog != nil || help != nil || errorList != nil
    guard screen == .projects, expired == nil, !isCovered, !isTooSmall else { return [] }
    return applyProjects(.timePassed)
  }
}

extension DraftChange {
  /// What it would be if it had been done here.
  fileprivate var effect: Effect {
    switch self {
    case .saved(let draft): .saveDraft(draft)
    case .removed(let id): .removeDraft(id)
    }
  }
}

extension ProjectDraft {
  /// Whether somebody who opens the other one means this: it is the same, or one of the same project.
  fileprivate func isMeant(by other: ProjectDraft) -> Bool {
    id == other.id || projectID != nil && projectID == other.projectID
  }
}
