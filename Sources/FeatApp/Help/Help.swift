public import TerminalUI

/// The actions of the screen below, to be read, looked for and run.
public struct Help: Equatable, Sendable {
  /// What it was opened for.
  enum Kind: Sendable {
    /// To read which keys there are, and what the screen or the field is about.
    case keys
    /// To run an action by its name.
    case palette
  }

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

  let kind: Kind
  private(set) var filter = TextField(capacity: 64)
  private(set) var cursor = ListCursor()
  /// Whether a row was chosen, by moving or by looking for it. Until then Enter closes, so that who
  /// only wanted to read the keys does not run the first action.
  private(set) var hasSelection: Bool
  /// How far what the screen is about is scrolled, where it has not room.
  private(set) var scrolled = 0

  init(_ kind: Kind) {
    self.kind = kind
    hasSelection = kind == .palette
  }

  /// What is meant by the typed text, group by group.
  func matches(in entries: [HelpEntry]) -> [HelpEntry] {
    let query = String(filter.text.lowercased().filter { !$0.isWhitespace })
    // Nobody moves about by name.
    let groups: [KeyGroup] = kind == .palette ? [.screen, .program] : KeyGroup.allCases
    return groups.flatMap { group in
      entries.filter {
        $0.row.group == group && (query.isEmpty || $0.matches(query))
      }
    }
  }

  /// Applies what happened.
  ///
  /// - Parameter hidden: The lines of what the screen is about that have no room.
  /// - Returns: Something when it closes.
  mutating func update(
    _ message: Message, _ entries: [HelpEntry], hidden: Int = 0
  ) -> Outcome? {
    switch message {
    case .typed(let key):
      if !scroll(key, hidden: hidden) { type(key, count: matches(in: entries).count) }
      return nil
    case .pasted(let text):
      filter.insert(text)
      filterChanged()
      return nil
    case .closed: return .closed
    case .chosen:
      guard hasSelection else { return .closed }
      let matches = matches(in: entries)
      guard matches.indices.contains(cursor.selected) else { return nil }
      let row = matches[cursor.selected].row
      return row.disabledReason.map { .refused($0) } ?? .run(row.message)
    }
  }

  /// Scrolls what the screen is about, before a key selects an action.
  ///
  /// - Returns: Whether there is something to scroll.
  private mutating func scroll(_ key: Key, hidden: Int) -> Bool {
    switch key {
    case .up where hasSelection && kind == .keys && cursor.selected == 0 && filter.text.isEmpty:
      hasSelection = false
      scrolled = hidden
    case .down where !hasSelection && scrolled < hidden: scrolled += 1
    case .pageDown where !hasSelection && scrolled < hidden: scrolled = hidden
    case .up where !hasSelection && hidden > 0: scrolled = max(0, min(scrolled, hidden) - 1)
    case .pageUp where !hasSelection && hidden > 0: scrolled = 0
    default: return false
    }
    return true
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
    hasSelection = kind == .palette || !filter.text.isEmpty
  }
}
