import FeatDomain

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

  /// Why a number is doubtful, without its subject.
  func reason(for doubt: PhoneDoubt) -> String {
    let list = { (lengths: [Int]) in lengths.map(String.init).joined(separator: "/") }
    switch doubt {
    case .tooShort(let lengths): return words.dialogs.tooShort(lengths: list(lengths))
    case .tooLong(let lengths): return words.dialogs.tooLong(lengths: list(lengths))
    case .unusualShape: return words.dialogs.unusualShape
    }
  }
}
