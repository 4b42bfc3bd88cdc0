import FeatDomain

/// `{data: User}`.
struct UserBody: Decodable {
  private let data: UserRow

  var user: User { data.user }
}

/// A user as FEAT shows them.
struct UserRow: Decodable {
  let user: User
  /// The name of the main expertise, safe to print; empty when unknown.
  let expertise: String

  private enum CodingKeys: String, CodingKey {
    case uid, username, firstname, lastname, location, timezone, timezone_utc_offset, expertise
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    let first = object.safeText(.firstname)
    let last = object.safeText(.lastname)
    let parts = [first, last].filter { !$0.isEmpty }
    user = User(
      uid: try object.userNumber(.uid),
      name: parts.isEmpty ? object.safeText(.username) : Self.fullName(first: first, last: last),
      location: object.safeText(.location), timeZone: object.safeText(.timezone),
      utcOffset: Self.seconds(ofZone: object.safeText(.timezone_utc_offset)))
    expertise = object.safeText(.expertise)
  }

  /// Chinese names are written family name first and without a space.
  private static func fullName(first: String, last: String) -> String {
    let isChinese = (last + first).unicodeScalars.allSatisfy { $0.properties.isIdeographic }
    return isChinese ? last + first : [first, last].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How far a zone such as `+08:00` is ahead of UTC: where its clock shows the beginning of 1970,
  /// that much of 1969 is left.
  private static func seconds(ofZone zone: String) -> Int? {
    guard zone.hasPrefix("+") || zone.hasPrefix("-"),
      let time = UnixTime(iso8601: "1970-01-01T00:00:00\(zone)")
    else { return nil }
    return Int(-time.milliseconds / 1000)
  }
}
