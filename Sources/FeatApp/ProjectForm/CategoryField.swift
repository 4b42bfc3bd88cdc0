import FeatAPI
import FeatDomain
import TerminalUI

/// The field that finds a category: what is typed, and the categories that match it.
struct CategoryField: Equatable, Sendable {
  private(set) var filter: TextField
  /// The server's categories; nil until they have come.
  private(set) var categories: [NamedID]?
  /// Why they did not come.
  private(set) var failure: APIFailure?
  /// Whether they were asked for, and no answer has come.
  var isLoading = false
  private(set) var matches: [NamedID] = []
  private(set) var cursor = ListCursor()
  /// Whether a row of the list is meant: it was moved to, or found by typing.
  private(set) var hasSelection = false
  private(set) var chosen: NamedID?
  /// Whether the text was changed since the field was entered.
  private var isFiltering = false

  init(chosen: NamedID?) {
    self.chosen = chosen
    filter = TextField(Self.name(of: chosen), capacity: 64)
  }

  /// Whether they are to be asked for.
  var lacksCategories: Bool { categories == nil && !isLoading }

  /// They are asked for once more: why they did not come before counts no more.
  mutating func askAgain() {
    isLoading = true
    failure = nil
  }

  mutating func take(_ result: Result<[NamedID], APIFailure>) {
    isLoading = false
    switch result {
    case .success(let categories):
      self.categories = categories
      failure = nil
      // FEAT may send a category's number alone; its name is known only now.
      if let known = categories.first(where: { $0.id == chosen?.id }), chosen?.name.isEmpty == true
      {
        chosen = known
        if !isFiltering { filter.replace(with: known.name) }
      }
    case .failure(let failure): self.failure = failure
    }
    find()
  }

  /// Handles a key.
  ///
  /// - Returns: Whether it did something here.
  mutating func handle(_ key: Key, rows: Int) -> Bool {
    switch key {
    case .up where !hasSelection || cursor.selected == 0: return false
    case .down where matches.isEmpty || hasSelection && cursor.selected == matches.count - 1:
      return false
    case .down where !hasSelection: hasSelection = true
    case .up, .down, .pageUp, .pageDown:
      hasSelection = !matches.isEmpty
      return cursor.handle(key, count: matches.count, rows: rows)
    default:
      let before = filter.text
      guard filter.handle(key) else { return false }
      if filter.text != before { filterChanged() }
    }
    return true
  }

  mutating func paste(_ text: String) {
    filter.insert(text)
    filterChanged()
  }

  /// Takes the selected row.
  mutating func choose() {
    if hasSelection, matches.indices.contains(cursor.selected) { chosen = matches[cursor.selected] }
    close()
  }

  /// The focus leaves: what was found by typing is meant, and an empty field is none; anything else
  /// stays as it was.
  ///
  /// - Parameter canBeEmpty: Whether the server can be left without one.
  mutating func leave(canBeEmpty: Bool) {
    if isFiltering {
      if filter.text.allSatisfy(\.isWhitespace) {
        if canBeEmpty { chosen = nil }
      } else if matches.indices.contains(cursor.selected) {
        chosen = matches[cursor.selected]
      }
    }
    close()
  }

  private mutating func close() {
    isFiltering = false
    hasSelection = false
    filter.replace(with: Self.name(of: chosen))
    find()
  }

  private mutating func filterChanged() {
    isFiltering = true
    find()
    hasSelection = !matches.isEmpty && !filter.text.allSatisfy(\.isWhitespace)
  }

  private mutating func find() {
    let matcher = TitleMatcher(isFiltering ? filter.text : "")
    matches = (categories ?? []).filter { matcher.matches(title: $0.name) }
    cursor = ListCursor()
    if !isFiltering, let index = matches.firstIndex(where: { $0.id == chosen?.id }) {
      cursor.select(index, count: matches.count, rows: 1)
    }
  }

  private static func name(of category: NamedID?) -> String {
    guard let category else { return "" }
    return category.name.isEmpty ? "#\(category.id)" : category.name
  }
}
