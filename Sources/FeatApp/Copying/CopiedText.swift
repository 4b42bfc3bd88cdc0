import TerminalUI

/// A text that can be put on the clipboard, and what it is of a project.
public struct CopiedText: Equatable, Sendable {
  /// What can be copied of a project.
  enum Part: Equatable, Sendable {
    case number, title, link
  }

  let part: Part
  /// The text, safe to print.
  let text: String

  /// What is said when it was sent to the terminal, which never tells whether it took it: the text
  /// stands on a line of its own, where it can be selected by hand.
  func notice(_ words: Words.Copying) -> String {
    words.sent(part: words.name(of: part), text: text)
  }

  /// What there is to choose from, one line each with its name before it.
  static func list(_ texts: [CopiedText], _ words: Words.Copying, columns: Int) -> String {
    let widest = texts.map { TextWidth.columns(of: words.name(of: $0.part)) }.max() ?? 0
    return texts.map { copied in
      let label = TextWidth.padded(words.name(of: copied.part), columns: widest + 2)
      return TextWidth.fitting(label + copied.text, columns: columns)
    }.joined(separator: "\n")
  }
}
