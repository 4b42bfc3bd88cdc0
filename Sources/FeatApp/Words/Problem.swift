import FeatAPI

/// What is wrong, as a fact; ``ErrorText`` makes a sentence of it in the language of the moment.
enum Problem: Equatable, Sendable {
  case numberEmpty, numberInvalid
  case unknownCallingCode(String)
  case codeIncomplete, pasteWithoutCode
  case passwordTooShort, newPasswordTooShort
  case questionIncomplete
  case oldPasswordEmpty, questionEmpty, answerEmpty
  case profileNameInvalid, profileExists
  case failed(Operation, APIFailure)

  /// What the server says about a field.
  func message(for field: String) -> String? {
    if case .failed(_, let failure) = self { failure.message(for: field) } else { nil }
  }

  /// Whether nothing is wrong but that the session is over.
  var isOfSession: Bool {
    guard case .failed(_, let failure) = self else { return false }
    return failure.kind == .unauthorized && !failure.mayHaveTakenEffect
  }

  /// The part of it that is about some fields; all of it where it names none, nil where it names
  /// only others.
  func part(about isIncluded: (String) -> Bool) -> Problem? {
    guard case .failed(let operation, var failure) = self, !failure.fields.isEmpty else {
      return self
    }
    failure.fields.removeAll { !isIncluded($0.field) }
    return failure.fields.isEmpty ? nil : .failed(operation, failure)
  }
}
