import FeatDomain

extension SandboxState {
  /// Sign out: end the account's key, which all devices share, and the caller's own tokens.
  ///
  /// A new key lies ready for the next sign-in. The tokens of other sign-ins go on: the contract
  /// ends "the session", and each family is one of its own.
  mutating func logOut(_ call: Call) throws(Refusal) -> Answer {
    let caller = try call.signedIn()
    changeAccount(caller.uid) { $0.key = Account.newKey(call.dice) }
    if case .bearer(let token)? = call.request.credential {
      sessions.families.removeAll { $0.access == token }
    }
    return .success(.null, in: call.language)
  }
}
