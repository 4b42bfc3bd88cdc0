import FeatDomain

/// Who is signed in with tokens, and who may set a new password.
struct SessionBook: Codable, Equatable, Sendable {
  /// One for each sign-in with a password at the token endpoint, oldest first.
  var families: [TokenFamily] = []
  /// The right answers to recovery questions that nobody has used yet.
  var recoveries: [Recovery] = []

  /// The family that an access token belongs to, unless the token has run out or was replaced.
  func family(withAccess token: String, at now: UnixTime) -> TokenFamily? {
    families.first { $0.access == token && now < $0.accessEnd }
  }
}
