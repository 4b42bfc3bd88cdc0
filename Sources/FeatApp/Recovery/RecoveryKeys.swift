import TerminalUI

extension Recovery {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words
    if pending != nil { return keysWhileWaiting(context) }
    var rows = [
      enterRow(context),
      KeyRow([.escape], .wentBack, words.keys.back),
      KeyRow([WaysOut.Way.code.key], .codeChosen, words.signIn.switchToCode),
    ]
    if step == .password {
      rows.append(
        KeyRow(
          [.control("r")], .revealSwitched,
          password.isMasked ? words.keys.reveal : words.keys.hide))
    }
    return KeyTable(
      rows + [
        KeyRow([.tab, .down], .focusMoved(by: 1), words.keys.move, isInFooter: false),
        KeyRow([.backTab, .up], .focusMoved(by: -1), words.keys.move, isInFooter: false),
      ])
  }

  /// The same actions are disabled while one is in flight; Esc stops it.
  private func keysWhileWaiting(_ context: Context) -> KeyTable<Message> {
    let words = context.words
    let reason = words.problems.resendInFlight
    return KeyTable([
      KeyRow([.escape], .stopped, words.keys.stop),
      KeyRow([.enter], .submitted, words.keys.next, disabledReason: reason),
      KeyRow(
        [WaysOut.Way.code.key], .codeChosen, words.signIn.switchToCode, disabledReason: reason),
    ])
  }

  private func enterRow(_ context: Context) -> KeyRow<Message> {
    let words = context.words.recovery
    if ways.focused != nil { return KeyRow([.enter], .submitted, context.words.keys.choose) }
    switch step {
    case .question where question == nil: return KeyRow([.enter], .submitted, words.askAgain)
    case .question:
      return KeyRow(
        [.enter], .submitted, words.check,
        disabledReason: answer.text.isEmpty ? words.answerMissing : nil)
    case .password: return KeyRow([.enter], .submitted, words.set)
    }
  }
}
