import TerminalUI

extension Help {
  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    return KeyTable([
      KeyRow(context.fieldKeys[.choose], .chosen, words.run),
      KeyRow(context.fieldKeys[.back] + context.fieldKeys[.help], .closed, words.close),
    ])
  }
}
