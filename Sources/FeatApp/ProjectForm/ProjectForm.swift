public import FeatAPI
public import FeatDomain
public import TerminalUI

/// The form that makes a project, or changes one that is a draft.
public struct ProjectForm: Equatable, Sendable {
  /// What happened here.
  public enum Message: Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case focusMoved(by: Int)
    /// Enter in a field of one line.
    case entered
    case editorOpened
    case saveChosen, publishChosen
    case publishConfirmed, questionDismissed
    case stopped
    case wentBack

    indirect case linkFinished(ProjectDraft.Link, LinkOutcome)
    indirect case categoriesLoaded(Result<[NamedID], APIFailure>)
    indirect case textEdited(EditorOutcome)
  }

  /// What comes of it.
  enum Outcome: Equatable {
    case effects([Effect])
    case asked(Dialog.Question)
    /// What was pasted is nothing for the field.
    case pasteIgnored
    /// Something of what was typed or pasted does not fit into the field.
    case fieldFull
    /// The form closes; what was typed is kept as a draft where there is anything to keep.
    case left(isKept: Bool, effects: [Effect])
    /// The server has everything, and the project has a status by that.
    case finished(ProjectNotice, ProjectStatus, effects: [Effect])

    static let nothing = Outcome.effects([])
  }

  var session: Session
  /// What was typed, and how much of it has reached the server.
  var draft: ProjectDraft
  /// What is in the fields.
  var texts: FormTexts
  var focus = FormPlace.field(.title)
  /// Whether the project was made before the form was opened.
  let isEdit: Bool
  /// The highest number of a project that is known: one that is made now has a higher one.
  var newestID: Int64
  /// What was tried first or last; before that nothing is called wrong.
  var goal: Goal?
  /// What the server does not accept.
  var refusals = FormRefusals()
  /// Why the chain stands still before its end.
  var halt: Halt?
  var run: Run?
  /// Whether the project was published meanwhile, maybe by a call whose answer came late.
  var isPublished = false
  /// Why the description could not be edited in another program.
  var editorProblem: EditorFailure?
  /// The draft as it is on disk; nil where it is not.
  private(set) var kept: ProjectDraft?
  /// When what was typed since is to be saved.
  private(set) var saveDue: UnixTime?

  /// What a draft is sent for.
  enum Goal: Equatable, Sendable {
    case saving, publishing
  }

  /// Opens the form with a draft.
  ///
  /// - Parameter isKept: Whether the draft is on disk.
  init(_ draft: ProjectDraft, session: Session, newestID: Int64, isKept: Bool, _ context: Context) {
    self.draft = draft
    self.draft.fields = draft.fields.withoutDefaultClosing
    self.draft.base = draft.base?.withoutDefaultClosing
    self.session = session
    self.newestID = newestID
    isEdit = draft.projectID != nil
    kept = isKept ? draft : nil
    texts = FormTexts(self.draft.fields, zone: context.zone, now: context.now)
    texts.category.isLoading = true
    if draft.isToBePublished { focus = .publishButton }
    if draft.isUnfinished, let link = draft.unansweredLink ?? draft.nextLink {
      halt = Halt(link: link, reason: draft.unanswered == nil ? .unfinished : .unknown(nil))
    }
  }

  /// Takes the session that the same person has signed in with since: what stood still for want of
  /// one goes on with its key.
  mutating func take(_ session: Session) -> [Effect] {
    self.session = session
    switch halt?.reason {
    case .failed(let failure)? where failure.kind == .unauthorized:
      halt = draft.isUnfinished ? draft.nextLink.map { Halt(link: $0, reason: .unfinished) } : nil
    case .unknown(let failure?)? where failure.kind == .unauthorized: halt?.reason = .unknown(nil)
    default: break
    }
    guard texts.category.categories == nil else { return [] }
    texts.category.askAgain()
    return openingEffects
  }

  /// What the form needs from the server.
  var openingEffects: [Effect] { [.loadCategories(session)] }

  /// When the picture changes by itself.
  func nextChanges(_ context: Context) -> [UnixTime] {
    [saveDue].compactMap { $0 } + (run?.pending.nextChanges(at: context.now) ?? [])
  }

  /// What is wrong with the fields, once it was tried to send them.
  func problems(at now: UnixTime) -> [ProjectFieldProblem] {
    goal.map { draft.problems(at: now, isToBePublished: $0 == .publishing) } ?? []
  }
}

extension ProjectForm {
  /// Whether there is anything that the server does not have.
  var isWorthKeeping: Bool {
    draft.fields != draft.base ?? ProjectFields() || draft.unanswered != nil || draft.isUnfinished
  }

  /// What is to be written to the disk: at once after a step, and otherwise a second after the first
  /// key that is not there yet.
  mutating func keep(isUrgent: Bool, at now: UnixTime) -> [Effect] {
    // Until then it makes no difference what was typed.
    if !isUrgent, let saveDue, !saveDue.hasCome(at: now, setAhead: 1000) { return [] }
    guard isWorthKeeping ? draft != kept : kept != nil else {
      saveDue = nil
      return []
    }
    if !isUrgent, saveDue?.hasCome(at: now, setAhead: 1000) != true {
      saveDue = saveDue ?? now.adding(seconds: 1)
      return []
    }
    saveDue = nil
    return [isWorthKeeping ? .saveDraft(draft) : .removeDraft(draft.id)]
  }

  /// Notes what is on disk.
  mutating func follow(_ effect: Effect) {
    switch effect {
    case .saveDraft(let saved) where saved.id == draft.id: kept = saved
    case .removeDraft(draft.id): kept = nil
    default: break
    }
  }
}
