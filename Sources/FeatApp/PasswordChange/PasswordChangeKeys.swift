import TerminalUI

extension PasswordChange {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    let keys = context.fieldKeys
    let own = context.words.passwordChange
    if pending != nil {
      return KeyTable([
        KeyRow(keys[.back], .stopped, words.stop),
        KeyRow(
          keys[.choose], .submitted, own.change,
          disabledReason: context.words.problems.resendInFlight),
      ])
    }
    return KeyTable([
      KeyRow(keys[.choose], .submitted, focus == .new ? own.change : words.next),
      KeyRow(keys[.back], .wentBack, words.back),
      KeyRow(keys[.nextField] + [.down], .focusMoved(by: 1), words.nextField),
      KeyRow(
        keys[.previousField] + [.up], .focusMoved(by: -1), words.previousField, isInFooter: false),
      KeyRow(keys[.reveal], .revealSwitched, old.isMasked ? words.reveal : words.hide),
    ])
  }
}
