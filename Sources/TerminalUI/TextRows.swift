/// Where the rows of a text begin when it is wrapped, so that no character is without a row.
///
/// The line end, and the spaces that ``TextWrap`` takes off, belong to the row that they end.
struct TextRows {
  /// The first character of each row; there is always one.
  private let starts: [Int]
  private let end: Int

  /// Wraps characters to so many columns, but at least one.
  init(_ glyphs: [Glyph], columns: Int) {
    var starts = [0]
    var index = 0
    var breaker = LineBreaker(columns: max(1, columns))
    while index < glyphs.count {
      let isLineEnd = glyphs[index].kind == .lineEnd
      guard isLineEnd || breaker.isFull(adding: glyphs[index], at: index) else {
        index += 1
        continue
      }
      index = isLineEnd ? index + 1 : breaker.best ?? index + 1
      breaker = LineBreaker(columns: max(1, columns))
      // A character that is wider than a row and ends its line is followed by no empty row.
      let isFollowed = index < glyphs.count && glyphs[index].kind != .lineEnd
      if isLineEnd || isFollowed { starts.append(index) }
    }
    self.starts = starts
    end = glyphs.count
  }

  /// How many rows there are.
  var count: Int { starts.count }

  /// The row of a place before a character, or behind the last one.
  func row(of index: Int) -> Int {
    var row = 0
    var beyond = starts.count
    while beyond - row > 1 {
      let middle = (row + beyond) / 2
      if starts[middle] <= index { row = middle } else { beyond = middle }
    }
    return row
  }

  /// The characters of a row.
  func range(of row: Int) -> Range<Int> {
    starts[row]..<(row + 1 < starts.count ? starts[row + 1] : end)
  }

  /// The last place for the caret in a row: the one behind its last character is the next row's.
  func lastPlace(in row: Int) -> Int {
    row + 1 < starts.count ? starts[row + 1] - 1 : end
  }
}
