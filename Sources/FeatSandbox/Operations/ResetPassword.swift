import FeatDomain

extension SandboxState {
  /// Recovery 3: set a new password after the right answer, once. Whoever is signed in stays so.
  mutating func resetPassword(_ call: Call) throws(Refusal) -> Answer {
    var form = FormReader(call)
    let phone = form.numberWithoutCountry("phone")
    let password = form.newPassword()
    try form.finish(in: call.language)
    let cookie = call.request.cookie(Self.recoveryCookie)
    guard let uid = phone.flatMap({ account(of: $0) })?.uid,
      sessions.recoveries.contains(where: {
        $0.cookie == cookie && $0.owner == uid
          && call.now.isWithin(seconds: call.rules.recoveryLifetime, of: $0.at)
      })
    else { throw .failure(.noRecovery, in: call.language) }
    sessions.recoveries.removeAll { $0.owner == uid }
    changeAccount(uid) { $0.password = password }
    return .success(.null, in: call.language)
  }
}
