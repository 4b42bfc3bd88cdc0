import TerminalUI

/// The last line is a bar of buttons, too: where Left and Right mean nothing else, they mark one of its
/// actions, and Enter does it. One of them lists all others, so arrows and Enter do everything.
extension App {
  /// The item of the last line that is marked; nil where none is, or where it is gone by now.
  func markedItem(of keys: KeyTable<Message>) -> KeyTable<Message>.FooterItem? {
    guard let marked else { return nil }
    return keys.footerItems(columns: size.columns - 2).first { keys.rows[$0.row].message == marked }
  }

  /// Takes a key while an action of the last line is marked.
  ///
  /// - Returns: What is to be done; nil where the key means what it always does.
  mutating func press(
    _ key: Key, onMarked message: Message, _ keys: KeyTable<Message>
  ) -> [Effect]? {
    let bar = keys.footerItems(columns: size.columns - 2).map { keys.rows[$0.row].message }
    guard let index = bar.firstIndex(of: message) else { return nil }
    switch key {
    case .left where index > 0: marked = bar[index - 1]
    case .right where index + 1 < bar.count: marked = bar[index + 1]
    case .left: return leaveBar(by: -1)
    case .right: return leaveBar(by: 1)
    case .enter: return update(message, at: now)
    default: return nil
    }
    return []
  }

  /// Whether a key would go from the last tab to the first one, or back: the bar lies between them.
  func isAtBar(_ key: Key, _ message: Message) -> Bool {
    guard let tab = projects?.list.tab else { return false }
    switch (key, message) {
    case (.right, .projects(.tabMoved(by: 1))): return tab == ProjectTab.allCases.last
    case (.left, .projects(.tabMoved(by: -1))): return tab == ProjectTab.allCases.first
    default: return false
    }
  }

  /// Marks the end of the bar that a key comes to first. It is never to quit: whoever goes back from
  /// the first tab and presses Enter means something else.
  mutating func enterBar(by key: Key, _ keys: KeyTable<Message>) {
    let bar = keys.footerItems(columns: size.columns - 2)
    let messages = bar.map { keys.rows[$0.row].message }
    marked = key == .right ? messages.first : messages.last { $0 != .quitChosen }
  }

  /// Goes on from the bar to the tab that lies behind it, where there are tabs.
  private mutating func leaveBar(by step: Int) -> [Effect] {
    let hasTabs = screen == .projects && help == nil && errorList == nil && dialog == nil
    guard hasTabs, let projects, projects.isAtTop else { return [] }
    let next = step > 0 ? ProjectTab.allCases.first : ProjectTab.allCases.last
    guard projects.list.tab != next else { return [] }
    return update(.projects(.tabMoved(by: step)), at: now)
  }
}
