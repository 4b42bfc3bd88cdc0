import TerminalUI

extension KeyRow {
  /// The rows that move in a list: arrows, vi keys, pages. One of them stands for all in the footer.
  static func moves(
    _ label: String, hasLetters: Bool = true, _ message: (Key) -> Message
  ) -> [KeyRow<Message>] {
    let keys: [(Key, Key?)] = [
      (.down, .character("j")), (.up, .character("k")), (.pageDown, .control("f")),
      (.pageUp, .control("b")), (.home, .character("g")), (.end, .character("G")),
    ]
    return keys.map { key, viKey in
      let isLetter = if case .character = viKey { true } else { false }
      let all = [key] + (hasLetters || !isLetter ? [viKey].compactMap { $0 } : [])
      return KeyRow(all, message(key), label, isInFooter: false)
    }
  }
}
