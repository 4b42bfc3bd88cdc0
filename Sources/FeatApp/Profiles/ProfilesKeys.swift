import TerminalUI

extension Profiles {
  /// Whether letters go into a field here, and not to the actions.
  var takesLetters: Bool { name != nil }

  func keys(_ context: Context) -> KeyTable<Message> {
    let words = context.words.keys
    if name != nil {
      return KeyTable([
        KeyRow(context.fieldKeys[.choose], .chosen, context.words.profiles.add),
        KeyRow(context.fieldKeys[.back], .nameGivenUp, words.back),
      ])
    }
    return KeyTable(
      [
        KeyRow(
          context.keys[.choose], .chosen, selected == nil ? context.words.profiles.add : words.open),
        KeyRow(context.keys[.back], .wentBack, words.back),
      ] + KeyRow.moves(context) { .moved($0) })
  }
}
