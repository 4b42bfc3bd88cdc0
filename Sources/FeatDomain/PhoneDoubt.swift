/// Why a number that can be sent looks wrong for its country, so that one asks before it is sent.
public enum PhoneDoubt: Equatable, Sendable {
  /// It has fewer digits than the country's mobile numbers, whose lengths are given.
  case tooShort(expected: [Int])
  /// It has more digits than the country's mobile numbers, whose lengths are given.
  case tooLong(expected: [Int])
  /// Its length is right, but no mobile number of the country is known to look like it.
  case unusualShape
}
