import TerminalUI

extension CountryStep {
  func keys(_ context: Context) -> KeyTable<SignUp.Message> {
    let words = context.words.keys
    let obstacle = matches.isEmpty ? context.words.country.noMatch(query: filter.text) : nil
    return KeyTable(
      [
        KeyRow(context.fieldKeys[.choose], .submitted, words.next, disabledReason: obstacle),
        KeyRow(context.fieldKeys[.back], .wentBack, words.back),
      ] + KeyRow.moves(context, hasLetters: false) { .typed($0) })
  }
}
