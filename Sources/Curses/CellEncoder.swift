internal import CCurses
internal import TerminalUI

/// Makes cells that ncurses takes of ours.
struct CellEncoder {
  private typealias Attributes = (bits: attr_t, pair: Int16)

  private let hasColors: Bool
  private var cells: [cchar_t] = []

  init(hasColors: Bool) {
    self.hasColors = hasColors
  }

  /// Hands a row to ncurses, cut or filled to so many columns.
  mutating func put(_ row: [Cell], at index: Int, columns: Int) {
    cells.removeAll(keepingCapacity: true)
    var column = 0
    while column < columns {
      let cell = column < row.count ? row[column] : .blank
      column += append(cell, room: columns - column)
    }
    _ = curses_put_row(Int32(index), cells, Int32(cells.count))
  }

  /// Appends a cell and answers its columns.
  ///
  /// ncurses counts columns by the locale. Where it would count others than the frame did,
  /// everything to the right would shift; so such a character is shown as a question mark.
  private mutating func append(_ cell: Cell, room: Int) -> Int {
    let columns = min(max(1, Int(cell.columns)), 2)
    let style = attributes(of: cell.style)
    if columns <= room && Self.columns(of: cell.base) == columns {
      append(cell.base, marks: cell.marks, style)
      return columns
    }
    append(substituteFor: cell.base, style)
    guard columns == 2 && room > 1 else { return 1 }
    append(0x20, style)
    return 2
  }

  /// Appends what stands for a character that the locale cannot show. Lines have a character set
  /// of their own in most terminals, or else ncurses has something for them.
  private mutating func append(substituteFor scalar: UInt32, _ style: Attributes) {
    if let name = Self.lineNames[scalar] {
      append(curses_line(name), (style.bits | curses_line_attributes(name), style.pair))
    } else {
      append(scalar == 0 ? 0x20 : UInt32(UInt8(ascii: "?")), style)
    }
  }

  private mutating func append(
    _ base: UInt32, marks: SIMD4<UInt32> = .zero, _ style: Attributes
  ) {
    var cell = cchar_t()
    withUnsafeBytes(of: marks) { raw in
      let marks = raw.bindMemory(to: UInt32.self).baseAddress
      curses_set_cell(&cell, base, marks, style.bits, style.pair)
    }
    cells.append(cell)
  }

  private func attributes(of style: Style) -> Attributes {
    var bits: attr_t = 0
    if style.contains(.bold) { bits |= curses_bold() }
    if style.contains(.dim) { bits |= curses_dim() }
    if style.contains(.reverse) { bits |= curses_reverse() }
    if style.contains(.underline) { bits |= curses_underline() }
    guard hasColors, let color = style.color else { return (bits, 0) }
    return (bits, Int16(color.rawValue) + 1)
  }

  private static func columns(of scalar: UInt32) -> Int {
    (0x20..<0x7f).contains(scalar) ? 1 : Int(curses_columns(scalar))
  }

  /// The VT100's names of lines and corners, which terminfo (acsc) uses.
  private static let lineNames: [UInt32: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("─│┌┐└┘├┤┴┬┼".unicodeScalars, "qxlkmjtuvwn".utf8).map {
      ($0.value, $1)
    })
}
