import TerminalUI

extension TextField {
  /// Takes a paste without the line breaks at its end: a space would stand for them in a password,
  /// and nobody would see it.
  mutating func paste(_ text: String) {
    let end = text.lastIndex { !$0.isNewline }
    insert(end.map { String(text[...$0]) } ?? "")
  }
}
