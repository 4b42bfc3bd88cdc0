import TerminalUI

extension Help {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    return KeyTable([
      KeyRow([.enter], .chosen, words.run),
      KeyRow([.escape, .function(1)], .closed, words.close),
    ])
  }
}
