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

  /// What was sent by a call whose answer is not known.
  public struct Sent: Hashable, Sendable, Codable {
    /// The fields as they were then.
    public var fields: ProjectFields
    /// Whether it was to be published in the end.
    public var isToBePublished: Bool
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
  /// What the last call sent, until it is known what came of it; nil when every answer is known.
  public var unanswered: Sent?
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
}
