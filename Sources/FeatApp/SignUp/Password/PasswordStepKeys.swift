import TerminalUI

extension PasswordStep {
  func keys(_ context: Context) -> KeyTable<SignUp.Message> {
    let words = context.words
    let keys = context.fieldKeys
    let isMissing = ways.focused == nil && password.text.isEmpty
    return KeyTable([
      KeyRow(
        keys[.choose], .submitted, ways.focused == nil ? words.signIn.submit : words.keys.choose,
        disabledReason: isMissing ? words.signIn.missing : nil),
      KeyRow(keys[.back], .wentBack, words.keys.back),
      KeyRow(keys[.recover], .recoveryChosen, words.signIn.forgotten),
      KeyRow(keys[.signInByCode], .codeChosen, words.signIn.switchToCode),
      KeyRow(
        keys[.reveal], .revealSwitched, password.isMasked ? words.keys.reveal : words.keys.hide),
      KeyRow(keys[.nextField] + [.down], .focusMoved(by: 1), words.keys.move, isInFooter: false),
      KeyRow(keys[.previousField] + [.up], .focusMoved(by: -1), words.keys.move, isInFooter: false),
    ])
  }
}
