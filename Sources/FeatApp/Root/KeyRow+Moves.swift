import TerminalUI

extension KeyRow {
  /// The rows that move in a list: arrows, vi keys, pages.
  static func moves(
    _ words: Words.Keys, hasLetters: Bool = true, _ message: (Key) -> Message
  ) -> [KeyRow<Message>] {
    let keys: [(Key, Key?, String)] = [
      (.down, .character("j"), words.down), (.up, .character("k"), words.up),
      (.pageDown, .control("f"), words.pageDown), (.pageUp, .control("b"), words.pageUp),
      (.home, .character("g"), words.first), (.end, .character("G"), words.last),
    ]
    return keys.map { key, viKey, label in
      let isLetter = if case .character = viKey { true } else { false }
      let all = [key] + (hasLetters || !isLetter ? [viKey].compactMap { $0 } : [])
      return KeyRow(all, message(key), label, isInFooter: false).grouped(.moving)
    }
  }
}
