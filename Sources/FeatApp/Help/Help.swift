public import TerminalUI

/// The keys of the screen below, to be read, filtered and run.
public struct Help: Equatable, Sendable {
  /// What happened here.
  public enum Message: Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case chosen
    case closed
  }

  /// What comes of it.
  enum Outcome {
    case closed
    case run(FeatApp.Message)
    /// The row that was chosen cannot be done now.
    case refused(String)
  }

  private(set) var filter = TextField(capacity: 64)
  private(set) var cursor = ListCursor()
  /// Whether a row was chosen, by moving or by filtering. Until then Enter closes, so that who only
  /// wanted to read does not run the first action.
  private(set) var hasSelection = false

  /// The rows whose label or key has the typed text in it.
  func matches(
    in rows: [KeyRow<FeatApp.Message>]
  ) -> [KeyRow<FeatApp.Message>] {
    let query = filter.text.lowercased()
    let visible = rows.filter { !$0.keys.isEmpty }
    if query.isEmpty { return visible }
    return visible.filter { row in
      row.label.lowercased().contains(query)
        || row.keys.contains { $0.name.lowercased() == query }
    }
  }

  /// Applies what happened.
  ///
  /// - Returns: Something when it closes.
  mutating func update(_ message: Message, rows: [KeyRow<FeatApp.Message>]) -> Outcome? {
    switch message {
    case .typed(let key):
      type(key, count: matches(in: rows).count)
      return nil
    case .pasted(let text):
      filter.insert(text)
      filterChanged()
      return nil
    case .closed: return .closed
    case .chosen:
      guard hasSelection else { return .closed }
      let matches = matches(in: rows)
      guard matches.indices.contains(cursor.selected) else { return nil }
      let row = matches[cursor.selected]
      return row.disabledReason.map { .refused($0) } ?? .run(row.message)
    }
  }

  private mutating func type(_ key: Key, count: Int) {
    var moved = cursor
    if moved.handle(key, count: count, rows: 8) {
      // The first move selects the first row.
      if hasSelection { cursor = moved }
      hasSelection = true
    } else if filter.handle(key) {
      filterChanged()
    }
  }

  private mutating func filterChanged() {
    cursor = ListCursor()
    hasSelection = !filter.text.isEmpty
  }
}
