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
    case .oauth(.invalidGrant): return problems.wrong
    // Nobody is signed in yet, so nothing can have ended: number and password were judged.
    case .unauthorized: return problems.wrong
    case .refused where failure.refusesPassword: return withOwnWords(problems.wrong, failure)
    case .transport(.cancelled): return problems.stopped
    default: return nil
    }
  }

  /// Why nobody was signed in, and what to do next.
  func signInParts(of error: OAuthError, _ failure: APIFailure) -> Parts {
    let failures = words.failures
    switch error {
    case .invalidRequest:
      return parts(failure.isAboutDeviceID ? failures.deviceIDAtSignIn : failures.unclearSignIn)
    case .unauthorizedClient: return parts(failures.clientMayNotSignIn)
    case .unsupportedGrantType: return parts(failures.noPasswordForClient)
    case .invalidScope: return parts(failures.scopeNotGranted)
    case .other(let name):
      return (failures.signInRefused.what(code: name), failures.signInRefused.next())
    case .invalidClient, .invalidGrant: return parts(of: error, failure)
    }
  }

  /// Why the token endpoint refused without anybody typing a password, and what to do next: it was
  /// asked to renew a token, for whatever was being done.
  func parts(of error: OAuthError, _ failure: APIFailure) -> Parts {
    let failures = words.failures
    switch error {
    // This program's own mistakes.
    case .invalidRequest:
      return parts(failure.isAboutDeviceID ? failures.deviceID : failures.unclearRequest)
    case .invalidClient: return parts(failures.invalidClient)
    case .invalidGrant: return parts(failures.unauthorized)
    case .unauthorizedClient: return parts(failures.clientMayNotRenew)
    case .unsupportedGrantType: return parts(failures.noRenewalForClient)
    case .invalidScope: return parts(failures.scopeNoLongerGranted)
    case .other(let name): return (failures.refused.what(code: name), failures.refused.next())
    }
  }

  private func questionSentence(for failure: APIFailure) -> String? {
    if failure.meansNoQuestion { return withOwnWords(words.recovery.noQuestion, failure) }
    switch failure.kind {
    // Nobody is signed in who could be signed out.
    case .unauthorized:
      return parts(of: APIFailure(.forbidden), at: .loadSecurityQuestion).text
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
    let messages = failure.fields.map(\.message)
    let said = messages.isEmpty ? failure.serverMessage : messages.joined(separator: gap)
    return joined([sentence, quoted(said)])
  }
}
