import TerminalUI

extension DetailsStep {
  func keys(_ context: Context) -> KeyTable<SignUp.Message> {
    let words = context.words.keys
    let keys = context.fieldKeys
    let enter = isAtEnd ? words.register : focus == .recovery ? words.open : words.next
    return KeyTable([
      KeyRow(keys[.choose], .submitted, enter),
      KeyRow(keys[.back], .wentBack, words.back),
      KeyRow(keys[.nextField] + [.down], .focusMoved(by: 1), words.nextField),
      KeyRow(
        keys[.previousField] + [.up], .focusMoved(by: -1), words.previousField, isInFooter: false),
      KeyRow(keys[.reveal], .revealSwitched, password.isMasked ? words.reveal : words.hide),
    ])
  }
}
