/// A project that is being written: what was typed, and how much of it has reached the server.
///
/// FEAT makes a project by a chain of calls: create, tags, images, publish. Each link is found by
/// comparing what was typed with what the server has, so a chain that broke anywhere goes on from
/// there, and what was changed meanwhile is sent as well. It is kept on disk and names no secret.
public struct ProjectDraft: Identifiable, Hashable, Sendable, Codable {
  /// One call of the chain.
  public enum Link: Hashable, Sendable {
    case create(ProjectInput)
    case edit(Int64, ProjectInput)
    case setTags(Int64, [String])
    /// The path of an image on this computer.
    case addImage(Int64, String)
    case publish(Int64)
  }

  /// A number of one's own for it: the milliseconds of when it was begun.
  public var id: Int64
  /// Whose it is.
  public var uid: UInt64
  /// What was typed.
  public var fields: ProjectFields
  /// What of that the server has; nil before the project is made.
  public var base: ProjectFields?
  /// FEAT's number for the project; nil before it is made.
  public var projectID: Int64?
  /// How many images the project had before.
  public var imagesBefore: Int
  /// Whether it is to be published in the end.
  public var isToBePublished: Bool
  /// The highest project number that was known when the project was sent to be made, while it is
  /// not known whether it was made; nil otherwise. It tells the new project from older ones.
  public var createdAfter: Int64?
  /// Whether the chain was begun and has not come to its end.
  public var isUnfinished: Bool

  /// Begins a draft.
  public init(
    id: Int64, uid: UInt64, fields: ProjectFields = ProjectFields(), base: ProjectFields? = nil,
    projectID: Int64? = nil, imagesBefore: Int = 0
  ) {
    self.id = id
    self.uid = uid
    self.fields = fields
    self.base = base
    self.projectID = projectID
    self.imagesBefore = imagesBefore
    isToBePublished = false
    createdAfter = nil
    isUnfinished = false
  }

  /// The next call of the chain; nil when the server has everything.
  public var nextLink: Link? {
    guard let projectID, let base else {
      return .create(ProjectInput(fields, changedFrom: nil))
    }
    let input = ProjectInput(fields, changedFrom: base)
    if !input.isEmpty { return .edit(projectID, input) }
    if fields.tags != base.tags { return .setTags(projectID, fields.tags) }
    if let image = fields.images.first(where: { !base.images.contains($0) }) {
      return .addImage(projectID, image)
    }
    return isToBePublished ? .publish(projectID) : nil
  }

  /// Notes that a call took effect.
  ///
  /// - Parameter projectID: The number of the project that `create` made.
  public mutating func completed(_ link: Link, projectID: Int64? = nil) {
    switch link {
    case .create:
      self.projectID = projectID
      createdAfter = nil
      baseFollows(tags: [], images: [])
    case .edit: baseFollows(tags: base?.tags ?? [], images: base?.images ?? [])
    case .setTags(_, let tags): base?.tags = tags
    case .addImage(_, let path): base?.images.append(path)
    case .publish: isToBePublished = false
    }
    isUnfinished = nextLink != nil
  }

  /// The server has what was typed, but for what has calls of its own.
  private mutating func baseFollows(tags: [String], images: [String]) {
    var base = fields
    base.tags = tags
    base.images = images
    self.base = base
  }
}
