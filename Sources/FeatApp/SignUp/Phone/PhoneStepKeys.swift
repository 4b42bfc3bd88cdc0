import TerminalUI

extension PhoneStep {
  func keys(_ context: Context) -> KeyTable<SignUp.Message> {
    let words = context.words.keys
    return KeyTable([
      KeyRow([.enter], .submitted, words.next),
      KeyRow([.escape], .wentBack, words.back),
    ])
  }
}
