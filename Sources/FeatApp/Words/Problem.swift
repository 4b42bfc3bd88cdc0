import FeatAPI

/// What a person asked the server for, as far as words need it.
public enum Operation: Equatable, Sendable {
  case sendCode, verifyCode, register, loadUser, loadCountries
}

/// What is wrong, as a fact; ``ErrorText`` makes a sentence of it in the language of the moment.
enum Problem: Equatable, Sendable {
  case numberEmpty, numberInvalid
  case unknownCallingCode(String)
  case codeIncomplete, pasteWithoutCode
  case passwordTooShort
  case failed(Operation, APIFailure)

  /// What the server says about one of these fields.
  func message(for field: String) -> String? {
    if case .failed(_, let failure) = self { failure.message(for: field) } else { nil }
  }
}
