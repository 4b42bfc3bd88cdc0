import FeatDomain

extension SandboxState {
  /// The name of the cookie by which a right answer is known again, as Django calls it.
  static let recoveryCookie = "sessionid"

  /// Recovery 2: take the right answer, and remember who gave it by a cookie.
  ///
  /// The answer must be the same to the letter, blanks around it aside.
  mutating func verifySecurityAnswer(_ call: Call) throws(Refusal) -> Answer {
    var form = FormReader(call)
    let phone = form.numberWithoutCountry("phone")
    let question = form.recoveryWords("question")
    let answer = form.recoveryWords("answer")
    try form.finish(in: call.language)
    guard let account = phone.flatMap({ account(of: $0) }), let right = account.securityAnswer,
      account.securityQuestion == question, right == answer
    else { throw .failure(.wrongAnswer, in: call.language) }
    var dice = call.dice
    let cookie = dice.text(length: 32, of: "abcdefghijklmnopqrstuvwxyz0123456789")
    sessions.recoveries.append(Recovery(cookie: cookie, owner: account.uid, at: call.now))
    var accepted = Answer.success(.null, in: call.language)
    accepted.headers["Set-Cookie"] = "\(Self.recoveryCookie)=\(cookie); HttpOnly; Path=/"
    return accepted
  }
}
