import TerminalUI

extension Welcome {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words
    let labels = [
      words.welcome.signUp, words.welcome.signIn, words.welcome.language, words.welcome.quit,
    ]
    let numbers = labels.enumerated().map { index, label in
      KeyRow(
        [.character(Character("\(index + 1)"))], Message.numberPressed(index + 1), label,
        isInFooter: false)
    }
    return KeyTable(
      [KeyRow([.enter], .chosen, words.keys.choose)] + KeyRow.moves(words.keys) { .moved($0) }
        + numbers)
  }
}
