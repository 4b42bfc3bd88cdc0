import FeatDomain

/// Who is signed in with tokens.
struct SessionBook: Codable, Equatable, Sendable {
  /// One for each sign-in with a password at the token endpoint, oldest first.
  var families: [TokenFamily] = []

  /// The family that an access token belongs to, unless the token has run out or was replaced.
  func family(withAccess token: String, at now: UnixTime) -> TokenFamily? {
    families.first { $0.access == token && now < $0.accessEnd }
  }
}
