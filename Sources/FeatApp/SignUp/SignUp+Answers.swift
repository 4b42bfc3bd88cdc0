import FeatAPI
import FeatDomain

/// What the server's answers lead to: each row of FEAT's sign-up table has its next step here.
extension SignUp {
  mutating func codeSent(
    _ number: PhoneNumber, _ formID: FormID, _ context: Context
  ) -> Outcome {
    pending = nil
    record(SignUpProgress.Sent(phone: number, formID: formID, at: context.now), context)
    if exchanged == number { exchanged = nil }
    show(codeFor: number, context)
    // Only the newest code works, and its fifteen minutes begin now.
    code.restart(at: context.now)
    return .nothing
  }

  private mutating func record(_ newest: SignUpProgress.Sent, _ context: Context) {
    var progress = progress(at: context.now)
    progress.record(sent: newest)
    sent = progress.sent
  }

  mutating func codeNotSent(
    _ number: PhoneNumber, _ formID: FormID, _ failure: APIFailure, _ context: Context
  ) -> Outcome {
    pending = nil
    switch failure.kind {
    case .refused(.phoneAlreadyExists):
      return .asked(.numberExists(number))
    case .refused(.sendCodeLimit):
      let question = Dialog.Question.limitReached(number, serverMessage: failure.serverMessage)
      if step == .code {
        code.problem = .failed(.sendCode, failure)
        return .nothing
      }
      return .asked(question)
    default:
      fail(.sendCode, failure, context)
      return .nothing
    }
  }

  mutating func codeVerified(
    _ result: Result<Verification, APIFailure>, _ context: Context
  ) -> Outcome {
    pending = nil
    switch result {
    case .success(.signedIn(let session)):
      return .signedIn(session)
    case .success(.permit(let permit)):
      guard let number = code.number else { return .nothing }
      exchanged = number
      details.verified = DetailsStep.Verified(
        number: number, formID: formID, code: Secret(code.digits), permit: permit,
        at: context.now)
      details.problem = nil
      step = .details
      return .nothing
    case .failure(let failure):
      fail(.verifyCode, failure, context)
      return .nothing
    }
  }

  mutating func registered(
    _ result: Result<Session, APIFailure>, _ context: Context
  ) -> Outcome {
    pending = nil
    switch result {
    case .success(let session):
      return .signedIn(session)
    case .failure(let failure):
      fail(.register, failure, context)
      if failure.mayHaveTakenEffect, let number = details.verified?.number {
        return .asked(.accountMayExist(number, hasPassword: details.hasPassword))
      }
      return .nothing
    }
  }

  /// Puts a failure where the person can mend it; every text stays as it was typed.
  mutating func fail(_ operation: Operation, _ failure: APIFailure, _ context: Context) {
    let problem = Problem.failed(operation, failure)
    switch operation {
    case .sendCode:
      if failure.mayHaveTakenEffect, let requested {
        let lost = SignUpProgress.Sent(
          phone: requested, formID: formID, at: context.now, isDoubtful: true)
        record(lost, context)
        show(codeFor: requested, context)
      }
      if step == .code { code.problem = problem } else { phone.problem = problem }
    case .verifyCode:
      if failure.message(for: "phone", "country_code") != nil {
        step = .phone
        phone.problem = problem
      } else {
        code.reject(problem)
      }
    case .register:
      // The permit is gone: from the number on again, with number, password and referral kept.
      if failure.kind == .refused(.registerTokenMissing) {
        step = .phone
        phone.problem = problem
        details.verified = nil
      } else {
        details.reject(problem)
      }
    case .signIn: password.reject(failure)
    default: break
    }
  }
}
