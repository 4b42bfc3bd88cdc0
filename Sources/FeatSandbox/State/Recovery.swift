import FeatDomain

/// A right answer to a recovery question, and good for one new password of the same account.
struct Recovery: Codable, Equatable, Sendable {
  /// The cookie by which the server knows again who gave it.
  var cookie: String
  /// The uid of the account.
  var owner: UInt64
  /// When it was given.
  var at: UnixTime
}
