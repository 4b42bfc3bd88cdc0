import TerminalUI

extension ErrorList {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    return KeyTable(
      [
        KeyRow(
          context.keys[.back] + context.keys[.choose] + context.keys[.errors], .closed, words.close)
      ]
        + KeyRow.moves(context) { .moved($0) })
  }
}
