/// What a terminal shows: the part of xterm that ncurses uses.
public struct Screen {
  /// Private modes that are on: 1 application keys, 25 cursor, 1049 second screen, 2004 paste.
  public private(set) var modes: Set<Int> = [25]
  /// The cursor's column, from 0.
  public private(set) var column = 0
  /// The cursor's row, from 0.
  public private(set) var row = 0

  private(set) var columns: Int
  private(set) var rows: Int
  /// A character and its marks in each cell; empty in the right half of a wide character.
  private var cells: [[String]]
  private var parser = ScreenParser()
  private var isInserting = false
  /// The rows that scroll.
  private var region: ClosedRange<Int>
  private var last = " "
  /// Where the cursor was when it was last saved.
  private var saved = (row: 0, column: 0)
  /// The attributes and colours of what is written now, by their numbers.
  private var attributes: Set<Int> = []
  /// Whether letters are lines.
  private var hasLines = false
  /// Whether the keys of the number pad send sequences.
  private var hasKeypad = false

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Self.blank(columns, rows)
    region = 0...(rows - 1)
  }

  /// The rows without the spaces at their ends.
  public var lines: [String] {
    cells.map { cells in
      let line = cells.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// All rows.
  public var text: String { lines.joined(separator: "\n") }

  /// What is not as in a new terminal, apart from the text.
  var leftovers: [String] {
    // 7: lines wrap.
    var names = modes.symmetricDifference([25]).subtracting([7]).sorted().map { "mode \($0)" }
    if !attributes.isEmpty { names.append("attributes \(attributes.sorted())") }
    if hasLines { names.append("lines for letters") }
    if hasKeypad { names.append("the number pad's own keys") }
    if isInserting { names.append("insertion") }
    if region != 0...(rows - 1) { names.append("rows that do not scroll") }
    return names
  }

  /// What is in a cell; empty in the right half of a wide character.
  public func cell(column: Int, row: Int) -> String { cells[row][column] }

  mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Self.blank(columns, rows)
    region = 0...(rows - 1)
    place(row, column)
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch parser.take(byte) {
      case .none: break
      case .text(let scalar): put(scalar)
      case .byte(let control): take(control: control)
      case .control(let prefix, let numbers, let final):
        prefix == UInt8(ascii: "?") ? setModes(numbers, final) : take(numbers, final)
      case .escape(let final): take(escape: final)
      case .charset(let slot, let name):
        if slot == UInt8(ascii: "(") { hasLines = name == UInt8(ascii: "0") }
      }
    }
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[String]] {
    Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  private mutating func place(_ row: Int, _ column: Int) {
    self.row = min(max(0, row), rows - 1)
    self.column = min(max(0, column), columns - 1)
  }

  private mutating func setModes(_ numbers: [Int], _ final: UInt8) {
    if final == UInt8(ascii: "h") { modes.formUnion(numbers) } else { modes.subtract(numbers) }
    if numbers.contains(1049) { cells = Self.blank(columns, rows) }
  }

  private mutating func setAttributes(_ numbers: [Int]) {
    for number in numbers {
      switch number {
      case 0: attributes = []
      case 39: attributes.subtract(30...38)
      case 49: attributes.subtract(40...48)
      default: attributes.insert(number)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.properties.isGraphemeExtend ? 0 : Self.isWide(scalar) ? 2 : 1
    if width == 0 {
      let at = max(0, min(column, columns) - 1)
      cells[row][cells[row][at].isEmpty ? at - 1 : at].unicodeScalars.append(scalar)
      return
    }
    if column + width > columns { newLine() }
    if isInserting { insert(width) }
    last = String(scalar)
    for offset in 0..<width where column + offset < columns {
      cells[row][column + offset] = offset == 0 ? last : ""
    }
    column += width
  }

  /// The cursor may be beyond the last column: a line wraps only when more is written.
  private mutating func newLine() {
    column = 0
    lineDown()
  }

  private mutating func lineDown() {
    if row == region.upperBound { scrollUp(region, 1) } else { place(row + 1, column) }
  }

  private mutating func lineUp() {
    if row == region.lowerBound { scrollDown(region, 1) } else { place(row - 1, column) }
  }

  private mutating func scrollUp(_ rows: ClosedRange<Int>, _ count: Int) {
    for _ in 0..<min(count, rows.count) {
      cells.remove(at: rows.lowerBound)
      cells.insert(Array(repeating: " ", count: columns), at: rows.upperBound)
    }
  }

  private mutating func scrollDown(_ rows: ClosedRange<Int>, _ count: Int) {
    for _ in 0..<min(count, rows.count) {
      cells.remove(at: rows.upperBound)
      cells.insert(Array(repeating: " ", count: columns), at: rows.lowerBound)
    }
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let top = max(1, numbers.first ?? 1) - 1
    let bottom = min(rows, numbers.dropFirst().first ?? rows) - 1
    guard top < bottom else { return }
    region = top...bottom
    place(0, 0)
  }

  private mutating func take(escape final: UInt8) {
    switch final {
    case UInt8(ascii: "M"): lineUp()
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): place(saved.row, saved.column)
    case UInt8(ascii: "="): hasKeypad = true
    case UInt8(ascii: ">"): hasKeypad = false
    default: break
    }
  }

  private mutating func take(control: UInt8) {
    switch control {
    case 0x08: place(row, min(column, columns - 1) - 1)
    case 0x09: place(row, column / 8 * 8 + 8)
    case 0x0a: lineDown()
    case 0x0d: column = 0
    default: break
    }
  }

  private mutating func take(_ numbers: [Int], _ final: UInt8) {
    let count = max(1, numbers.first ?? 1)
    switch final {
    case UInt8(ascii: "A"): place(row - count, column)
    case UInt8(ascii: "B"): place(row + count, column)
    case UInt8(ascii: "C"): place(row, column + count)
    case UInt8(ascii: "D"): place(row, min(column, columns - 1) - count)
    case UInt8(ascii: "G"): place(row, count - 1)
    case UInt8(ascii: "d"): place(count - 1, column)
    case UInt8(ascii: "H"): place(count - 1, max(1, numbers.dropFirst().first ?? 1) - 1)
    case UInt8(ascii: "J"): clear(rows: numbers.first ?? 0)
    case UInt8(ascii: "K"): clear(line: numbers.first ?? 0)
    case UInt8(ascii: "X"): fill(column..<max(column, min(columns, column + count)))
    case UInt8(ascii: "P"): delete(count)
    case UInt8(ascii: "@"): insert(count)
    case UInt8(ascii: "r"): setRegion(numbers)
    case UInt8(ascii: "S"): scrollUp(region, count)
    case UInt8(ascii: "T"): scrollDown(region, count)
    case UInt8(ascii: "L"): if region.contains(row) { scrollDown(row...region.upperBound, count) }
    case UInt8(ascii: "M"): if region.contains(row) { scrollUp(row...region.upperBound, count) }
    case UInt8(ascii: "b"): for _ in 0..<count { last.unicodeScalars.forEach { put($0) } }
    case UInt8(ascii: "m"): setAttributes(numbers.isEmpty ? [0] : numbers)
    case UInt8(ascii: "h"): isInserting = isInserting || numbers.contains(4)
    case UInt8(ascii: "l"): isInserting = isInserting && !numbers.contains(4)
    default: break
    }
  }

  private mutating func clear(rows part: Int) {
    clear(line: part)
    let others = part == 0 ? (row + 1)..<max(row + 1, rows) : part == 1 ? 0..<row : 0..<rows
    for index in others { cells[index] = Array(repeating: " ", count: columns) }
  }

  private mutating func clear(line part: Int) {
    let at = min(column, columns - 1)
    fill(part == 0 ? at..<columns : part == 1 ? 0..<(at + 1) : 0..<columns)
  }

  private mutating func fill(_ range: Range<Int>) {
    for index in range { cells[row][index] = " " }
  }

  private mutating func delete(_ count: Int) {
    let at = min(column, columns - 1)
    let gone = min(count, columns - at)
    cells[row].removeSubrange(at..<(at + gone))
    cells[row] += Array(repeating: " ", count: gone)
  }

  private mutating func insert(_ count: Int) {
    let at = min(column, columns - 1)
    cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: at)
    cells[row].removeLast(count)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
      true
    default: false
    }
  }
}
