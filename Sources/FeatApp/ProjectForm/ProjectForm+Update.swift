import FeatAPI
import FeatDomain
import TerminalUI

extension ProjectForm {
  /// Applies what happened. While a call is under way nothing can be typed.
  mutating func update(_ message: Message, _ context: Context) -> Outcome {
    switch message {
    case .linkFinished(let link, let outcome): return linkFinished(link, outcome, context)
    case .categoriesLoaded(let result): texts.category.take(result)
    case .stopped: return stop(context)
    case _ where run != nil: break
    case .typed(let key): return type(key, context)
    case .pasted(let text): return paste(text, context)
    case .focusMoved(let step): return moveFocus(by: step, context)
    case .entered:
      if focus == .field(.category) { change(context) { $0.texts.category.choose() } }
      return moveFocus(by: 1, context)
    case .editorOpened: return .effects([.editText(texts.areas[.description]?.text ?? "")])
    case .textEdited(let outcome): take(outcome, context)
    case .saveChosen: return begin(.saving, context)
    case .publishChosen: return begin(.publishing, context)
    case .publishConfirmed: return start(.publishing, context)
    case .questionDismissed: break
    case .wentBack: return leave(context)
    }
    return .nothing
  }

  private mutating func type(_ key: Key, _ context: Context) -> Outcome {
    let layout = FormLayout(context)
    var isHandled = false
    change(context, among: focus.field.map { [$0] } ?? []) { isHandled = $0.handle(key, layout) }
    switch key {
    case .up where !isHandled: return moveFocus(by: -1, context)
    case .down where !isHandled: return moveFocus(by: 1, context)
    case .character where isHandled, .enter where isHandled: return isCut ? .fieldFull : .nothing
    default: return .nothing
    }
  }

  /// Gives a key to the field that has the focus.
  private mutating func handle(_ key: Key, _ layout: FormLayout) -> Bool {
    switch focus {
    case .field(.deliveryMode): return choose(key)
    case .field(.category): return texts.category.handle(key, rows: layout.categoryRows)
    case .field(let field): return texts.type(key, in: field, layout)
    case .saveButton, .publishButton:
      guard key == .left || key == .right else { return false }
      focus = key == .left ? .saveButton : .publishButton
      return true
    }
  }

  /// Left, right and the space bar go through the ways to deliver.
  private mutating func choose(_ key: Key) -> Bool {
    let modes = deliveryModes
    let index = draft.fields.deliveryMode.flatMap { modes.firstIndex(of: $0) }
    switch key.halfWidth {
    case .right, .character(" "):
      draft.fields.deliveryMode = modes[index.map { ($0 + 1) % modes.count } ?? 0]
    case .left:
      draft.fields.deliveryMode = modes[index.map { ($0 + modes.count - 1) % modes.count } ?? 0]
    default: return false
    }
    refusals.forget(.deliveryMode)
    return true
  }

  /// The ways to deliver that can be chosen: those that FEAT documents, and what it has set itself.
  var deliveryModes: [DeliveryMode] {
    guard let mode = draft.base?.deliveryMode, !DeliveryMode.known.contains(mode) else {
      return DeliveryMode.known
    }
    return DeliveryMode.known + [mode]
  }

  private mutating func paste(_ text: String, _ context: Context) -> Outcome {
    var isTaken = false
    if let field = focus.field {
      change(context) { isTaken = $0.texts.paste(text, into: field, context.zone) }
    }
    guard isTaken else { return .pasteIgnored }
    return isCut ? .fieldFull : .nothing
  }

  /// Whether something of what was put in last, where the focus is, did not fit.
  private var isCut: Bool { focus.field.map(texts.wasCut) ?? false }

  /// Moves the focus; a category that was found by typing is taken.
  mutating func moveFocus(by step: Int, _ context: Context) -> Outcome {
    leaveCategory(context)
    let places = FormPlace.all(draft.fields.deliveryMode)
    let index = places.firstIndex(of: focus) ?? 0
    focus = places[(index + step + places.count) % places.count]
    texts.focusMoved()
    guard focus == .field(.category), texts.category.lacksCategories else { return .nothing }
    texts.category.isLoading = true
    return .effects([.loadCategories(session)])
  }

  mutating func leaveCategory(_ context: Context) {
    guard focus == .field(.category) else { return }
    let canBeEmpty = draft.base?.category == nil
    change(context) { $0.texts.category.leave(canBeEmpty: canBeEmpty) }
  }

  /// Changes fields, and takes over what is different then.
  ///
  /// - Parameter fields: Those that may be; a key changes no other than its own.
  private mutating func change(
    _ context: Context, among fields: [ProjectField] = ProjectField.allCases,
    _ edit: (inout ProjectForm) -> Void
  ) {
    let before = texts
    edit(&self)
    for field in fields where texts.differs(from: before, in: field) {
      texts.write(field, into: &draft.fields, context.zone)
      refusals.forget(field)
      if field == .description { editorProblem = nil }
      if field == .neededBy, draft.fields.closing == nil {
        texts.setClosing(draft.fields, zone: context.zone)
      }
      if field.isOfAddress, draft.fields.address.country.isEmpty {
        draft.fields.address.country = session.phone.iso3
      }
    }
  }

  private mutating func take(_ outcome: EditorOutcome, _ context: Context) {
    editorProblem = nil
    switch outcome {
    case .edited(let text): change(context) { $0.texts.replaceDescription(with: text) }
    case .unchanged: break
    case .failed(let problem): editorProblem = problem
    }
  }

  /// Closes the form; what was typed stays on this computer.
  mutating func leave(_ context: Context) -> Outcome {
    leaveCategory(context)
    let effects = keep(isUrgent: true, at: context.now)
    return .left(isKept: isWorthKeeping, effects: effects + [.cancel(.categories)])
  }
}
