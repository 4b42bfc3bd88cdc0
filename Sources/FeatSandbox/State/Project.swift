import FeatDomain
import Foundation

/// A service project, which FEAT calls a service demand (服务需求项目).
struct Project: Codable, Equatable, Sendable {
  /// FEAT's number for it.
  var id: Int
  /// The uid of whoever made it.
  var owner: UInt64
  /// The status that was given to it; `status(at:)` tells which one it has.
  var given = Status.draft
  /// What it is about, in a line.
  var title = ""
  /// What it is about, as HTML.
  var description = ""
  /// The line of work that it is filed under.
  var category: Int?
  /// Words that describe it.
  var tags: [String] = []
  /// Where the work is done.
  var delivery: DeliveryMode?
  /// Where its owner wants it done.
  var address: Address?
  /// How long the work takes, in hours.
  var hours: Decimal?
  /// When the work begins.
  var startTime: UnixTime?
  /// When the work ends.
  var endTime: UnixTime?
  /// When bidding is to end, where its owner has said so.
  var wishedClosing: UnixTime?
  /// When bidding ends or ended; nil before it is published.
  var closing: UnixTime?
  /// When it was made.
  var created: UnixTime
  /// The images, oldest first.
  var images: [Image] = []
  /// Who comes by themselves.
  var crowd: Crowd?
  /// The bids of people with an account, in the order they came.
  var bids: [Bid] = []
  /// The uids of those who do not want to see it any more.
  var ignoredBy: [UInt64] = []
  /// The uid of whoever does it.
  var winner: UInt64?
  /// What the winner gets for it.
  var amount: Yuan?

  /// Makes a draft.
  init(id: Int, owner: UInt64, created: UnixTime) {
    self.id = id
    self.owner = owner
    self.created = created
  }

  /// A project's state, by FEAT's numbers.
  enum Status: Int, Codable, CaseIterable, Sendable {
    case draft = 0
    case review = 100
    case open = 200
    case closed = 300
    case completed = 400
    case cancelled = 500
  }

  /// Where work is done, by FEAT's numbers.
  enum DeliveryMode: Int, Codable, CaseIterable, Sendable {
    case online = 100
    case onSite = 200
    case workplace = 300
  }

  /// An image that was attached; its bytes are not kept.
  struct Image: Codable, Equatable, Sendable {
    /// The file's name.
    var name: String
    /// How many bytes it had.
    var size: Int
  }
}

extension Project {
  /// How long before the work begins bidding ends, unless its owner wishes otherwise: 7 days.
  static let usualNotice = 7 * 86_400
  /// The most images that it can have.
  static let imageLimit = 5

  /// The status at some moment: what is open closes by itself.
  func status(at now: UnixTime) -> Status {
    if given == .open, let closing, now >= closing { return .closed }
    return given
  }

  /// When bidding ends or ended, or for a draft would end.
  var plannedClosing: UnixTime? {
    closing ?? wishedClosing ?? startTime?.adding(seconds: -Self.usualNotice)
  }

  /// All bids as they are at some moment, the cheapest first, those withdrawn among them.
  func bids(at now: UnixTime) -> [Bid] {
    guard let closing else { return [] }
    let byScript = crowd?.bids(on: id, at: min(now, closing)) ?? []
    return (byScript + bids).sorted { ($0.value, $0.id) < ($1.value, $1.id) }
  }

  /// The cheapest bid that stands.
  func leadBid(at now: UnixTime) -> Bid? {
    bids(at: now).first { !$0.hasQuit }
  }

  /// Begins the bidding.
  mutating func open(at now: UnixTime, crowd: Crowd?) {
    closing = plannedClosing
    given = .open
    self.crowd = crowd
  }

  /// Ends the bidding, if it has not ended by itself.
  mutating func end(at now: UnixTime) {
    closing = min(closing ?? now, now)
  }
}
