import FeatAPI

// What failed, whether it took effect, what next.
extension ErrorText {
  /// A sentence about a failure, as it is said of an operation.
  func sentence(for failure: APIFailure, of operation: Operation) -> String {
    if let own = accountSentence(for: failure, of: operation) { return own }
    if failure.mayHaveTakenEffect, let unknown = unknownOutcome(of: operation) { return unknown }
    if let own = signUpSentence(for: failure) { return own }
    return parts(of: failure, at: operation).text
  }

  /// The parts of a sentence about a failure, for one that says the rest by itself.
  ///
  /// - Parameter operation: What was asked for; nil where that is said elsewhere.
  func parts(of failure: APIFailure, at operation: Operation?) -> FailureSentence {
    let parts = parts(of: failure.kind, failure, at: operation)
    let effect = operation.map { $0.isRead ? "" : self.effect(of: failure, on: $0) } ?? ""
    return FailureSentence(
      what: parts.what, effect: effect, next: parts.next, said: said(by: failure), words: words)
  }

  /// What is between two sentences.
  var gap: String { words.form.sentenceGap }

  /// Sentences one after the other, without the empty ones.
  func joined(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: gap)
  }

  /// The server's own words; empty where it says nothing.
  func quoted(_ message: String?) -> String {
    guard let message, !message.isEmpty else { return "" }
    return words.problems.serverSays(message: message)
  }

  /// What the server says where its own words say more than ours.
  private func said(by failure: APIFailure) -> String {
    switch failure.kind {
    case .refused(.validation), .unauthorized: ""
    case .refused, .forbidden, .notFound, .rejected: quoted(failure.serverMessage)
    // Its description is written for developers.
    case .oauth(.invalidRequest): failure.isAboutDeviceID ? "" : quoted(failure.serverMessage)
    case .oauth(.other): quoted(failure.serverMessage)
    case .oauth, .tooManyRequests, .serverError, .unreadable, .transport: ""
    }
  }

  /// Whether a write took effect: who does not know it says so in another sentence.
  private func effect(of failure: APIFailure, on operation: Operation) -> String {
    let failures = words.failures
    switch failure.kind {
    case .oauth(.invalidClient), .oauth(.unauthorizedClient), .oauth(.unsupportedGrantType),
      .oauth(.invalidScope):
      return operation == .signIn ? failures.notJudged : failures.nothingChanged
    case .transport(.cannotResolve), .transport(.cannotConnect), .transport(.untrusted),
      .transport(.insecureAddress), .transport(.invalidRequest), .transport(.noLibrary):
      return failures.nothingSent
    // FEAT may have begun a session that nobody will ever use.
    default: return operation == .signIn ? failures.notSignedIn : failures.nothingChanged
    }
  }

  /// What is said of a refusal that FEAT has for sign-up alone.
  private func signUpSentence(for failure: APIFailure) -> String? {
    let problems = words.problems
    switch failure.kind {
    case .refused(.phoneAlreadyExists): return problems.phoneAlreadyExists
    case .refused(.sendMessageError): return problems.sendMessageError
    case .refused(.sendCodeLimit):
      return joined([problems.sendCodeLimit, quoted(failure.serverMessage)])
    case .refused(.codeVerifyFailed): return problems.codeVerifyFailed
    case .refused(.registerTokenMissing): return problems.registerTokenMissing
    default: return nil
    }
  }

  private func unknownOutcome(of operation: Operation) -> String? {
    switch operation {
    case .sendCode: words.problems.sendCodeUnknown
    case .verifyCode: words.problems.verifyCodeUnknown
    case .register: words.problems.registerUnknown
    case .command: words.problems.commandUnknown
    case .createProject, .editProject, .setTags, .addImage: words.problems.linkUnknown
    case .changePassword: words.passwordChange.unknown
    case .setQuestion: words.questionChange.unknown
    case .loadUser, .loadProjects, .loadProject, .loadParticipants, .loadCategories: nil
    case .signIn, .loadSecurityQuestion, .verifyAnswer, .resetPassword: nil
    }
  }
}

// What failed, and what next.
extension ErrorText {
  typealias Parts = (what: String, next: String)

  private func parts(
    of kind: APIFailure.Kind, _ failure: APIFailure, at operation: Operation?
  ) -> Parts {
    let failures = words.failures
    switch kind {
    case .refused(let code): return parts(of: code, failure, at: operation)
    case .transport(let kind): return parts(of: kind)
    case .unauthorized: return parts(failures.unauthorized)
    case .forbidden:
      let isSignedIn = operation?.needsSession ?? true
      return parts(isSignedIn ? failures.forbidden : failures.forbiddenToAnyone)
    case .notFound:
      let isOfProject = operation?.isOfProject ?? false
      return parts(isOfProject ? failures.projectNotFound : failures.notFound)
    case .tooManyRequests(let seconds): return waiting(seconds)
    case .rejected(status: 413): return parts(failures.tooLargeToSend)
    case .rejected(status: 409):
      return (failures.conflict.what(status: "409"), failures.conflict.next())
    case .rejected(let status):
      return (failures.rejected.what(status: "\(status)"), failures.rejected.next())
    case .serverError(let status):
      return (failures.serverError.what(status: "\(status)"), failures.serverError.next())
    case .unreadable: return parts(failures.unreadable)
    case .oauth(let error):
      return operation == .signIn ? signInParts(of: error, failure) : parts(of: error, failure)
    }
  }

  func parts(_ parts: Words.Failures.Parts) -> Parts { (parts.what(), parts.next()) }

  private func waiting(_ seconds: Int?) -> Parts {
    let failures = words.failures
    // More than a day is no wait that anyone means.
    guard let seconds, seconds <= 86_400 else { return parts(failures.tooManyRequestsUnknown) }
    let time = Countdown.wait(seconds: seconds, words)
    return (failures.tooManyRequests.what(), failures.tooManyRequests.next(time: time))
  }

  private func parts(
    of code: RefusalCode, _ failure: APIFailure, at operation: Operation?
  ) -> Parts {
    let failures = words.failures
    switch code {
    case .notFound: return parts(of: APIFailure.Kind.notFound, failure, at: operation)
    case .validation:
      let messages = failure.fields.map(\.message)
      let all = messages.isEmpty ? [failure.serverMessage].compactMap { $0 } : messages
      guard !all.isEmpty else { return parts(failures.validationUnnamed) }
      let message = all.joined(separator: gap)
      return (failures.validation.what(), failures.validation.next(message: message))
    case .other(""): return parts(failures.refusedUnnamed)
    case .other(let name): return (failures.refused.what(code: name), failures.refused.next())
    // They have sentences of their own, which stand in no other one.
    case .phoneAlreadyExists, .sendMessageError, .sendCodeLimit, .codeVerifyFailed,
      .registerTokenMissing:
      return parts(failures.refusedUnnamed)
    }
  }

  private func parts(of kind: APIFailure.Transport) -> Parts {
    let failures = words.failures
    switch kind {
    case .cannotResolve: return parts(failures.cannotResolve)
    case .cannotConnect: return parts(failures.cannotConnect)
    case .untrusted: return parts(failures.untrusted)
    case .insecureAddress: return parts(failures.insecureAddress)
    case .invalidRequest: return parts(failures.invalidRequest)
    case .timedOut: return parts(failures.timedOut)
    case .interrupted: return parts(failures.interrupted)
    case .tooLarge: return parts(failures.tooLarge)
    case .noLibrary: return parts(failures.noLibrary)
    case .cancelled: return parts(failures.stopped)
    case .other(let number):
      return (failures.otherTransport.what(number: "\(number)"), failures.otherTransport.next())
    }
  }
}
