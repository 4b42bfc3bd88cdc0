import FeatDomain

extension SandboxState {
  /// Step 2: exchange a code for a permit, or for a key when its number has an account to sign
  /// in to.
  ///
  /// The code stays good until it expires, is replaced by a newer one or an account is made with
  /// it, so that a call whose answer got lost can be made again.
  mutating func verifyCode(_ call: Call) -> Answer {
    var form = FormReader(call)
    let phone = form.phone()
    let formID = form.formID()
    let digits = form.code()
    guard let phone, let formID, let digits, form.isFine else {
      return form.refusal(in: call.language)
    }
    guard isCurrent(digits, for: phone, formID, call) else {
      return .failure(.wrongCode, in: call.language)
    }
    if formID == .signIn, let account = account(of: phone) {
      return .success(account.signedIn, in: call.language)
    }
    var dice = call.dice
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    let token = dice.text(length: 64, of: letters)
    permits.append(
      Permit(token: token, phone: phone, formID: formID, digits: digits, at: call.now))
    return .success(["token": .string(token)], in: call.language)
  }

  /// Whether digits are those of the newest code for a number and form, and still valid.
  private func isCurrent(
    _ digits: String, for phone: PhoneNumber, _ formID: FormID, _ call: Call
  ) -> Bool {
    let newest = sentCodes.last {
      $0.phone.wireFormat == phone.wireFormat && $0.formID == formID
    }
    guard let newest, !newest.isSpent, newest.digits == digits else { return false }
    return call.now.isWithin(seconds: call.rules.codeLifetime, of: newest.at)
  }
}
