import TerminalUI

/// An area of text made anew for each key, character by character: slow, but easy to believe.
struct NaiveArea {
  private(set) var text = ""
  private(set) var caret = 0
  private var wantedColumn: Int?
  let columns: Int
  let page: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    page = max(1, rows - 1)
  }

  mutating func press(_ key: Key) {
    let characters = Array(text)
    let line = lineAround(characters)
    let wanted = wantedColumn
    wantedColumn = nil
    switch key {
    case .character(let character): insert(String(character))
    case .enter: insert("\n")
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .home: caret = caret == line.lowerBound ? 0 : line.lowerBound
    case .end: caret = caret == line.upperBound ? characters.count : line.upperBound
    case .backspace: remove(max(0, caret - 1)..<caret)
    case .delete: remove(caret..<min(characters.count, caret + 1))
    case .control("u"): remove(line.lowerBound..<caret)
    case .control("k"): remove(caret..<line.upperBound)
    case .control("w"): remove(startOfWord(characters)..<caret)
    case .up: move(by: -1, wanted)
    case .down: move(by: 1, wanted)
    case .pageUp: move(by: -page, wanted)
    case .pageDown: move(by: page, wanted)
    default: break
    }
  }

  /// Text must be clean and fit.
  mutating func insert(_ addition: String) {
    let before = String(text.prefix(caret)) + addition
    let after = String(text.dropFirst(caret))
    wantedColumn = nil
    text = before + after
    caret = characters(endingAtOrBehind: before.utf8.count)
  }

  /// Each row's characters, spaces beyond the edge and the line end among them.
  var rows: [Range<Int>] {
    let characters = Array(text)
    var rows: [Range<Int>] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let wrapped = TextWrap.lines(String(line), columns: columns - 1)
      let end = start + line.count
      for (index, shown) in wrapped.enumerated() {
        var next = end
        if index + 1 < wrapped.count {
          // The spaces between the two rows are this one's, but for those that the next one shows.
          let rest = characters[(start + shown.count)..<end]
          let spaces = rest.prefix { $0 == " " }.count
          next = start + shown.count + spaces - wrapped[index + 1].prefix { $0 == " " }.count
        }
        rows.append(start..<next)
        start = next
      }
      rows[rows.count - 1] = rows[rows.count - 1].lowerBound..<(end + 1)
      start = end + 1
    }
    rows[rows.count - 1] = rows[rows.count - 1].lowerBound..<text.count
    return rows
  }

  /// The columns of the widest character.
  var widest: Int { text.map { TextWidth.columns(of: String($0)) }.max() ?? 0 }

  /// The row of the caret, and its column there.
  var place: Point {
    let rows = rows
    let row = rows.lastIndex { $0.lowerBound <= caret } ?? 0
    return Point(column: column(of: caret, in: rows[row]), row: row)
  }

  private mutating func move(by distance: Int, _ wanted: Int?) {
    let rows = rows
    let place = place
    let column = wanted ?? place.column
    wantedColumn = column
    let target = max(0, min(place.row + distance, rows.count - 1))
    guard target != place.row else { return }
    let last = target == rows.count - 1 ? rows[target].upperBound : rows[target].upperBound - 1
    caret =
      (rows[target].lowerBound...last)
      .last { self.column(of: $0, in: rows[target]) <= column } ?? rows[target].lowerBound
  }

  private func column(of place: Int, in row: Range<Int>) -> Int {
    Array(text)[row.lowerBound..<place].reduce(0) { $0 + TextWidth.columns(of: String($1)) }
  }

  private mutating func remove(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let before = String(text.prefix(range.lowerBound))
    text = before + String(text.dropFirst(range.upperBound))
    caret = characters(endingAtOrBehind: before.utf8.count)
  }

  private func characters(endingAtOrBehind bytes: Int) -> Int {
    var seen = 0
    return text.prefix { character in
      defer { seen += character.utf8.count }
      return seen < bytes
    }.count
  }

  private func lineAround(_ characters: [Character]) -> Range<Int> {
    let start = (characters[..<caret].lastIndex(of: "\n") ?? -1) + 1
    return start..<(characters[caret...].firstIndex(of: "\n") ?? characters.count)
  }

  private func startOfWord(_ characters: [Character]) -> Int {
    var index = caret
    while index > 0, [" ", "\n"].contains(characters[index - 1]) { index -= 1 }
    while index > 0, ![" ", "\n"].contains(characters[index - 1]) { index -= 1 }
    return index
  }
}
