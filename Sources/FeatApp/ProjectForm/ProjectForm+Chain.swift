import FeatAPI
import FeatDomain

extension ProjectForm {
  /// The chain of calls while it runs.
  struct Run: Equatable, Sendable {
    /// What it is for.
    var goal: Goal
    /// The call that is under way.
    var link: ProjectDraft.Link
    var pending: Pending
    /// How many calls have taken effect, of how many.
    var done = 0
    var count: Int
    /// Whether the call's effect is being looked for, and nothing is sent.
    var isFindingOut = false
    /// Whether the person stopped it: nothing else is sent then.
    var isStopping = false
  }

  /// Why the chain stands still before its end.
  struct Halt: Equatable, Sendable {
    enum Reason: Equatable, Sendable {
      case failed(APIFailure)
      case unusableImage(path: String, ImageProblem)
      /// It was broken off before the form was opened.
      case unfinished
      /// The person stopped it, and the call is known to have taken effect or not.
      case stopped
      /// Nobody knows whether the call took effect.
      case unknown(APIFailure?)
    }

    /// The call at which it stands.
    var link: ProjectDraft.Link
    var reason: Reason
  }

  /// Checks what was typed; what is to be published is asked about first.
  mutating func begin(_ goal: Goal, _ context: Context) -> Outcome {
    leaveCategory(context)
    self.goal = goal
    refusals = FormRefusals()
    forgetRemovedImage()
    if let first = problems(at: context.now).first {
      focus = .field(first.field)
      return .nothing
    }
    guard goal == .saving else {
      return .asked(.publishDraft(title: ServerText(draft.fields.title).line))
    }
    return start(goal, context)
  }

  /// An image that may be at FEAT or not is not looked for any more once its line is gone.
  private mutating func forgetRemovedImage() {
    if case .addImage(_, let path)? = draft.unansweredLink, !draft.fields.images.contains(path) {
      draft.failed()
    }
  }

  /// Sends the first call.
  mutating func start(_ goal: Goal, _ context: Context) -> Outcome {
    focus = goal == .saving ? .saveButton : .publishButton
    halt = nil
    editorProblem = nil
    draft.isToBePublished = goal == .publishing
    return goOn(goal, done: 0, context)
  }

  /// Goes on with the next call. One whose answer is missing is looked for before.
  private mutating func goOn(_ goal: Goal, done: Int, _ context: Context) -> Outcome {
    let count = done + max(1, draft.linksLeft.count)
    if let link = draft.unansweredLink, let asSent = draft.asSent {
      let pending = Pending(operation: .loadProject, since: context.now)
      run = Run(
        goal: goal, link: link, pending: pending, done: done, count: count, isFindingOut: true)
      return .effects([.findOutLink(link, session, asSent)])
    }
    guard let link = draft.nextLink else { return finish(done: done, context) }
    draft.willSend(newestID: newestID)
    run = Run(
      goal: goal, link: link, pending: Pending(operation: link.operation, since: context.now),
      done: done, count: count)
    return .effects([.saveDraft(draft), .send(link, session, draft)])
  }

  /// The server has everything: nothing is left on this computer.
  private mutating func finish(done: Int, _ context: Context) -> Outcome {
    run = nil
    draft.isUnfinished = false
    guard let id = draft.projectID, done > 0 else { return leave(context) }
    let notice: ProjectNotice =
      isEdit && !isPublished ? .changed(id) : .made(id, isPublished: isPublished)
    return .finished(
      notice, isPublished ? .open : .draft,
      effects: [.removeDraft(draft.id), .cancel(.categories)])
  }

  /// Takes what came of a call; nothing else is sent before it is on disk.
  mutating func linkFinished(
    _ link: ProjectDraft.Link, _ outcome: LinkOutcome, _ context: Context
  ) -> Outcome {
    guard let run, run.link == link else { return .nothing }
    switch outcome {
    case .done(let projectID):
      draft.completed(link, projectID: projectID)
      if case .publish = link { isPublished = true }
      let saving = Effect.saveDraft(draft)
      if run.isStopping, draft.nextLink != nil { return halt(.stopped, first: [saving]) }
      return saving + goOn(run.goal, done: run.done + 1, context)
    case .notDone(let failure):
      draft.failed()
      if run.isStopping { return halt(.stopped) }
      // It was sent in an earlier run, or before it was given up: now it is sent for good.
      if run.isFindingOut { return goOn(run.goal, done: run.done, context) }
      return halt(.failed(failure))
    case .unusableImage(let path, let problem):
      draft.failed()
      return halt(.unusableImage(path: path, problem))
    case .unknown(let failure): return halt(.unknown(failure))
    }
  }

  /// Stands still: the draft is kept as it is now, and the focus goes to what can be mended.
  private mutating func halt(_ reason: Halt.Reason, first effects: [Effect] = []) -> Outcome {
    guard let run else { return .nothing }
    self.run = nil
    halt = Halt(link: run.link, reason: reason)
    switch reason {
    case .failed(let failure):
      refusals = FormRefusals(failure)
      if let field = refusals.firstField { focus = shownPlace(of: field) }
    case .unusableImage: focus = .field(.images)
    case .unfinished, .stopped, .unknown: break
    }
    return .effects(effects.isEmpty ? [.saveDraft(draft)] : effects)
  }

  /// Where something about a field is shown: the address only where it is asked for.
  func shownPlace(of field: ProjectField) -> FormPlace {
    let isHidden = field.isOfAddress && draft.fields.deliveryMode != .onSite
    return .field(isHidden ? .deliveryMode : field)
  }

  /// The draft is one of its own from now on. If it was about to be sent, it was not: the other one
  /// may have been.
  mutating func takeApart(_ collision: DraftCollision) {
    guard draft.id == collision.id else { return }
    draft.id = collision.own.id
    guard let run else { return }
    self.run = nil
    draft.failed()
    halt = Halt(link: run.link, reason: .stopped)
  }

  /// Esc: the call is given up, and it is read what came of it. Given up again, nobody knows.
  mutating func stop(_ context: Context) -> Outcome {
    guard var run else { return .nothing }
    guard !run.isFindingOut, let asSent = draft.asSent else {
      let outcome = halt(.unknown(nil))
      return [.cancel(.draft)] + outcome
    }
    run.isFindingOut = true
    run.isStopping = true
    run.pending = Pending(operation: .loadProject, since: context.now)
    self.run = run
    return .effects([.cancel(.draft), .findOutLink(run.link, session, asSent)])
  }
}

extension ProjectForm.Outcome {
  /// The outcome with effects before its own.
  fileprivate static func + (first: [Effect], outcome: Self) -> Self {
    switch outcome {
    case .effects(let effects): .effects(first + effects)
    case .left(let isKept, let effects): .left(isKept: isKept, effects: first + effects)
    case .finished(let notice, let status, let effects):
      .finished(notice, status, effects: first + effects)
    case .asked, .pasteIgnored, .fieldFull: outcome
    }
  }

  fileprivate static func + (first: Effect, outcome: Self) -> Self { [first] + outcome }
}

extension ProjectDraft.Link {
  /// What it is called while it is under way.
  var operation: Operation {
    switch self {
    case .create: .createProject
    case .edit: .editProject
    case .setTags: .setTags
    case .addImage: .addImage
    case .publish: .command(.publish)
    }
  }
}
