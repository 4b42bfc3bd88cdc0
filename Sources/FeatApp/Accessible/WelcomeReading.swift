extension Welcome {
  /// What can be chosen comes from the key table, by its numbers.
  func reading(_ context: Context) -> Reading {
    let words = context.words.welcome
    return Reading(words.title, [words.intro])
  }
}
