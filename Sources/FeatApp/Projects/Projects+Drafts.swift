import FeatAPI
import FeatDomain

extension Projects {
  /// Opens the form with a new draft.
  mutating func begin(_ fields: ProjectFields, _ context: Context) -> Outcome {
    .form(ProjectDraft(id: context.now.milliseconds, uid: session.uid, fields: fields))
  }

  /// Opens the form with a project's fields, or with what was typed of it before.
  mutating func openDraft(
    of project: ProjectSummary, isToBePublished: Bool, _ context: Context
  ) -> Outcome {
    if var draft = store.draft(of: project.id) {
      draft.isToBePublished = draft.isToBePublished || isToBePublished
      return .form(draft)
    }
    guard let read = recentlyRead(project, context) else {
      return readFirst(project, for: isToBePublished ? .publish : .edit, context)
    }
    let fields = ProjectFields(read)
    return .form(
      ProjectDraft(
        id: context.now.milliseconds, uid: session.uid, fields: fields, base: fields,
        projectID: project.id, imagesBefore: read.images.count))
  }

  /// Opens the form with a new draft that has a project's text.
  ///
  /// What was typed of a project that can be edited no more goes into it: nothing else could save it.
  mutating func copy(_ project: ProjectSummary, _ context: Context) -> Outcome {
    if let typed = store.draft(of: project.id), project.status(at: context.now) != .draft {
      let draft = ProjectDraft(
        id: context.now.milliseconds, uid: session.uid, fields: typed.fields)
      return .form(draft, effects: [.saveDraft(draft), .removeDraft(typed.id)])
    }
    guard let read = recentlyRead(project, context) else {
      return readFirst(project, for: .copy, context)
    }
    return begin(ProjectFields(copying: read), context)
  }

  /// The whole project, unless it was read so long ago that it may be another by now.
  private func recentlyRead(_ project: ProjectSummary, _ context: Context) -> Project? {
    guard let detail = details[project.id], detail.isFresh(at: context.now) else { return nil }
    return detail.project
  }

  /// The form needs the whole project: it is read first, and then the action goes on.
  private mutating func readFirst(
    _ project: ProjectSummary, for action: ProjectAction, _ context: Context
  ) -> Outcome {
    wish = Wish(id: project.id, action: action)
    return .effects(loadDetail(of: project, context))
  }
}

extension ProjectFields {
  /// What a text area takes, in scalars; more is in no description that a person typed.
  private static let longestDescription = 65_536

  /// A project's fields as they are edited: the originals, the description as text.
  init(_ project: Project) {
    self.init(
      title: project.title.original,
      description: HTMLText.plain(project.description.original, limit: Self.longestDescription)
        .text,
      tags: project.tags.map(\.original), deliveryMode: project.summary.deliveryMode,
      address: project.address ?? Address(), neededBy: project.summary.neededBy,
      closing: project.summary.closingTime, serviceLength: project.serviceLength,
      category: project.category)
  }

  /// A project's fields for a new one: its dates stay behind, they belong to the old one.
  init(copying project: Project) {
    self.init(project)
    neededBy = nil
    closing = nil
  }
}
