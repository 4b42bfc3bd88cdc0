import TerminalUI

extension ErrorList {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    return KeyTable(
      [KeyRow([.escape, .enter, .character("E")], .closed, words.close)]
        + KeyRow.moves(words) { .moved($0) })
  }
}
