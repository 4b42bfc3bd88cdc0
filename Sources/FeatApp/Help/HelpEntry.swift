import TerminalUI

/// An action in the list of keys, with all that it is found by.
struct HelpEntry {
  let row: KeyRow<Message>
  /// What it is called, in lower case: in both languages, and by the initials of its pinyin.
  private let names: [String]

  /// - Parameters:
  ///   - row: The action.
  ///   - labels: What it is called in each language.
  init(_ row: KeyRow<Message>, labels: [Language: String]) {
    self.row = row
    let chinese = labels[.simplifiedChinese].map(PinyinInitials.of) ?? ""
    names = labels.values.map { $0.lowercased() } + [chinese].filter { !$0.isEmpty }
  }

  /// Whether somebody who typed this may mean it.
  ///
  /// - Parameter query: What was typed, in lower case.
  func matches(_ query: String) -> Bool {
    names.contains { $0.contains(query) } || row.keys.contains { $0.name.lowercased() == query }
  }
}
