import TerminalUI

extension Welcome {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words
    let labels = [
      words.welcome.signUp, words.welcome.signIn, words.welcome.language, words.welcome.quit,
    ]
    let keys = [
      context.keys[.signUp], context.keys[.signIn], [.character("3")], [.character("4")],
    ]
    let numbers = labels.enumerated().map { index, label in
      KeyRow(
        keys[index], Message.numberPressed(index + 1), label,
        isInFooter: false)
    }
    return KeyTable(
      [KeyRow(context.keys[.choose], .chosen, words.keys.choose)]
        + KeyRow.moves(context) { .moved($0) }
        + numbers)
  }
}
