import FeatDomain
import TerminalUI

extension PhoneStep {
  func keys(_ context: Context, signUp: SignUp) -> KeyTable<SignUp.Message> {
    let words = context.words
    let keys = context.fieldKeys
    var rows: [KeyRow<SignUp.Message>] = [KeyRow(keys[.choose], .submitted, words.keys.next)]
    if signUp.formID == .signIn {
      let label =
        signUp.way == .code ? words.signIn.switchToPassword : words.signIn.switchToCode
      rows.append(
        KeyRow(keys[.switchWay], .waySwitched, label))
    }
    rows.append(KeyRow(keys[.back], .wentBack, words.keys.back))
    return KeyTable(rows)
  }
}
