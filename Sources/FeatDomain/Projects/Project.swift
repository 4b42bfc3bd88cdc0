/// A service project (FEAT: service demand, 服务需求项目) with everything that its page shows.
public struct Project: Identifiable, Hashable, Sendable {
  /// What the list shows of it.
  public var summary: ProjectSummary
  /// The title as the server sent it.
  public var title: ServerText
  /// The description as the server sent it: HTML that somebody typed.
  public var description: ServerText
  /// Whose it is.
  public var owner: User?
  /// Who won.
  public var winner: User?
  /// What it is filed under.
  public var category: NamedID?
  /// Its tags.
  public var tags: [ServerText]
  /// Where the service takes place.
  public var address: Address?
  /// How long the service takes, in hours, as a number's exact text; empty when unknown.
  public var serviceLength: String
  /// The names of its images, safe to print.
  public var images: [String]
  /// The professions that suit it, safe to print.
  public var expertises: [String]
  /// Whether a bid is a price per hour or per case; nil when the server does not say.
  public var priceUnit: PriceUnit?
  /// The order that was made for the winner.
  public var order: Order?

  /// What a bid is the price of (FEAT: `price_unit`).
  public enum PriceUnit: Hashable, Sendable {
    /// 100: an hour.
    case hour
    /// 200: the whole case.
    case wholeCase
  }

  /// Makes a project.
  public init(
    summary: ProjectSummary, title: ServerText, description: ServerText, owner: User? = nil,
    winner: User? = nil, category: NamedID? = nil, tags: [ServerText] = [],
    address: Address? = nil, serviceLength: String = "", images: [String] = [],
    expertises: [String] = [], priceUnit: PriceUnit? = nil, order: Order? = nil
  ) {
    self.summary = summary
    self.title = title
    self.description = description
    self.owner = owner
    self.winner = winner
    self.category = category
    self.tags = tags
    self.address = address
    self.serviceLength = serviceLength
    self.images = images
    self.expertises = expertises
    self.priceUnit = priceUnit
    self.order = order
  }

  /// FEAT's number for it.
  public var id: Int64 { summary.id }
}
