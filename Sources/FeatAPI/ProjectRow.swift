import FeatDomain

/// A project as the list shows it. Whatever of it cannot be read is left empty, but for its number.
struct ProjectRow: Decodable {
  private struct Owner: Decodable {
    let uid: UInt64

    private enum CodingKeys: String, CodingKey { case uid }

    init(from decoder: any Decoder) throws {
      uid = try decoder.container(keyedBy: CodingKeys.self).userNumber(.uid)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case id, status, title, owner, delivery_mode, start_time, closed_time, lead_bid
  }

  private let summary: ProjectSummary

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    summary = ProjectSummary(
      id: try object.id(.id), status: ProjectStatus(code: object.code(.status)),
      title: object.safeText(.title), ownerID: object.readable(.owner, as: Owner.self)?.uid,
      deliveryMode: object.code(.delivery_mode).map { DeliveryMode(code: $0) },
      neededBy: object.time(.start_time), closingTime: object.time(.closed_time),
      leadBid: object.price(.lead_bid), readAt: UnixTime(milliseconds: 0))
  }

  /// The project, with when it was read.
  func summary(readAt: UnixTime) -> ProjectSummary {
    var summary = summary
    summary.readAt = readAt
    return summary
  }
}
