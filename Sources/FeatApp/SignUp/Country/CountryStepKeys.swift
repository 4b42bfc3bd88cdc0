import TerminalUI

extension CountryStep {
  func keys(_ context: Context) -> KeyTable<SignUp.Message> {
    let words = context.words.keys
    let obstacle = matches.isEmpty ? context.words.country.noMatch(query: filter.text) : nil
    return KeyTable(
      [
        KeyRow([.enter], .submitted, words.next, disabledReason: obstacle),
        KeyRow([.escape], .wentBack, words.back),
      ] + KeyRow.moves(words, hasLetters: false) { .typed($0) })
  }
}
