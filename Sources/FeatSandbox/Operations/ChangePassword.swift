import FeatDomain

extension SandboxState {
  /// Set another password, knowing the old one. Whoever is signed in stays so.
  ///
  /// An account that has no password has no old one to know, so it cannot get one this way.
  mutating func changePassword(_ call: Call) throws(Refusal) -> Answer {
    let caller = try call.signedIn()
    var form = FormReader(call)
    if let old = form.text("old_password"), old != caller.password {
      form.report(.wrongOldPassword, at: "old_password")
    }
    let password = form.newPassword()
    try form.finish(in: call.language)
    changeAccount(caller.uid) { $0.password = password }
    return .success(.null, in: call.language)
  }
}
