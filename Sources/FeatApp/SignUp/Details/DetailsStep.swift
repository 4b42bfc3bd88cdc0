import FeatDomain
import TerminalUI

/// The last step: a password, a referral code and a recovery question, all optional.
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

  /// What can have the focus.
  enum Field: Sendable {
    case password, referral
    /// The button that stands for question and answer until somebody wants them.
    case recovery
    case question, answer
  }

  var verified: Verified?
  /// Whether an account that is made of this has a password.
  var hasPassword: Bool { !password.text.isEmpty }
  /// So long that no password is cut without anyone seeing it.
  var password = TextField(isMasked: true, capacity: 1024)
  private(set) var referral: TextField
  private(set) var question = TextField(capacity: 256)
  private(set) var answer = TextField(capacity: 256)
  /// Whether question and answer are asked for.
  private(set) var isQuestionOpen = false
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

  /// What can have the focus now, in its order on the screen.
  private var fields: [Field] {
    [.password, .referral] + (isQuestionOpen ? [.question, .answer] : [.recovery])
  }

  mutating func moveFocus(by step: Int) {
    let index = fields.firstIndex(of: focus) ?? 0
    focus = fields[(index + step + fields.count) % fields.count]
  }

  mutating func type(_ key: Key) {
    edit { field in _ = field.handle(key) }
  }

  mutating func paste(_ text: String) {
    edit { field in field.paste(text) }
  }

  /// Changes the field that has the focus; what is wrong may be right then.
  private mutating func edit(_ change: (inout TextField) -> Void) {
    let before = [password.text, referral.text, question.text, answer.text]
    switch focus {
    case .password: change(&password)
    case .referral: change(&referral)
    case .recovery: break
    case .question: change(&question)
    case .answer: change(&answer)
    }
    if before != [password.text, referral.text, question.text, answer.text] { problem = nil }
  }

  /// The server did not take it: the cursor goes to the field that it complains about.
  mutating func reject(_ problem: Problem) {
    self.problem = problem
    if problem.message(for: "r") != nil { focus = .referral }
    if problem.message(for: "security_value") != nil { openQuestion(.answer) }
    if problem.message(for: "security_key") != nil { openQuestion(.question) }
    if problem.message(for: "password") != nil { focus = .password }
  }

  private mutating func openQuestion(_ field: Field) {
    isQuestionOpen = true
    focus = field
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
    switch focus {
    case .password: focus = .referral
    case .referral where isQuestionOpen: focus = .question
    case .recovery: openQuestion(.question)
    case .question: focus = .answer
    case .referral, .answer: return registration()
    }
    return nil
  }

  /// Whether Enter makes the account from where the focus is.
  var isAtEnd: Bool { focus == (isQuestionOpen ? .answer : .referral) }

  /// Everything for the server; nil, and said so, where a question lacks its answer.
  private mutating func registration() -> Registration? {
    guard let verified else { return nil }
    let isBlank = { (field: TextField) in field.text.allSatisfy(\.isWhitespace) }
    if isBlank(question) != isBlank(answer) {
      problem = .questionIncomplete
      openQuestion(isBlank(question) ? .question : .answer)
      return nil
    }
    problem = nil
    return Registration(
      phone: verified.number, formID: verified.formID, code: verified.code, permit: verified.permit,
      password: password.text.isEmpty ? nil : Secret(password.text),
      referral: referral.text.isEmpty ? nil : referral.text,
      securityQuestion: isBlank(question)
        ? nil : SecurityQuestion(question: question.text, answer: Secret(answer.text)))
  }
}
