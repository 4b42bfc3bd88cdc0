import FeatAPI
import FeatDomain
import TerminalUI

extension Projects {
  /// Reads the newest projects again, and those around the selected one, and its detail.
  mutating func refresh(_ context: Context) -> Outcome {
    refreshDue = context.now.adding(seconds: context.refreshSeconds)
    queue.removeAll()
    isStopped = false
    if let id = list.selectedID, let index = store.index(of: id) {
      let page = index / store.pageSize + 1
      if page > 1 { queue = [page] }
    }
    var effects = [.readDrafts(isOpening: false)] + load(page: 1, context)
    let isDetailShown = isDetailOpen || picker != nil || ProjectsLayout(context).isWide
    if isDetailShown, let project = selected { effects += loadDetail(of: project, context) }
    return .effects(effects)
  }

  private mutating func load(page: Int, _ context: Context) -> [Effect] {
    pending = Pending(operation: .loadProjects, since: context.now)
    return [.loadProjects(session, page: page)]
  }

  /// Reads the next page before the end of what is shown is reached.
  func isNearEnd(_ context: Context) -> Bool {
    isReadingAll
      || list.rows.count - list.cursor.selected < 2 * ProjectsLayout(context).listRows
  }

  /// The request for the next page, when one is needed and none is under way.
  mutating func readOn(_ context: Context) -> [Effect] {
    guard pending == nil, store.updatedAt != nil, problem == nil, !isStopped else { return [] }
    if !queue.isEmpty { return load(page: queue.removeFirst(), context) }
    guard let next = store.nextPage, isNearEnd(context) else { return [] }
    return load(page: next, context)
  }

  mutating func pageLoaded(
    _ number: Int, _ result: Result<ProjectPage, APIFailure>, _ context: Context
  ) {
    let asked = pending?.since
    pending = nil
    switch result {
    case .success(let page):
      let change = store.merge(
        page, number: number, asked: asked, keeping: openID, at: context.now)
      list.take(change, store, at: context.now)
      problem = nil
      failingSince = nil
      failedReads = 0
      // Until then the selection stays, so that no key meets another project than the one shown.
      if isReadingAll, store.isComplete {
        list.move(.end, store, rows: ProjectsLayout(context).listRows)
        isReadingAll = false
      }
      if detailDue == nil, let id = subjectID, details[id] == nil {
        selectionChanged(context)
      }
    case .failure(let failure):
      isReadingAll = false
      queue = []
      problem = .failed(.loadProjects, failure)
      failingSince = failingSince ?? context.now
      if isOffline { retrySoon(context) }
    }
  }

  mutating func projectLoaded(
    _ id: Int64, _ result: Result<Project, APIFailure>, _ context: Context
  ) -> Outcome {
    var detail = details[id] ?? ProjectDetail()
    detail.pending = nil
    switch result {
    case .success(let project):
      detail.take(project, at: context.now)
      take(project.summary, context)
    case .failure(let failure): detail.problem = .failed(.loadProject, failure)
    }
    details[id] = detail
    guard let wish, wish.id == id else { return .nothing }
    self.wish = nil
    if case .failure(let failure) = result { return .told(.notRead(id, failure)) }
    return subjectID == id ? choose(wish.action, context) : .nothing
  }

  /// Takes a project as it is now into the list.
  mutating func take(_ project: ProjectSummary, _ context: Context) {
    let old = store[project.id]
    store.update(project)
    list.take(project, insteadOf: old, store, at: context.now)
  }

  mutating func participantsLoaded(
    _ id: Int64, _ result: Result<[Participant], APIFailure>, _ context: Context
  ) -> Outcome {
    var detail = details[id] ?? ProjectDetail()
    detail.participantsPending = nil
    switch result {
    case .success(let participants): detail.take(participants, at: context.now)
    case .failure(let failure):
      detail.participantsProblem = .failed(.loadParticipants, failure)
    }
    details[id] = detail
    if picker?.projectID == id {
      let candidates = candidates
      picker?.follow(candidates)
    }
    guard closedJustNow == id else { return .nothing }
    closedJustNow = nil
    guard let count = detail.participation, count > 0 else { return .nothing }
    return .told(.closedWithParticipants(id, count: count))
  }
}
