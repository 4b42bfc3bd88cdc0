import FeatDomain

extension SandboxState {
  /// Sign in with a number and its password, the way that FEAT advises against.
  func logIn(_ call: Call) throws(Refusal) -> Answer {
    var form = FormReader(call)
    let phone = form.numberWithoutCountry("username")
    let password = form.text("password")
    try form.finish(in: call.language)
    guard let phone, let password, let account = account(of: phone, password: password) else {
      throw .failure(.wrongCredentials, in: call.language)
    }
    return .success(account.signedIn, in: call.language)
  }
}
