import PseudoTerminal

/// A sentence of the program, or a part of one, by where it stands in the files of
/// `Resources/Localization`.
///
/// How it is worded is another test's matter; which one is said is the one here.
struct Sentence {
  /// Its text; a `{placeholder}` in it stands for anything.
  let text: String

  /// - Parameter place: The names that lead to it, such as `notices.unknown`.
  init(_ place: String, language: String = "en") {
    text = (language == "en" ? ProgramWords.english : .chinese)[place]
  }
}

extension PseudoTerminal {
  /// Waits until the screen shows a sentence, in however many lines.
  func wait(for sentence: Sentence, seconds: Double = 10) throws {
    try wait(for: "“\(sentence.text)”", seconds: seconds) { $0.shows(sentence) }
  }

  /// Whether the screen shows a sentence, in however many lines.
  func shows(_ sentence: Sentence) -> Bool { shows(sentence.text) }

  /// Waits until it is said what failed, that nothing was sent, and what next.
  func wait(forFailure name: String, language: String = "en", seconds: Double = 10) throws {
    for part in ["\(name).what", "nothingSent", "\(name).next"] {
      try wait(for: Sentence("failures.\(part)", language: language), seconds: seconds)
    }
  }
}
