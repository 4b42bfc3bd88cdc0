import TerminalUI

extension TextField {
  /// Takes a paste, without the line breaks at its end: a space would stand for them, and where the
  /// text is masked nobody would see it.
  mutating func insertLine(_ text: String) {
    let end = text.lastIndex { !$0.isNewline }
    insert(end.map { String(text[...$0]) } ?? "")
  }
}
