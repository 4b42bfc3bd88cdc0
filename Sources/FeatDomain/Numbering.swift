/// How the mobile numbers of one country look, as far as can be told offline.
///
/// It is good enough to doubt a number, never to refuse one: plans change.
public struct Numbering: Equatable, Sendable {
  /// How many digits a national number can have, ascending.
  public var possibleLengths: [Int]
  /// What is dialled before a national number inside the country, such as `0`; empty for none.
  public var trunkPrefix: String
  /// How many digits are written together, such as 3, 4, 4; empty when unknown.
  public var groups: [Int]
  /// A regular expression that the whole national number matches.
  public var mobilePattern: String

  /// Makes a numbering.
  public init(possibleLengths: [Int], trunkPrefix: String, groups: [Int], mobilePattern: String) {
    self.possibleLengths = possibleLengths
    self.trunkPrefix = trunkPrefix
    self.groups = groups
    self.mobilePattern = mobilePattern
  }

  /// What is odd about a national number; nil when it looks right.
  func doubt(about national: String) -> PhoneDoubt? {
    let length = national.utf8.count
    guard possibleLengths.contains(length) else {
      let longest = possibleLengths.last ?? 0
      return length < longest
        ? .tooShort(expected: possibleLengths) : .tooLong(expected: possibleLengths)
    }
    // Compiling takes up to a millisecond, so it is left until the length is right. A pattern
    // that cannot be read says nothing about a number.
    guard let pattern = try? Regex(mobilePattern) else { return nil }
    let match = try? pattern.wholeMatch(in: national)
    return match == nil ? .unusualShape : nil
  }
}
