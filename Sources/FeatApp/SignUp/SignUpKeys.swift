import TerminalUI

extension SignUp {
  /// Whether letters go into a field here, and not to the actions.
  var takesLetters: Bool {
    switch step {
    case .country, .phone, .details: true
    case .code: false
    }
  }

  func keys(_ context: Context) -> KeyTable<Message> {
    if pending != nil { return keysWhileWaiting(context) }
    switch step {
    case .country: return country.keys(context)
    case .phone: return phone.keys(context)
    case .code: return code.keys(context, signUp: self)
    case .details: return details.keys(context)
    }
  }

  /// The same action is disabled while it is in flight; Esc stops it.
  private func keysWhileWaiting(_ context: Context) -> KeyTable<Message> {
    let words = context.words
    return KeyTable([
      KeyRow([.escape], .stopped, words.keys.stop),
      KeyRow(
        [.enter], .submitted, words.keys.next, disabledReason: words.problems.resendInFlight),
    ])
  }
}
