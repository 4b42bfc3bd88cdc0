import Foundation
import PseudoTerminal

/// A sentence of the program, by where it stands in the files of `Resources/Localization`.
///
/// How it is worded is another test's matter; which one is said is the one here.
struct Sentence {
  /// Its text.
  let text: String

  /// - Parameter place: Its section and its name, such as `problems.untrusted`.
  init(_ place: String, language: String = "en") throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Resources/Localization/\(language).json")
    let sections = try JSONDecoder().decode(
      [String: [String: String]].self, from: Data(contentsOf: file))
    let names = place.split(separator: ".").map(String.init)
    guard let text = sections[names[0]]?[names[1]] else { throw Failure("no sentence \(place)") }
    self.text = text
  }
}

extension PseudoTerminal {
  /// Waits until the screen shows a sentence, in however many lines. A `{placeholder}` in it stands
  /// for anything.
  func wait(for sentence: Sentence, seconds: Double = 10) throws {
    try wait(for: "“\(sentence.text)”", seconds: seconds) { $0.shows(sentence) }
  }

  /// Whether the screen shows a sentence, in however many lines.
  func shows(_ sentence: Sentence) -> Bool {
    let shown = screen.text.filter { !$0.isWhitespace }
    var rest = shown[...]
    for part in sentence.text.filter({ !$0.isWhitespace }).split(separator: /\{\w+\}/) {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
