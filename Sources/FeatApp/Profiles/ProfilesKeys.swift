import TerminalUI

extension Profiles {
  /// Whether letters go into a field here, and not to the actions.
  var takesLetters: Bool { name != nil }

  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    if name != nil {
      return KeyTable([
        KeyRow([.enter], .chosen, context.words.profiles.add),
        KeyRow([.escape], .nameGivenUp, words.back),
      ])
    }
    return KeyTable(
      [
        KeyRow(
          [.enter], .chosen, selected == nil ? context.words.profiles.add : words.open),
        KeyRow([.escape], .wentBack, words.back),
      ] + KeyRow.moves(words) { .moved($0) })
  }
}
