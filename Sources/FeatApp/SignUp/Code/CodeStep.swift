import FeatDomain
import TerminalUI

/// The step that asks for the six digits of the SMS.
struct CodeStep: Equatable, Sendable {
  /// The number that the code went to.
  private(set) var number: PhoneNumber?
  /// Since when the code is being waited for.
  private(set) var since: UnixTime?
  /// The digits so far.
  private(set) var digits = ""
  var problem: Problem?
  private var wasRejected = false

  init() {}

  init(number: PhoneNumber, since: UnixTime) {
    self.number = number
    self.since = since
  }

  /// A new code was sent: the old digits are of no use.
  mutating func restart(at now: UnixTime) {
    since = now
    digits = ""
    problem = nil
    wasRejected = false
  }

  /// The server did not take the digits. They stay to be corrected with Backspace; a digit starts
  /// anew.
  mutating func reject(_ problem: Problem) {
    self.problem = problem
    wasRejected = true
  }

  /// Takes a key.
  ///
  /// - Returns: Whether this was the sixth digit, which sends the code.
  mutating func type(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      guard let digit = VerificationCode.digit(character) else { return false }
      if digits.count == SignUpRules.codeLength {
        guard wasRejected else { return false }
        digits = ""
      }
      digits.append(digit)
    case .backspace: digits = String(digits.dropLast())
    case .control("u"), .control("w"): digits = ""
    default: return false
    }
    problem = nil
    wasRejected = false
    return digits.count == SignUpRules.codeLength && key != .backspace
  }

  /// Takes the six digits out of a paste, be it the code or the whole SMS.
  mutating func paste(_ text: String) -> Bool {
    guard let found = VerificationCode.digits(in: text) else {
      problem = .pasteWithoutCode
      return false
    }
    digits = found
    problem = nil
    return true
  }

  /// The number and its six digits; nil, and said so, while digits are missing.
  mutating func submit() -> (PhoneNumber, String)? {
    guard let number, digits.count == SignUpRules.codeLength else {
      problem = .codeIncomplete
      return nil
    }
    problem = nil
    return (number, digits)
  }
}
