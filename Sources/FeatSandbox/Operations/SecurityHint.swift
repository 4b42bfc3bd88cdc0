import FeatDomain

extension SandboxState {
  /// Recovery 1: the question that a number's owner set.
  ///
  /// Whether a number has no account or no question is nobody's business, so both end alike.
  func securityHint(_ call: Call) throws(Refusal) -> Answer {
    var form = FormReader(call)
    let phone = form.numberWithoutCountry("phone")
    try form.finish(in: call.language)
    guard let question = phone.flatMap({ account(of: $0) })?.securityQuestion else {
      throw .failure(.noQuestion, in: call.language)
    }
    return .success(["question": .string(question)], in: call.language)
  }
}
