import FeatAPI
import FeatDomain
import TerminalUI

extension Projects {
  /// Applies what happened.
  mutating func update(_ message: Message, _ context: Context) -> Outcome {
    let outcome = apply(message, context)
    guard case .effects(let effects) = outcome else { return outcome }
    return .effects(effects + readOn(context))
  }

  private mutating func apply(_ message: Message, _ context: Context) -> Outcome {
    let now = context.now
    if message.leavesTheWay { isReadingAll = false }
    switch message {
    case .opened: return store.updatedAt == nil ? refresh(context) : .nothing
    case .timePassed: return timePassed(context)
    case .refreshRequested: return refresh(context)
    case .stopped: return stop(context)
    case .moved(let key): return move(key, context)
    case .selected(let id):
      list.select(id, store)
      selectionChanged(context)
    case .tabMoved(let step):
      let count = ProjectTab.allCases.count
      let next = (list.tab.rawValue + step + count) % count
      list.show(ProjectTab(rawValue: next) ?? .all, store, at: now)
      selectionChanged(context)
    case .sorted:
      list.sortNext(store, at: now)
    case .filterOpened: isFiltering = true
    case .filterKept: isFiltering = false
    case .filterCleared:
      isFiltering = false
      list.clearFilter(store, at: now)
      selectionChanged(context)
    case .typed(let key):
      if isFiltering, list.type(key, store, at: now) { selectionChanged(context) }
    case .pasted(let text):
      list.paste(text, store, at: now)
      selectionChanged(context)
    case .detailOpened: return openDetail(context)
    case .detailClosed: closeDetail(context)
    case .copyOpened: return askWhatToCopy(context)
    case .newChosen, .draftOpened, .discardChosen, .discardConfirmed, .actionChosen, .winnerMoved,
      .winnerPicked, .winnerPickerClosed,
      .confirmed, .questionDismissed, .commandFinished:
      return act(message, context)
    case .pageLoaded(let number, let result): pageLoaded(number, result, context)
    case .projectLoaded(let id, let result): return projectLoaded(id, result, context)
    case .participantsLoaded(let id, let result): return participantsLoaded(id, result, context)
    }
    return .nothing
  }

  private mutating func move(_ key: Key, _ context: Context) -> Outcome {
    if isDetailOpen {
      scrollDetail(key, context)
      return .nothing
    }
    isStopped = false
    let before = list.selectedID
    list.move(key, store, rows: ProjectsLayout(context).listRows)
    if key == .end { isReadingAll = !store.isComplete }
    if list.selectedID != before { selectionChanged(context) }
    return .nothing
  }

  /// Another project is selected: it is read when the selection rests there.
  mutating func selectionChanged(_ context: Context) {
    detailDue = nil
    if !isDetailOpen { detailTop = 0 }
    guard let id = subjectID, ProjectsLayout(context).isWide || isDetailOpen else { return }
    if details[id]?.isFresh(at: context.now) != true {
      detailDue = UnixTime(milliseconds: context.now.milliseconds + Self.restMilliseconds)
    }
  }

  /// The screen has another size: a project that is shown beside the list only now is read.
  mutating func resized(_ context: Context) {
    guard let id = subjectID, details[id] == nil else { return }
    selectionChanged(context)
  }

  /// How long a selection rests before the project is read: passing by asks the server nothing.
  private static let restMilliseconds: Int64 = 200

  mutating func openDetail(_ context: Context) -> Outcome {
    guard let project = selected else { return .nothing }
    if openID != project.id { detailTop = 0 }
    openID = project.id
    return .effects(loadDetail(of: project, context))
  }

  /// Back to the list, with the project selected wherever its row is now.
  private mutating func closeDetail(_ context: Context) {
    guard let openID else { return }
    self.openID = nil
    list.reveal(openID, store, at: context.now)
    selectionChanged(context)
  }

  /// Reads a project and who takes part in it, where anybody can.
  mutating func loadDetail(of project: ProjectSummary, _ context: Context) -> [Effect] {
    detailDue = nil
    details.stopReading(allBut: project.id)
    var detail = details[project.id] ?? ProjectDetail()
    detail.pending = Pending(operation: .loadProject, since: context.now)
    detail.participantsPending = Pending(operation: .loadParticipants, since: context.now)
    details[project.id] = detail
    return [.loadProject(session, project.id), .loadParticipants(session, project.id)]
  }

  private mutating func timePassed(_ context: Context) -> Outcome {
    let now = context.now
    if let closing = list.nextClosing, closing <= now {
      list.rebuild(store, at: now)
      refreshDue = now
    }
    var effects: [Effect] = []
    if let detailDue, detailDue.hasCome(at: now, setAhead: Self.restMilliseconds),
      let project = selected
    {
      effects += loadDetail(of: project, context)
    }
    let pause = Int64(context.refreshSeconds) * 1000
    if let refreshDue, refreshDue.hasCome(at: now, setAhead: pause), pending == nil, picker == nil,
      case .effects(let reading) = refresh(context)
    {
      effects += reading
    }
    return .effects(effects)
  }

  /// Esc: a read ends at once; of a command it is found out by reading what came of it.
  private mutating func stop(_ context: Context) -> Outcome {
    isReadingAll = false
    if running != nil { return .effects(findOut(context)) }
    queue = []
    isStopped = pending != nil
    pending = nil
    var effects: [Effect] = [.cancel(.projects)]
    if let id = subjectID, details[id]?.isPending == true {
      details[id]?.pending = nil
      details[id]?.participantsPending = nil
      effects += [.cancel(.project), .cancel(.participants)]
    }
    return .effects(effects)
  }
}

extension Projects.Message {
  /// Whether somebody has chosen something else who was on the way to the end of the list.
  fileprivate var leavesTheWay: Bool {
    switch self {
    case .opened, .timePassed, .refreshRequested, .pageLoaded, .projectLoaded,
      .participantsLoaded, .commandFinished, .moved(.end):
      false
    default: true
    }
  }
}
