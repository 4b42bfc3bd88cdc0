/// Which of the tabs are shown where not all have room: those at an end are left out, and a mark
/// stands there.
struct TabLine {
  /// The columns of a mark.
  static let markColumns = 1

  /// The tabs that are shown: side by side, the selected one among them.
  let shown: Range<Int>

  /// Takes as many tabs as fit, and of as many the foremost.
  ///
  /// - Parameters:
  ///   - widths: The columns of each tab.
  ///   - columns: The columns that they have together.
  init(_ widths: [Int], selected: Int, columns: Int) {
    var most = selected..<selected + 1
    for first in 0...selected {
      for end in selected + 1...widths.count where end - first > most.count {
        let marks = (first > 0 ? 1 : 0) + (end < widths.count ? 1 : 0)
        let used = widths[first..<end].reduce(marks * Self.markColumns, +)
        if used <= columns { most = first..<end }
      }
    }
    shown = most
  }
}
