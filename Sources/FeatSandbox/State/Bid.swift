import FeatDomain

/// What somebody asks for doing a project.
struct Bid: Codable, Equatable, Sendable {
  /// FEAT's number for it.
  var id: Int
  /// Who bids.
  var uid: UInt64
  /// For how much.
  var value: Yuan
  /// The line of work that they named.
  var expertise: Int?
  /// Whether they have withdrawn.
  var hasQuit = false
}
