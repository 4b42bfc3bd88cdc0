#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A whole screen: rows of cells, and where the cursor is.
public struct Frame: Sendable {
  /// The size; every row has so many cells.
  public let size: Size
  /// The cells, row by row from top to bottom.
  var cells: [Cell]
  /// What stands upon bases, each with at most four scalar values and 0 behind them; the first has
  /// none. Few characters have marks, so cells only say where theirs are.
  private var marks: [SIMD4<UInt32>] = [.zero]
  /// Where the terminal's cursor is; nil hides it.
  public var cursor: Point?
  /// What can be clicked, the topmost last; nil where nobody asks for it. It is no part of what is
  /// shown.
  public var clickAreas: [ClickArea]?

  /// Makes an empty screen.
  public init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// Makes a picture of one row.
  init(row cells: [Cell]) {
    size = Size(columns: cells.count, rows: 1)
    self.cells = cells
  }

  /// The cells of a row; none where the screen has no such row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The rows from top to bottom.
  public var rows: [[Cell]] { (0..<size.rows).map { Array(row($0)) } }

  /// Whether it was drawn with combining marks. They stay beside the cells, also when those change.
  public var hasMarks: Bool { marks.count > 1 }

  /// The combining marks upon a cell's base, 0 where there is none.
  public func marks(of cell: Cell) -> SIMD4<UInt32> { marks[Int(cell.marks)] }

  /// The columns from the first to the last in which a row shows something else than in another
  /// frame of the same size; nil where it is the same.
  public func difference(inRow row: Int, from other: Frame) -> Range<Int>? {
    let places = row * size.columns..<(row + 1) * size.columns
    // The same number may stand for other marks there.
    let mayBeSame = marks == other.marks || places.allSatisfy { !cells[$0].hasMarks }
    guard mayBeSame else { return 0..<size.columns }
    return cells.withUnsafeBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        // Most rows are the same, which the C library finds out sixteen bytes at a time.
        guard let start = cells.baseAddress, let otherStart = others.baseAddress else { return nil }
        var first = places.lowerBound
        let bytes = size.columns * MemoryLayout<Cell>.stride
        if memcmp(start + first, otherStart + first, bytes) == 0 { return nil }
        while cells[first] == others[first] { first += 1 }
        var end = places.upperBound
        while cells[end - 1] == others[end - 1] { end -= 1 }
        return first - places.lowerBound..<end - places.lowerBound
      }
    }
  }

  /// Becomes another frame of the same size by taking over the rows that differ. So the other stays
  /// its owner's alone, who need not copy it to change it.
  ///
  /// - Parameter changed: Is told each row that differs, and its ``difference(inRow:from:)``.
  public mutating func become(_ other: Frame, changed: (_ row: Int, Range<Int>) -> Void) {
    for row in 0..<size.rows {
      guard let columns = other.difference(inRow: row, from: self) else { continue }
      changed(row, columns)
      let first = row * size.columns
      for place in first..<first + size.columns { cells[place] = other.cells[place] }
    }
    marks = other.marks
    cursor = other.cursor
    clickAreas = other.clickAreas
  }

  /// Puts a mark upon the base of a cell; one that has four already is left as it is.
  mutating func add(_ mark: Unicode.Scalar, at index: Int) {
    var all = marks(of: cells[index])
    guard let free = all.indices.first(where: { all[$0] == 0 }),
      let place = UInt16(exactly: marks.count)
    else { return }
    all[free] = mark.value
    cells[index].marks = place
    marks.append(all)
  }
}

extension Frame: Equatable {
  /// Whether both show the same.
  public static func == (left: Frame, right: Frame) -> Bool {
    left.size == right.size && left.cursor == right.cursor
      && (0..<left.size.rows).allSatisfy { left.difference(inRow: $0, from: right) == nil }
  }
}
