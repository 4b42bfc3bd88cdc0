import FeatDomain

/// What a right code is exchanged for, and good for one sign-up with the same number and code.
struct Permit: Codable, Equatable, Sendable {
  /// Its 64 characters.
  var token: String
  /// The number that the code went to.
  var phone: PhoneNumber
  /// The form that the code was for.
  var formID: FormID
  /// The code.
  var digits: String
  /// When it was given.
  var at: UnixTime
}
