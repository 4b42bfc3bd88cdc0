import FeatAPI
import FeatDomain
import Glibc

/// The one place that makes sentences of problems: what failed, whether it took effect, what next.
struct ErrorText {
  let words: Words

  /// A sentence for a problem, with the server's own sentence where that says more.
  func sentence(for problem: Problem) -> String {
    let problems = words.problems
    switch problem {
    case .numberEmpty: return problems.numberEmpty
    case .numberInvalid: return problems.numberInvalid
    case .unknownCallingCode(let code): return words.country.unknownCode(code: code)
    case .codeIncomplete: return problems.codeIncomplete
    case .pasteWithoutCode: return problems.pasteWithoutCode
    case .passwordTooShort: return problems.passwordTooShort
    case .newPasswordTooShort: return words.recovery.passwordTooShort
    case .questionIncomplete: return words.details.questionIncomplete
    case .oldPasswordEmpty: return words.passwordChange.oldEmpty
    case .questionEmpty: return words.questionChange.questionEmpty
    case .answerEmpty: return words.questionChange.answerEmpty
    case .profileNameInvalid: return words.profiles.nameInvalid
    case .profileExists: return words.profiles.exists
    case .failed(let operation, let failure): return sentence(for: failure, of: operation)
    }
  }

  /// What is wrong with a file.
  func sentence(for problem: FileProblem) -> String {
    let files = words.files
    switch problem.kind {
    case .notARegularFile: return files.notARegularFile(path: problem.path)
    case .hardLinked: return files.hardLinked(path: problem.path)
    case .otherOwner: return files.otherOwner(path: problem.path)
    case .looseMode(let mode):
      return files.looseMode(path: problem.path, mode: String(mode, radix: 8))
    case .tooLarge: return files.tooLarge(path: problem.path)
    case .malformed: return files.malformed(path: problem.path)
    case .system(ENOSPC), .system(EDQUOT): return files.diskFull(path: problem.path)
    case .system(EACCES), .system(EPERM), .system(EROFS): return files.denied(path: problem.path)
    case .system(ENOTDIR): return files.noFolder(path: problem.path)
    case .system(let number): return files.system(path: problem.path, number: "\(number)")
    }
  }

  /// Why a number is doubtful, without its subject.
  func reason(for doubt: PhoneDoubt) -> String {
    let list = { (lengths: [Int]) in lengths.map(String.init).joined(separator: "/") }
    switch doubt {
    case .tooShort(let lengths): return words.dialogs.tooShort(lengths: list(lengths))
    case .tooLong(let lengths): return words.dialogs.tooLong(lengths: list(lengths))
    case .unusualShape: return words.dialogs.unusualShape
    }
  }

  private func sentence(for failure: APIFailure, of operation: Operation) -> String {
    if let own = accountSentence(for: failure, of: operation) { return own }
    if failure.mayHaveTakenEffect, let unknown = unknownOutcome(of: operation) { return unknown }
    return sentence(for: failure)
  }

  func sentence(for failure: APIFailure) -> String {
    let problems = words.problems
    switch failure.kind {
    case .refused(let code): return refusal(code, failure)
    case .transport(let kind): return transport(kind)
    case .unauthorized: return problems.unauthorized
    case .forbidden: return problems.forbidden
    case .notFound: return problems.notFound
    // More than a day is no wait that anyone means.
    case .tooManyRequests(let seconds?) where seconds <= 86_400:
      return problems.tooManyRequests(time: Countdown.words(seconds: seconds, words))
    case .tooManyRequests: return problems.tooManyRequestsUnknown
    case .rejected(let status): return problems.rejected(status: "\(status)")
    case .serverError(let status): return problems.serverError(status: "\(status)")
    case .unreadable: return problems.unreadable
    case .oauth(let error): return sentence(for: error, failure)
    }
  }

  private func unknownOutcome(of operation: Operation) -> String? {
    switch operation {
    case .sendCode: words.problems.sendCodeUnknown
    case .verifyCode: words.problems.verifyCodeUnknown
    case .register: words.problems.registerUnknown
    case .command, .createProject, .editProject, .setTags, .addImage:
      words.problems.commandUnknown
    case .changePassword: words.passwordChange.unknown
    case .setQuestion: words.questionChange.unknown
    case .loadUser, .loadProjects, .loadProject, .loadParticipants, .loadCategories: nil
    case .signIn, .loadSecurityQuestion, .verifyAnswer, .resetPassword: nil
    }
  }

  private func refusal(_ code: RefusalCode, _ failure: APIFailure) -> String {
    let problems = words.problems
    switch code {
    case .phoneAlreadyExists: return problems.phoneAlreadyExists
    case .sendMessageError: return problems.sendMessageError
    case .sendCodeLimit: return withServerMessage(problems.sendCodeLimit, failure)
    case .codeVerifyFailed: return problems.codeVerifyFailed
    case .registerTokenMissing: return problems.registerTokenMissing
    case .notFound: return problems.notFound
    case .validation:
      let messages = failure.fields.map(\.message)
      let all = messages.isEmpty ? [failure.serverMessage].compactMap { $0 } : messages
      guard !all.isEmpty else { return problems.validationUnnamed }
      return problems.validation(message: all.joined(separator: " "))
    case .other(""): return withServerMessage(problems.refusedUnnamed, failure)
    case .other(let name): return withServerMessage(problems.refused(code: name), failure)
    }
  }

  private func transport(_ kind: APIFailure.Transport) -> String {
    let problems = words.problems
    switch kind {
    case .cannotResolve: return problems.cannotResolve
    case .cannotConnect: return problems.cannotConnect
    case .untrusted: return problems.untrusted
    case .insecureAddress: return problems.insecureAddress
    case .invalidRequest: return problems.invalidRequest
    case .timedOut: return problems.timedOut
    case .interrupted: return problems.interrupted
    case .tooLarge: return problems.tooLarge
    case .cancelled: return problems.stopped
    case .other(let number): return problems.otherTransport(number: "\(number)")
    }
  }

  func withServerMessage(_ sentence: String, _ failure: APIFailure) -> String {
    guard let message = failure.serverMessage, !message.isEmpty else { return sentence }
    return sentence + " " + words.problems.serverSays(message: message)
  }
}
