import FeatDomain

extension SandboxState {
  /// The person who is signed in.
  func currentUser(_ call: Call) throws(Refusal) -> Answer {
    let account = try call.signedIn()
    return .success(
      account.person.json(in: call.language, username: account.phone.wireFormat),
      in: call.language)
  }
}
