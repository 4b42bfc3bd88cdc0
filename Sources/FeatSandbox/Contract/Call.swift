import FeatDomain

/// A request that has found its operation, with all that a rule may want to know.
struct Call: Sendable {
  /// The request.
  var request: Request
  /// What stands at the `{name}` places of the operation's path.
  var parameters: [String: String] = [:]
  /// The number of the account whose key came along.
  var caller: String?
  /// When it arrived.
  var now: UnixTime
  /// Where randomness comes from.
  var dice: Dice
  /// The lifetimes and limits to apply.
  var rules: SandboxRules

  /// The language to answer in.
  var language: Language { request.language }
}
