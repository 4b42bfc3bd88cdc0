import FeatDomain

extension Projects {
  /// Follows what is written to the disk: the list shows the drafts that are there.
  mutating func follow(_ effect: Effect, at now: UnixTime) {
    var drafts = store.drafts
    switch effect {
    case .saveDraft(let draft) where draft.uid == session.uid:
      drafts.removeAll { $0.id == draft.id }
      drafts.append(draft)
    case .removeDraft(let id): drafts.removeAll { $0.id == id }
    default: return
    }
    let before = store.unsentDrafts.map(\.id)
    store.take(drafts)
    // While a draft is typed its row stays where it is: 100,000 others need not be sorted for it.
    if store.unsentDrafts.map(\.id) != before { list.rebuild(store, at: now) }
  }

  /// Forgets the drafts that are done: the list shows that the last call, which publishes, took
  /// effect although its answer never came.
  func settleDrafts() -> [Effect] {
    store.drafts.compactMap { draft in
      guard let id = draft.projectID, draft.unansweredLink == .publish(id),
        draft.fields == draft.unanswered?.fields
      else { return nil }
      switch store[id]?.statusAsRead {
      case .open, .closed, .completed, .cancelled, .review: return .removeDraft(draft.id)
      case .draft, .unknown, nil: return nil
      }
    }
  }

  /// The form was closed: its draft is selected, or the project that the server has made of it.
  ///
  /// - Parameter status: The project's status, where the server has everything.
  mutating func formClosed(_ draft: ProjectDraft, _ status: ProjectStatus?, _ context: Context) {
    let now = context.now
    if let id = draft.projectID {
      // What was read before the form was opened is not what the server has now.
      details[id] = nil
      // A chain that broke after the project was made leaves it a draft.
      if let status = status ?? (store[id] == nil ? .draft : nil) {
        store.update(ProjectSummary(draft.fields, id: id, status, ownerID: session.uid, at: now))
      }
    }
    list.rebuild(store, at: now)
    list.select(draft.projectID ?? -draft.id, store)
    // Where a detail was open, it is that of the project that was written.
    if isDetailOpen { openID = draft.projectID.flatMap { store[$0]?.id } }
    selectionChanged(context)
  }
}

extension ProjectSummary {
  /// What the list shows of a project that was sent just now, until it is read.
  fileprivate init(
    _ fields: ProjectFields, id: Int64, _ status: ProjectStatus, ownerID: UInt64, at now: UnixTime
  ) {
    self.init(
      id: id, status: status, title: ServerText(fields.title).line, ownerID: ownerID,
      deliveryMode: fields.deliveryMode, neededBy: fields.neededBy,
      closingTime: fields.closing
        ?? fields.neededBy.map { ProjectRules.defaultClosing(neededBy: $0) }, readAt: now)
  }
}
