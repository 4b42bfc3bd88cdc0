import FeatDomain

/// `{data: User}`.
struct UserBody: Decodable {
  private struct Row: Decodable {
    let user: User

    private enum CodingKeys: String, CodingKey {
      case uid, username, firstname, lastname, location, timezone
    }

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: CodingKeys.self)
      let first = object.safeText(.firstname)
      let last = object.safeText(.lastname)
      let parts = [first, last].filter { !$0.isEmpty }
      user = User(
        uid: try object.userNumber(.uid),
        name: parts.isEmpty ? object.safeText(.username) : Self.fullName(first: first, last: last),
        location: object.safeText(.location), timeZone: object.safeText(.timezone))
    }

    /// Chinese names are written family name first and without a space.
    private static func fullName(first: String, last: String) -> String {
      let isChinese = (last + first).unicodeScalars.allSatisfy { $0.properties.isIdeographic }
      return isChinese ? last + first : [first, last].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private let data: Row

  var user: User { data.user }
}
