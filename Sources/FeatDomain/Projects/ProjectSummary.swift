/// What the list shows of a project, and no more, so that 100,000 of them are held in memory.
public struct ProjectSummary: Identifiable, Hashable, Sendable {
  /// FEAT's number for it.
  public var id: Int64
  /// The status as the server said it when it was read; see ``status(at:)``.
  public var statusAsRead: ProjectStatus
  /// The title, safe to print; empty when FEAT has none.
  public var title: String
  /// Whose it is; nil when the server does not say.
  public var ownerID: UInt64?
  /// How the service is delivered.
  public var deliveryMode: DeliveryMode?
  /// When the service is needed (FEAT: `start_time`).
  public var neededBy: UnixTime?
  /// When the bidding ends or ended (FEAT: `closed_time`).
  public var closingTime: UnixTime?
  /// The best bid so far (FEAT: `lead_bid`).
  public var leadBid: Price?
  /// When the server said all this, by this computer's clock.
  public var readAt: UnixTime

  /// Makes a summary.
  public init(
    id: Int64, status: ProjectStatus, title: String, ownerID: UInt64? = nil,
    deliveryMode: DeliveryMode? = nil, neededBy: UnixTime? = nil, closingTime: UnixTime? = nil,
    leadBid: Price? = nil, readAt: UnixTime
  ) {
    self.id = id
    self.statusAsRead = status
    self.title = title
    self.ownerID = ownerID
    self.deliveryMode = deliveryMode
    self.neededBy = neededBy
    self.closingTime = closingTime
    self.leadBid = leadBid
    self.readAt = readAt
  }

  /// The status now: OPEN turns CLOSED at the closing time by itself.
  ///
  /// Only a closing time after the reading counts. Where the server said OPEN after it, its clock
  /// and not ours is right.
  public func status(at now: UnixTime) -> ProjectStatus {
    guard statusAsRead == .open, let closingTime, closingTime > readAt, closingTime <= now else {
      return statusAsRead
    }
    return .closed
  }

  /// Who a user is to this project. One that does not name its owner comes from the user's own list.
  public func role(of uid: UInt64) -> ProjectRole {
    ownerID == nil || ownerID == uid ? .owner : .other
  }
}
