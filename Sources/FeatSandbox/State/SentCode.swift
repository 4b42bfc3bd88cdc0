import FeatDomain

/// A code that went out by SMS; it counts against the quota even when it is of no more use.
struct SentCode: Codable, Equatable, Sendable {
  /// The number it went to.
  var phone: PhoneNumber
  /// The form that it is bound to.
  var formID: FormID
  /// Its six digits.
  var digits: String
  /// When it went out.
  var at: UnixTime
  /// Whether an account was made with it, so that it opens nothing more.
  var isSpent = false
}
