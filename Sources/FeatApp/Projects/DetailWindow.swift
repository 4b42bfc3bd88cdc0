import TerminalUI

/// Which lines of a detail are seen: as far as it is scrolled, but never beyond its end.
struct DetailWindow: Equatable {
  let count: Int
  /// The lines that are seen at once; where not all fit, the last row tells where one is.
  let rows: Int
  /// The first line that is seen.
  private(set) var top: Int

  /// Makes a window.
  ///
  /// - Parameter hasStatus: Whether something is to be said below the lines in any case.
  init(count: Int, rows: Int, top: Int, hasStatus: Bool = false) {
    self.count = count
    self.rows = max(1, count > rows || hasStatus ? rows - 1 : rows)
    self.top = max(0, min(top, count - self.rows))
  }

  /// The lines that are seen.
  var range: Range<Int> { top..<min(count, top + rows) }

  var isScrollable: Bool { count > rows }

  mutating func scroll(_ key: Key) {
    let page = max(1, rows - 1)
    switch key {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= page
    case .pageDown: top += page
    case .home: top = 0
    case .end: top = count
    default: return
    }
    top = max(0, min(top, count - rows))
  }
}
