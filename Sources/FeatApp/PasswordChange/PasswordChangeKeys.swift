import TerminalUI

extension PasswordChange {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    let own = context.words.passwordChange
    if pending != nil {
      return KeyTable([
        KeyRow([.escape], .stopped, words.stop),
        KeyRow(
          [.enter], .submitted, own.change,
          disabledReason: context.words.problems.resendInFlight),
      ])
    }
    return KeyTable([
      KeyRow([.enter], .submitted, focus == .new ? own.change : words.next),
      KeyRow([.escape], .wentBack, words.back),
      KeyRow([.tab, .down], .focusMoved(by: 1), words.nextField),
      KeyRow([.backTab, .up], .focusMoved(by: -1), words.previousField, isInFooter: false),
      KeyRow([.control("r")], .revealSwitched, old.isMasked ? words.reveal : words.hide),
    ])
  }
}
