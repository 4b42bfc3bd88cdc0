import TerminalUI

extension DetailsStep {
  func keys(_ context: Context) -> KeyTable<SignUp.Message> {
    let words = context.words.keys
    let enter = isAtEnd ? words.register : focus == .recovery ? words.open : words.next
    return KeyTable([
      KeyRow([.enter], .submitted, enter),
      KeyRow([.escape], .wentBack, words.back),
      KeyRow([.tab, .down], .focusMoved(by: 1), words.nextField),
      KeyRow([.backTab, .up], .focusMoved(by: -1), words.previousField, isInFooter: false),
      KeyRow([.control("r")], .revealSwitched, password.isMasked ? words.reveal : words.hide),
    ])
  }
}
