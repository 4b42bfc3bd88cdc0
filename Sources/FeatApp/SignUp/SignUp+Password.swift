import FeatAPI
import FeatDomain

/// Signing in by password, and the ways from there.
extension SignUp {
  /// Takes the other way of signing in, while the number is asked for.
  mutating func switchWay() {
    guard pending == nil, step == .phone, formID == .signIn else { return }
    way = way.other
    phone.problem = nil
  }

  /// Asks for the password of a number.
  mutating func askPassword(of number: PhoneNumber) {
    clearProblems()
    password.open(for: number)
    step = .password
  }

  /// Goes from the password to the code, by way of the number: no SMS is spent unseen.
  mutating func chooseCode() {
    guard pending == nil else { return }
    formID = .signIn
    way = .code
    step = .phone
    clearProblems()
    password.empty()
  }

  /// Signs in with the password that a registration may have set; it stands ready.
  mutating func signIn(_ number: PhoneNumber, byPassword typed: String) {
    formID = .signIn
    way = .password
    details.verified = nil
    if exchanged == number { code = CodeStep() }
    askPassword(of: number)
    password.paste(typed)
  }

  mutating func recover() -> Outcome {
    guard pending == nil, let number = password.number else { return .nothing }
    password.empty()
    return .recovering(number)
  }

  mutating func submitPassword(_ context: Context) -> Outcome {
    switch password.ways.focused {
    case .code?:
      chooseCode()
      return .nothing
    case .recovery?: return recover()
    case nil:
      guard let (number, secret) = password.submit() else { return .nothing }
      pending = Pending(operation: .signIn, since: context.now)
      return .effects([.signIn(number, secret)])
    }
  }

  mutating func passwordJudged(_ result: Result<Session, APIFailure>) -> Outcome {
    pending = nil
    switch result {
    case .success(let session): return .signedIn(session)
    case .failure(let failure):
      password.reject(failure)
      return .nothing
    }
  }

  /// Offers a new password to sign in with, because nobody knows whether it was set.
  mutating func offer(_ newPassword: Secret, for number: PhoneNumber, _ failure: APIFailure) {
    askPassword(of: number)
    password.paste(newPassword.revealed)
    password.problem = .failed(.resetPassword, failure)
  }
}
