import FeatAPI
import FeatDomain

extension ErrorText {
  /// What is said of a failure at signing in by password or at recovery; nil where it is the same
  /// as elsewhere.
  func accountSentence(for failure: APIFailure, of operation: Operation) -> String? {
    switch operation {
    case .signIn: signInSentence(for: failure)
    case .loadSecurityQuestion: questionSentence(for: failure)
    case .verifyAnswer: answerSentence(for: failure)
    case .resetPassword: resetSentence(for: failure)
    default: nil
    }
  }

  private func signInSentence(for failure: APIFailure) -> String? {
    let problems = words.signInProblems
    switch failure.kind {
    case .oauth(let error): return withOwnWords(sentence(for: error, failure), failure)
    // Nobody is signed in yet, so nothing can have ended: number and password were judged.
    case .unauthorized: return problems.wrong
    case .refused: return withOwnWords(problems.wrong, failure)
    case .transport(.cancelled): return problems.stopped
    default: return nil
    }
  }

  private func sentence(for error: OAuthError, _ failure: APIFailure) -> String {
    let problems = words.signInProblems
    switch error {
    case .invalidRequest:
      return failure.isAboutDeviceID ? problems.deviceID : problems.invalidRequest
    case .invalidClient: return problems.invalidClient
    case .invalidGrant: return problems.wrong
    case .unauthorizedClient: return problems.unauthorizedClient
    case .unsupportedGrantType: return problems.unsupportedGrantType
    case .invalidScope: return problems.invalidScope
    case .other(let name): return problems.other(code: name)
    }
  }

  private func questionSentence(for failure: APIFailure) -> String? {
    if failure.meansNoQuestion { return withOwnWords(words.recovery.noQuestion, failure) }
    switch failure.kind {
    // Nobody is signed in who could be signed out.
    case .unauthorized: return words.problems.forbidden
    case .transport(.cancelled): return words.recovery.stopped
    default: return nil
    }
  }

  private func answerSentence(for failure: APIFailure) -> String? {
    switch failure.kind {
    case .refused, .rejected(400), .unauthorized:
      return withOwnWords(words.recovery.wrongAnswer, failure)
    case .transport(.cancelled): return words.recovery.stopped
    default: return failure.mayHaveTakenEffect ? words.recovery.answerUnknown : nil
    }
  }

  private func resetSentence(for failure: APIFailure) -> String? {
    if failure.mayHaveTakenEffect { return words.recovery.passwordUnknown }
    if failure.forgetsAnswer { return withOwnWords(words.recovery.answerForgotten, failure) }
    return nil
  }

  /// A sentence with what the server says, be it of the whole or of its fields.
  private func withOwnWords(_ sentence: String, _ failure: APIFailure) -> String {
    var told = failure
    let messages = failure.fields.map(\.message)
    if !messages.isEmpty { told.serverMessage = messages.joined(separator: " ") }
    return withServerMessage(sentence, told)
  }
}
