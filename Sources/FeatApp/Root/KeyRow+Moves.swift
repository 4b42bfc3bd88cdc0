import TerminalUI

extension KeyRow {
  /// The rows that move in a list: arrows, vi keys, pages.
  ///
  /// - Parameter hasLetters: Whether letters move, and do not go into a field.
  static func moves(
    _ context: Context, hasLetters: Bool = true, _ message: (Key) -> Message
  ) -> [KeyRow<Message>] {
    let words = context.words.keys
    let keys = hasLetters ? context.keys : context.fieldKeys
    let rows: [(KeyAction, Key, String)] = [
      (.down, .down, words.down), (.up, .up, words.up),
      (.pageDown, .pageDown, words.pageDown), (.pageUp, .pageUp, words.pageUp),
      (.first, .home, words.first), (.last, .end, words.last),
    ]
    return rows.map { action, key, label in
      KeyRow(keys[action], message(key), label, isInFooter: false).grouped(.moving)
    }
  }
}
