import TerminalUI

extension SignUp {
  /// Whether letters go into a field here, and not to the actions.
  var takesLetters: Bool {
    switch step {
    case .country, .phone, .password, .details: true
    case .code: false
    }
  }

  func keys(_ context: Context) -> KeyTable<Message> {
    if pending != nil { return keysWhileWaiting(context) }
    switch step {
    case .country: return country.keys(context)
    case .phone: return phone.keys(context, signUp: self)
    case .code: return code.keys(context, signUp: self)
    case .password: return password.keys(context)
    case .details: return details.keys(context)
    }
  }

  /// The same action is disabled while it is in flight; Esc stops it.
  private func keysWhileWaiting(_ context: Context) -> KeyTable<Message> {
    let words = context.words
    let keys = takesLetters ? context.fieldKeys : context.keys
    let reason = words.problems.resendInFlight
    let rows: [KeyRow<Message>] = [
      KeyRow(keys[.back], .stopped, words.keys.stop),
      KeyRow(keys[.choose], .submitted, words.keys.next, disabledReason: reason),
    ]
    guard step == .password else { return KeyTable(rows) }
    return KeyTable(
      rows + [
        KeyRow(
          keys[.recover], .recoveryChosen, words.signIn.forgotten,
          disabledReason: reason),
        KeyRow(
          keys[.signInByCode], .codeChosen, words.signIn.switchToCode, disabledReason: reason),
      ])
  }
}
