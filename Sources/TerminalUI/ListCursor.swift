/// Which row of a list is selected, and which one is the first that is shown.
public struct ListCursor: Equatable, Sendable {
  /// The selected row, from 0; 0 in an empty list.
  public private(set) var selected: Int
  /// The first row that is shown.
  public private(set) var top: Int

  /// Makes a cursor at a row.
  public init(selected: Int = 0) {
    self.selected = selected
    self.top = 0
  }

  /// Selects a row and scrolls no further than it takes to show it.
  ///
  /// - Parameters:
  ///   - index: The row; the nearest one where there is none.
  ///   - count: The rows of the list.
  ///   - rows: The rows that are shown at once.
  public mutating func select(_ index: Int, count: Int, rows: Int) {
    let rows = max(1, rows)
    selected = max(0, min(index, count - 1))
    top = min(max(top, selected - rows + 1), selected)
    top = max(0, min(top, count - rows))
  }

  /// Selects the row that the selected one has become in a list that changed.
  ///
  /// It stays where it is on the screen, and what is around it moves.
  public mutating func follow(_ index: Int, count: Int) {
    let above = selected - top
    selected = max(0, min(index, count - 1))
    top = max(0, selected - above)
  }

  /// Moves by a key that moves in lists.
  ///
  /// - Returns: Whether the key means something to a list.
  public mutating func handle(_ key: Key, count: Int, rows: Int) -> Bool {
    let page = max(1, rows - 1)
    switch key {
    case .up: select(selected - 1, count: count, rows: rows)
    case .down: select(selected + 1, count: count, rows: rows)
    case .pageUp: select(selected - page, count: count, rows: rows)
    case .pageDown: select(selected + page, count: count, rows: rows)
    case .home: select(0, count: count, rows: rows)
    case .end: select(count - 1, count: count, rows: rows)
    default: return false
    }
    return true
  }

  /// The first row to show when so many fit: ``top``, moved as far as the selected row needs it
  /// and no further than fills the rows.
  public func firstShown(count: Int, rows: Int) -> Int {
    let first = min(max(top, selected - max(1, rows) + 1), selected)
    return max(0, min(first, count - rows))
  }
}
