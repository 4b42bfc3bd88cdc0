import TerminalUI

extension Recovery {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words
    if pending != nil { return keysWhileWaiting(context) }
    var rows = [
      enterRow(context),
      KeyRow(context.fieldKeys[.back], .wentBack, words.keys.back),
      KeyRow(context.fieldKeys[.signInByCode], .codeChosen, words.signIn.switchToCode),
    ]
    if step == .password {
      rows.append(
        KeyRow(
          context.fieldKeys[.reveal], .revealSwitched,
          password.isMasked ? words.keys.reveal : words.keys.hide))
    }
    return KeyTable(
      rows + [
        KeyRow(
          context.fieldKeys[.nextField] + [.down], .focusMoved(by: 1), words.keys.move,
          isInFooter: false),
        KeyRow(
          context.fieldKeys[.previousField] + [.up], .focusMoved(by: -1), words.keys.move,
          isInFooter: false),
      ])
  }

  /// The same actions are disabled while one is in flight; Esc stops it.
  private func keysWhileWaiting(_ context: Context) -> KeyTable<Message> {
    let words = context.words
    let reason = words.problems.resendInFlight
    return KeyTable([
      KeyRow(context.fieldKeys[.back], .stopped, words.keys.stop),
      KeyRow(context.fieldKeys[.choose], .submitted, words.keys.next, disabledReason: reason),
      KeyRow(
        context.fieldKeys[.signInByCode], .codeChosen, words.signIn.switchToCode,
        disabledReason: reason),
    ])
  }

  private func enterRow(_ context: Context) -> KeyRow<Message> {
    let words = context.words.recovery
    if ways.focused != nil {
      return KeyRow(context.fieldKeys[.choose], .submitted, context.words.keys.choose)
    }
    switch step {
    case .question where question == nil:
      return KeyRow(context.fieldKeys[.choose], .submitted, words.askAgain)
    case .question:
      return KeyRow(
        context.fieldKeys[.choose], .submitted, words.check,
        disabledReason: answer.text.isEmpty ? words.answerMissing : nil)
    case .password: return KeyRow(context.fieldKeys[.choose], .submitted, words.set)
    }
  }
}
