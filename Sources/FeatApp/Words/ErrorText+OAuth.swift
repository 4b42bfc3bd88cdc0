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
    case .oauth(let error): return signInSentence(for: error, failure)
    // Nobody is signed in yet, so nothing can have ended: number and password were judged.
    case .unauthorized: return problems.wrong
    case .refused: return withOwnWords(problems.wrong, failure)
    case .transport(.cancelled): return problems.stopped
    default: return nil
    }
  }

  private func signInSentence(for error: OAuthError, _ failure: APIFailure) -> String {
    let problems = words.signInProblems
    switch error {
    case .invalidRequest:
      return withDescription(mistake(failure) + gap + problems.codeWorks, failure)
    case .invalidClient: return words.oauthProblems.invalidClient + gap + problems.notJudged
    case .invalidGrant: return problems.wrong
    case .unauthorizedClient: return problems.unauthorizedClient + gap + problems.notJudged
    case .unsupportedGrantType: return problems.unsupportedGrantType + gap + problems.notJudged
    case .invalidScope: return problems.invalidScope + gap + problems.notJudged
    case .other(let name): return withDescription(problems.other(code: name), failure)
    }
  }

  /// What is said where the token endpoint refuses without anybody typing a password: it was asked
  /// to renew a token, for whatever was being done.
  func sentence(for error: OAuthError, _ failure: APIFailure) -> String {
    let problems = words.oauthProblems
    switch error {
    case .invalidRequest: return withDescription(mistake(failure), failure)
    case .invalidClient: return problems.invalidClient
    case .invalidGrant: return words.problems.unauthorized
    case .unauthorizedClient: return problems.unauthorizedClient
    case .unsupportedGrantType: return problems.unsupportedGrantType
    case .invalidScope: return problems.invalidScope
    case .other(let name): return withDescription(words.problems.refused(code: name), failure)
    }
  }

  private var gap: String { words.form.sentenceGap }

  /// This program's own mistake.
  private func mistake(_ failure: APIFailure) -> String {
    let problems = words.oauthProblems
    return failure.isAboutDeviceID ? problems.deviceID : problems.invalidRequest
  }

  /// A sentence with the token endpoint's description, which is written for developers: it stands
  /// only where our own sentence does not say it all.
  private func withDescription(_ sentence: String, _ failure: APIFailure) -> String {
    failure.isAboutDeviceID ? sentence : withServerMessage(sentence, failure)
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
