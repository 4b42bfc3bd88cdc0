public import FeatDomain

/// FEAT's operations on a user's own projects: one closure each, as in ``FeatAPI``.
///
/// Every closure throws ``APIFailure`` alone, and ends at once when its task is cancelled.
public struct ProjectAPI: Sendable {
  /// `listProjects`: a page of the user's own projects, by its number from 1.
  public var list: @Sendable (Session, Int) async throws(APIFailure) -> ProjectPage
  /// `getProject`.
  public var get: @Sendable (Session, Int64) async throws(APIFailure) -> Project
  /// `createProject`: makes a draft; its number.
  public var create: @Sendable (Session, ProjectInput) async throws(APIFailure) -> Int64
  /// `editProject`: changes some fields of a draft.
  public var edit: @Sendable (Session, Int64, ProjectInput) async throws(APIFailure) -> Void
  /// `setProjectTags`: replaces the tags.
  public var setTags: @Sendable (Session, Int64, [String]) async throws(APIFailure) -> Void
  /// `addProjectImage`: attaches an image.
  public var addImage: @Sendable (Session, Int64, ImageUpload) async throws(APIFailure) -> Void
  /// `publishProject`, `updateProjectStatus` or `selectWinner`, as the command says. The order is
  /// that of `selectWinner`.
  public var carryOut: @Sendable (Session, Int64, ProjectCommand) async throws(APIFailure) -> Order?
  /// `listParticipants`: who bids on a project, in the server's order.
  public var participants: @Sendable (Session, Int64) async throws(APIFailure) -> [Participant]
  /// `listCategories`: what a project can be filed under.
  public var categories: @Sendable (Session) async throws(APIFailure) -> [NamedID]

  /// Makes an API of its operations.
  public init(
    list: @escaping @Sendable (Session, Int) async throws(APIFailure) -> ProjectPage,
    get: @escaping @Sendable (Session, Int64) async throws(APIFailure) -> Project,
    create: @escaping @Sendable (Session, ProjectInput) async throws(APIFailure) -> Int64,
    edit: @escaping @Sendable (Session, Int64, ProjectInput) async throws(APIFailure) -> Void,
    setTags: @escaping @Sendable (Session, Int64, [String]) async throws(APIFailure) -> Void,
    addImage: @escaping @Sendable (Session, Int64, ImageUpload) async throws(APIFailure) -> Void,
    carryOut:
      @escaping @Sendable (Session, Int64, ProjectCommand) async throws(APIFailure) -> Order?,
    participants: @escaping @Sendable (Session, Int64) async throws(APIFailure) -> [Participant],
    categories: @escaping @Sendable (Session) async throws(APIFailure) -> [NamedID]
  ) {
    self.list = list
    self.get = get
    self.create = create
    self.edit = edit
    self.setTags = setTags
    self.addImage = addImage
    self.carryOut = carryOut
    self.participants = participants
    self.categories = categories
  }
}

/// An image on its way to the server.
public struct ImageUpload: Equatable, Sendable {
  /// The file's name without its folder.
  public var name: String
  /// Its MIME type, such as `image/png`.
  public var type: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// Makes an image.
  public init(name: String, type: String, bytes: [UInt8]) {
    self.name = name
    self.type = type
    self.bytes = bytes
  }
}
