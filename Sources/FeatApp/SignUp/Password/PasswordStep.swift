import FeatAPI
import FeatDomain
import TerminalUI

/// The step that asks for the password of somebody who signs in.
struct PasswordStep: Equatable, Sendable {
  /// How many refusals in a row it takes until recovery is offered by itself.
  private static let patience = 2

  /// The number that signs in.
  private(set) var number: PhoneNumber?
  /// So long that no password is cut without anyone seeing it.
  var password = TextField(isMasked: true, capacity: 1024)
  var ways = WaysOut([.code, .recovery])
  var problem: Problem?
  /// How often in a row the server refused this number.
  private var refusals = 0

  init() {}

  init(number: PhoneNumber) {
    self.number = number
  }

  /// Whether the password seems to be forgotten.
  var offersRecovery: Bool { refusals >= Self.patience }

  /// Begins anew: the account has another password by now.
  mutating func forgetRefusals() { refusals = 0 }

  /// Asks for the password of a number; refusals of the same number still count.
  mutating func open(for number: PhoneNumber) {
    if self.number == number { empty() } else { self = PasswordStep(number: number) }
  }

  /// Forgets what was typed, as whoever leaves the step does.
  mutating func empty() {
    password = TextField(isMasked: true, capacity: password.capacity)
    ways.focus(nil)
    problem = nil
  }

  /// A letter goes into the field, wherever the focus was.
  mutating func type(_ key: Key) {
    let before = password
    guard password.handle(key) else { return }
    ways.focus(nil)
    if password.text != before.text { problem = nil }
  }

  mutating func paste(_ text: String) {
    password.paste(text)
    ways.focus(nil)
    problem = nil
  }

  /// The server did not take it. The password stays to be corrected, as at sign-up.
  mutating func reject(_ failure: APIFailure) {
    problem = .failed(.signIn, failure)
    if failure.refusesPassword { refusals += 1 }
  }

  /// The number and its password; nil while there is none.
  mutating func submit() -> (PhoneNumber, Secret)? {
    guard let number, !password.text.isEmpty else { return nil }
    problem = nil
    return (number, Secret(password.text))
  }
}

extension APIFailure {
  /// Whether number and password were judged at sign-in, and found wrong: FEAT names no code for
  /// that. What it says of other fields is no judgement.
  var refusesPassword: Bool {
    switch kind {
    case .oauth(.invalidGrant), .unauthorized: true
    case .refused(.validation), .refused(.other):
      fields.allSatisfy { ["", "username", "phone", "password"].contains($0.field) }
    default: false
    }
  }
}
