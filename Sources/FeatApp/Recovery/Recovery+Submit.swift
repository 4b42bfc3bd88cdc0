import FeatAPI
import FeatDomain
import TerminalUI

/// What Enter and Esc do at each step, and what a failure leads to.
extension Recovery {
  mutating func submit(_ context: Context) -> Outcome {
    if ways.focused == .code { return .signInByCode }
    switch step {
    case .question:
      guard let question else { return ask(context) }
      guard !answer.text.isEmpty else { return .nothing }
      begin(.verifyAnswer, context)
      return .effects([.verifyAnswer(number, question, Secret(answer.text))])
    case .password:
      guard password.text.count >= SignUpRules.minimumPasswordLength else {
        problem = .newPasswordTooShort
        return .nothing
      }
      begin(.resetPassword, context)
      return .effects([.resetPassword(number, Secret(password.text))])
    }
  }

  private mutating func begin(_ operation: Operation, _ context: Context) {
    problem = nil
    pending = Pending(operation: operation, since: context.now)
  }

  mutating func goBack() -> Outcome {
    guard pending == nil else { return stop() }
    guard step == .password else { return .left }
    problem = nil
    ways.focus(nil)
    step = .question
    return .nothing
  }

  /// Gives up a request. A new password may be set all the same, which is then said.
  mutating func stop() -> Outcome {
    guard let operation = pending?.operation else { return .nothing }
    let failure = APIFailure(
      .transport(.cancelled), mayHaveTakenEffect: operation == .resetPassword)
    switch fail(operation, failure) {
    case .mayBeSet(let password, let failure, _):
      return .mayBeSet(password, failure, effects: [.cancel(.account)])
    default: return .effects([.cancel(.account)])
    }
  }

  /// Puts a failure where the person can mend it.
  mutating func fail(_ operation: Operation, _ failure: APIFailure) -> Outcome {
    pending = nil
    problem = .failed(operation, failure)
    switch operation {
    case .loadSecurityQuestion where failure.meansNoQuestion: ways.focus(.code)
    case .resetPassword where failure.mayHaveTakenEffect:
      return .mayBeSet(Secret(password.text), failure, effects: [])
    case .resetPassword where failure.forgetsAnswer: step = .question
    default: break
    }
    return .nothing
  }
}

extension APIFailure {
  /// Whether the number has no account, or its owner set no question: FEAT tells neither apart.
  var meansNoQuestion: Bool {
    switch kind {
    case .refused, .notFound, .rejected(400): !mayHaveTakenEffect
    default: false
    }
  }

  /// Whether a reset was refused for want of the right answer, and not because of the password.
  var forgetsAnswer: Bool {
    switch kind {
    case .refused(.validation):
      !fields.isEmpty && !fields.contains { $0.field.contains("password") }
    case .refused, .unauthorized, .forbidden, .notFound, .rejected(400), .rejected(401): true
    default: false
    }
  }
}
