/// Text of several lines that is being edited: by grapheme, as in a ``TextField``, and by the rows
/// that are seen.
///
/// It is wrapped as ``TextWrap`` does it, one column narrower than it is: the last is for the
/// caret behind a full row. It needs to be told its size, which it does not keep.
public struct TextArea: Equatable, Sendable {
  /// What is seen of a text.
  public struct Window: Equatable, Sendable {
    /// The rows, none wider than asked.
    public var lines: [String]
    /// Where the caret is, counted from the first of the rows.
    public var caret: Point
    /// Whether there are rows before these.
    public var hasMoreAbove: Bool
    /// Whether there are rows behind these.
    public var hasMoreBelow: Bool
  }

  private var content: EditableText
  /// The column that moves from row to row aim at; nil when the caret has moved otherwise.
  private var wantedColumn: Int?
  private var cursor = ListCursor()

  /// What was typed; lines end in LF.
  public var text: String { content.text }
  /// The caret: how many characters, line ends among them, stand before it.
  public var caret: Int { content.caret }
  /// The most characters it takes, and of scalars 8 times as many; never more than 64 KB.
  public var capacity: Int { content.capacity }
  /// Whether something of what was typed or put in last was left out, for there was no room.
  public var wasCut: Bool { content.wasCut }

  /// Makes an area with the caret behind its text, which is cleaned as by ``insert(_:)``.
  public init(_ text: String = "", capacity: Int = 65_536) {
    content = EditableText(text, capacity: capacity, keepsLines: true)
  }

  /// Replaces the text; the caret goes behind it.
  public mutating func replace(with newText: String) {
    self = TextArea(newText, capacity: capacity)
  }

  /// Puts text in at the caret as one step: lines end in LF whatever they ended in, a tab becomes
  /// four spaces, other control characters and invisible ones are left out, and what exceeds the
  /// capacity is cut.
  public mutating func insert(_ newText: String) {
    content.insert(newText)
    wantedColumn = nil
  }

  /// Handles a key that edits or moves. Enter breaks the line. Home and End go to the ends of the
  /// line, and pressed there to the ends of the text.
  ///
  /// - Parameters:
  ///   - columns: The width that the text is shown in.
  ///   - rows: The rows that are shown at once.
  /// - Returns: Whether the key means something to an area of text.
  public mutating func handle(_ key: Key, columns: Int, rows: Int) -> Bool {
    let page = max(1, rows - 1)
    let column = wantedColumn
    wantedColumn = nil
    switch key {
    case .enter: content.insert("\n")
    case .home where caret == content.startOfLine: content.moveCaret(to: 0)
    case .end where caret == content.endOfLine: content.moveCaret(to: content.glyphs.count)
    case .up: return move(by: -1, aimingAt: column, columns, rows)
    case .down: return move(by: 1, aimingAt: column, columns, rows)
    case .pageUp: return move(by: -page, aimingAt: column, columns, rows)
    case .pageDown: return move(by: page, aimingAt: column, columns, rows)
    default:
      guard content.handle(key) else {
        wantedColumn = column
        return false
      }
    }
    scroll(self.rows(columns), showing: rows)
    return true
  }

  /// What is seen in so many columns and rows.
  public func window(columns: Int, rows: Int) -> Window {
    let all = self.rows(columns)
    let row = all.row(of: caret)
    var cursor = cursor
    cursor.select(row, count: all.count, rows: rows)
    let shown = cursor.top..<min(all.count, cursor.top + max(0, rows))
    return Window(
      lines: lines(shown, of: all, columns: columns),
      caret: Point(
        column: max(0, min(self.columns(to: caret, in: all.range(of: row)), columns - 1)),
        row: row - cursor.top),
      hasMoreAbove: shown.lowerBound > 0, hasMoreBelow: shown.upperBound < all.count)
  }

  private func rows(_ columns: Int) -> TextRows {
    TextRows(content.glyphs, columns: columns - 1)
  }

  /// Moves between rows, as near as possible to the column where the first such move began.
  private mutating func move(
    by distance: Int, aimingAt wanted: Int?, _ columns: Int, _ shown: Int
  ) -> Bool {
    let rows = rows(columns)
    scroll(rows, showing: shown)
    let row = rows.row(of: caret)
    let target = max(0, min(row + distance, rows.count - 1))
    let column = wanted ?? self.columns(to: caret, in: rows.range(of: row))
    wantedColumn = column
    guard target != row else { return true }
    content.moveCaret(to: place(at: column, in: target, of: rows))
    scroll(rows, showing: shown)
    return true
  }

  private mutating func scroll(_ rows: TextRows, showing shown: Int) {
    cursor.select(rows.row(of: caret), count: rows.count, rows: shown)
  }

  private func columns(to place: Int, in row: Range<Int>) -> Int {
    content.glyphs[row.lowerBound..<place].reduce(0) { $0 + Int($1.columns) }
  }

  private func place(at column: Int, in row: Int, of rows: TextRows) -> Int {
    var place = rows.range(of: row).lowerBound
    var left = column
    while place < rows.lastPlace(in: row), content.glyphs[place].columns <= left {
      left -= Int(content.glyphs[place].columns)
      place += 1
    }
    return place
  }

  private func lines(_ shown: Range<Int>, of rows: TextRows, columns: Int) -> [String] {
    guard let first = shown.first else { return [] }
    var start = content.bytes(of: 0..<rows.range(of: first).lowerBound)
    return shown.map { row in
      let range = rows.range(of: row)
      let bytes = content.bytes(of: range)
      defer { start += bytes }
      let isEnded = range.last.map { content.glyphs[$0].kind == .lineEnd } ?? false
      let utf8 = text.utf8.dropFirst(start).prefix(isEnded ? bytes - 1 : bytes)
      return Self.beginning(of: Substring(utf8), columns: columns)
    }
  }

  /// What of a row is seen: spaces may stand beyond the edge, and an emoji may be wider than it.
  private static func beginning(of row: Substring, columns: Int) -> String {
    var left = columns
    let seen = row.unicodeScalars.prefix { scalar in
      left -= abs(TextWidth.columns(of: scalar))
      return left >= 0
    }
    return String(seen)
  }
}
