import FeatDomain

extension SandboxState {
  /// Set the question that lets the caller set a new password, in place of any other.
  mutating func setSecurityQuestion(_ call: Call) throws(Refusal) -> Answer {
    let caller = try call.signedIn()
    var form = FormReader(call)
    let question = form.recoveryWords("question")
    let answer = form.recoveryWords("answer")
    try form.finish(in: call.language)
    changeAccount(caller.uid) {
      $0.securityQuestion = question
      $0.securityAnswer = answer
    }
    return .success(.null, in: call.language)
  }
}
