import FeatDomain

/// A request that has found its operation, with all that a rule may want to know.
struct Call: Sendable {
  /// The request.
  var request: Request
  /// What stands at the `{name}` places of the operation's path.
  var parameters: [String: String] = [:]
  /// The account whose key or access token came along.
  var caller: Account?
  /// When it arrived.
  var now: UnixTime
  /// Where randomness comes from.
  var dice: Dice
  /// The lifetimes and limits to apply.
  var rules: SandboxRules

  /// The language to answer in.
  var language: Language { request.language }

  /// That account, where a rule is nobody else's.
  func signedIn() throws(Refusal) -> Account {
    guard let caller else { throw .detail(.noCredentials, status: 401, in: language) }
    return caller
  }
}
