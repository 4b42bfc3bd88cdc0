/// What the owner of a project types: the fields of FEAT's `ProjectInput`, and its images.
public struct ProjectFields: Hashable, Sendable, Codable {
  /// The title.
  public var title: String
  /// The description as plain text; it is sent as HTML (``HTMLText/escaped(_:)``).
  public var description: String
  /// The tags, each once.
  public var tags: [String]
  /// How the service is delivered.
  public var deliveryMode: DeliveryMode?
  /// Where it takes place; needed on site.
  public var address: Address
  /// When it is needed (FEAT: `start_time`).
  public var neededBy: UnixTime?
  /// When the bidding ends (FEAT: `pre_closed_time`); nil for seven days before it is needed.
  public var closing: UnixTime?
  /// How long it takes, in hours, as it was typed; empty when it was not.
  public var serviceLength: String
  /// What it is filed under.
  public var category: NamedID?
  /// The paths of the images on this computer.
  public var images: [String]

  /// Makes fields, by default empty ones.
  public init(
    title: String = "", description: String = "", tags: [String] = [],
    deliveryMode: DeliveryMode? = nil, address: Address = Address(), neededBy: UnixTime? = nil,
    closing: UnixTime? = nil, serviceLength: String = "", category: NamedID? = nil,
    images: [String] = []
  ) {
    self.title = title
    self.description = description
    self.tags = tags
    self.deliveryMode = deliveryMode
    self.address = address
    self.neededBy = neededBy
    self.closing = closing
    self.serviceLength = serviceLength
    self.category = category
    self.images = images
  }

  /// The same without a closing that is the one FEAT sets by itself: it follows when the service is
  /// needed.
  public var withoutDefaultClosing: ProjectFields {
    guard let neededBy, closing == ProjectRules.defaultClosing(neededBy: neededBy) else {
      return self
    }
    var fields = self
    fields.closing = nil
    return fields
  }
}
