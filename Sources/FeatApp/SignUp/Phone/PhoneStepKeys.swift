import FeatDomain
import TerminalUI

extension PhoneStep {
  func keys(_ context: Context, signUp: SignUp) -> KeyTable<SignUp.Message> {
    let words = context.words
    var rows: [KeyRow<SignUp.Message>] = [KeyRow([.enter], .submitted, words.keys.next)]
    if signUp.formID == .signIn {
      let label =
        signUp.way == .code ? words.signIn.switchToPassword : words.signIn.switchToCode
      rows.append(
        KeyRow([.tab, .control("t"), .down, .up, .backTab], .waySwitched, label))
    }
    rows.append(KeyRow([.escape], .wentBack, words.keys.back))
    return KeyTable(rows)
  }
}
