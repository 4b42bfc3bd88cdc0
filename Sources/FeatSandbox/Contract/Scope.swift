/// What a token may be used for: words, in the order in which they were asked for.
struct Scope: Codable, Equatable, Sendable {
  /// The words, each once.
  let words: [String]

  /// Reads words with blanks between them.
  init(_ text: String) {
    var words: [String] = []
    for word in text.split(separator: " ").map(String.init) where !words.contains(word) {
      words.append(word)
    }
    self.words = words
  }

  /// The words with a blank between them.
  var text: String { words.joined(separator: " ") }

  /// Whether every word of another scope is one of these.
  func includes(_ other: Scope) -> Bool {
    other.words.allSatisfy(words.contains)
  }
}
