import TerminalUI

extension PasswordStep {
  func keys(_ context: Context) -> KeyTable<SignUp.Message> {
    let words = context.words
    let isMissing = ways.focused == nil && password.text.isEmpty
    return KeyTable([
      KeyRow(
        [.enter], .submitted, ways.focused == nil ? words.signIn.submit : words.keys.choose,
        disabledReason: isMissing ? words.signIn.missing : nil),
      KeyRow([.escape], .wentBack, words.keys.back),
      KeyRow([WaysOut.Way.recovery.key], .recoveryChosen, words.signIn.forgotten),
      KeyRow([WaysOut.Way.code.key], .codeChosen, words.signIn.switchToCode),
      KeyRow(
        [.control("r")], .revealSwitched, password.isMasked ? words.keys.reveal : words.keys.hide),
      KeyRow([.tab, .down], .focusMoved(by: 1), words.keys.move, isInFooter: false),
      KeyRow([.backTab, .up], .focusMoved(by: -1), words.keys.move, isInFooter: false),
    ])
  }
}
