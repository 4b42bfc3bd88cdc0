import FeatDomain
import TerminalUI

/// The last step: a password, and a referral code, both optional.
struct DetailsStep: Equatable, Sendable {
  /// A number whose code was right, with what it was exchanged for.
  struct Verified: Equatable, Sendable {
    var number: PhoneNumber
    /// What the code was asked for: the permit is bound to it.
    var formID: FormID
    var code: Secret
    var permit: Secret
    var at: UnixTime

    /// Whether the person came to sign in, and learns only here that there is no account.
    var isSurprise: Bool { formID == .signIn }

    /// Until when the permit can be used.
    var expiry: UnixTime { at.adding(seconds: SignUpRules.permitLifetime) }
  }

  /// The fields, in their order on the screen.
  enum Field: Int, CaseIterable, Sendable {
    case password, referral
  }

  var verified: Verified?
  /// So long that no password is cut without anyone seeing it.
  var password = TextField(isMasked: true, capacity: 1024)
  private(set) var referral: TextField
  private(set) var focus = Field.password
  var problem: Problem?

  init(referral: String = "") {
    self.referral = TextField(referral, capacity: 64)
  }

  /// Whether this number has a permit that can still be used.
  func isVerified(_ number: PhoneNumber, at now: UnixTime) -> Bool {
    guard let verified else { return false }
    return verified.number == number && verified.expiry > now
  }

  mutating func moveFocus(by step: Int) {
    let count = Field.allCases.count
    focus = Field(rawValue: (focus.rawValue + step + count) % count) ?? .password
  }

  mutating func type(_ key: Key) {
    let before = (password.text, referral.text)
    switch focus {
    case .password: _ = password.handle(key)
    case .referral: _ = referral.handle(key)
    }
    if before != (password.text, referral.text) { problem = nil }
  }

  mutating func paste(_ text: String) {
    switch focus {
    case .password: password.paste(text)
    case .referral: referral.paste(text)
    }
    problem = nil
  }

  /// The server did not take it: the cursor goes to the field that it complains about.
  mutating func reject(_ problem: Problem) {
    self.problem = problem
    if problem.message(for: "r") != nil { focus = .referral }
    if problem.message(for: "password") != nil { focus = .password }
  }

  /// Enter goes from field to field, and from the last one to the server.
  mutating func submit() -> Registration? {
    let isTooShort =
      !password.text.isEmpty && password.text.count < SignUpRules.minimumPasswordLength
    if isTooShort {
      focus = .password
      problem = .passwordTooShort
      return nil
    }
    guard focus == .referral else {
      focus = .referral
      return nil
    }
    guard let verified else { return nil }
    problem = nil
    return Registration(
      phone: verified.number, formID: verified.formID, code: verified.code, permit: verified.permit,
      password: password.text.isEmpty ? nil : Secret(password.text),
      referral: referral.text.isEmpty ? nil : referral.text)
  }
}
