import FeatDomain

extension SandboxState {
  /// Step 3: make the account that a permit allows, and sign in to it.
  ///
  /// Whatever else was on its way for the number is void then, its codes spent and its permits
  /// gone, so that it never gets a second account.
  mutating func register(_ call: Call) -> Answer {
    var form = FormReader(call)
    let phone = form.phone()
    let formID = form.formID()
    let digits = form.code()
    let token = form.text("token")
    let password = form.optionalPassword()
    let referral = form.optionalText("r")
    // One without the other would be a question that nobody can answer.
    let hasQuestion = form.has("security_key") || form.has("security_value")
    let question = hasQuestion ? form.recoveryWords("security_key") : nil
    let answer = hasQuestion ? form.recoveryWords("security_value") : nil
    guard let phone, let formID, let digits, let token, form.isFine else {
      return form.refusal(in: call.language)
    }
    let isPermitted = permits.contains {
      $0.token == token && $0.phone.wireFormat == phone.wireFormat && $0.formID == formID
        && $0.digits == digits
        && call.now.isWithin(seconds: call.rules.permitLifetime, of: $0.at)
    }
    guard isPermitted else {
      return .failure(.permitMissing, in: call.language)
    }
    endSignUp(of: phone)
    let account = addAccount(of: phone, dice: call.dice) {
      $0.password = password
      $0.referral = referral
      $0.securityQuestion = question
      $0.securityAnswer = answer
    }
    return .success(account.signedIn, in: call.language)
  }

  private mutating func endSignUp(of phone: PhoneNumber) {
    permits.removeAll { $0.phone.wireFormat == phone.wireFormat }
    for index in sentCodes.indices where sentCodes[index].phone.wireFormat == phone.wireFormat {
      sentCodes[index].isSpent = true
    }
  }
}
