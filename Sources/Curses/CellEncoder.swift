internal import CCurses
internal import TerminalUI

/// Makes cells that ncurses takes of ours.
struct CellEncoder {
  private typealias Attributes = (bits: attr_t, pair: Int16)

  private let hasColors: Bool
  private let theme: Theme
  /// What stands for text that is struck through: it is dark where the terminal cannot do that.
  private let strikethrough: attr_t
  private var cells: [cchar_t] = []
  /// The last style with what ncurses makes of it, which the cell beside it most often has too.
  private var last: (style: Style, attributes: Attributes, blank: cchar_t)

  /// Makes it for the terminal on which ncurses has started.
  init(hasColors: Bool, theme: Theme) {
    self.hasColors = hasColors
    self.theme = theme
    strikethrough = curses_can_strike() != 0 ? curses_italic() : curses_dim()
    last = (.plain, (0, 0), Self.cell(0x20, .zero, (0, 0)))
  }

  /// Hands columns of a row to ncurses; where the frame has none, they are empty.
  ///
  /// - Parameter width: The columns of the screen.
  mutating func put(_ frame: Frame, row: Int, columns: Range<Int>, of width: Int) {
    let cells = frame.row(row)
    self.cells.removeAll(keepingCapacity: true)
    var first = columns.lowerBound
    // Half of a wide character is the whole of it.
    if first > 0, Self.cell(cells, first).isContinuation { first -= 1 }
    var column = first
    while column < columns.upperBound {
      column += appendASCII(of: cells.dropFirst(column).prefix(columns.upperBound - column))
      guard column < columns.upperBound else { break }
      column += append(Self.cell(cells, column), frame, room: width - column)
    }
    _ = curses_put(Int32(row), Int32(first), self.cells, Int32(self.cells.count))
  }

  private static func cell(_ cells: ArraySlice<Cell>, _ column: Int) -> Cell {
    column < cells.count ? cells[cells.startIndex + column] : .blank
  }

  /// Appends the letters that cells begin with as far as they look alike, as most in a row do, and
  /// answers their columns. The way of all others costs three times as much.
  private mutating func appendASCII(of cells: ArraySlice<Cell>) -> Int {
    guard let style = cells.first?.style else { return 0 }
    _ = attributes(of: style)
    var new = last.blank
    let letters = cells.prefix { $0.isASCII(in: style) }
    for letter in letters {
      curses_set_base(&new, letter.base)
      self.cells.append(new)
    }
    return letters.count
  }

  /// Appends a cell and answers its columns.
  ///
  /// ncurses counts columns by the locale. Where it would count others than the frame did,
  /// everything to the right would shift; so such a character is shown as a question mark.
  private mutating func append(_ cell: Cell, _ frame: Frame, room: Int) -> Int {
    let columns = min(max(1, Int(cell.columns)), 2)
    let style = attributes(of: cell.style)
    if columns <= room && Self.columns(of: cell.base) == columns {
      if cell.hasMarks {
        append(cell.base, marks: frame.marks(of: cell), style)
      } else {
        appendPlain(cell.base)
      }
      return columns
    }
    append(substituteFor: cell.base, style)
    guard columns == 2 && room > 1 else { return 1 }
    append(0x20, style)
    return 2
  }

  /// Appends a character without marks: a blank in its style, with another character in it.
  private mutating func appendPlain(_ base: UInt32) {
    cells.append(last.blank)
    curses_set_base(&cells[cells.count - 1], base)
  }

  /// Appends what stands for a character that the locale cannot show. Lines have a character set
  /// of their own in most terminals, or else ncurses has something for them.
  private mutating func append(substituteFor scalar: UInt32, _ style: Attributes) {
    if let ascii = Self.asciiLines[scalar], TextWidth.ambiguousColumns == 2 {
      append(UInt32(ascii), style)
    } else if let name = Self.lineNames[scalar] {
      append(curses_line(name), (style.bits | curses_line_attributes(name), style.pair))
    } else {
      append(scalar == 0 ? 0x20 : UInt32(UInt8(ascii: "?")), style)
    }
  }

  private mutating func append(
    _ base: UInt32, marks: SIMD4<UInt32> = .zero, _ style: Attributes
  ) {
    cells.append(Self.cell(base, marks, style))
  }

  private static func cell(
    _ base: UInt32, _ marks: SIMD4<UInt32>, _ style: Attributes
  ) -> cchar_t {
    var cell = cchar_t()
    withUnsafeBytes(of: marks) { raw in
      let marks = raw.bindMemory(to: UInt32.self).baseAddress
      curses_set_cell(&cell, base, marks, style.bits, style.pair)
    }
    return cell
  }

  private mutating func attributes(of style: Style) -> Attributes {
    if last.style == style { return last.attributes }
    let attributes = newAttributes(of: style)
    last = (style, attributes, Self.cell(0x20, .zero, attributes))
    return attributes
  }

  private func newAttributes(of style: Style) -> Attributes {
    let style = theme.shown(style)
    var bits: attr_t = 0
    if style.contains(.bold) { bits |= curses_bold() }
    if style.contains(.dim) { bits |= curses_dim() }
    if style.contains(.reverse) { bits |= curses_reverse() }
    if style.contains(.underline) { bits |= curses_underline() }
    if style.contains(.strikethrough) { bits |= strikethrough }
    guard hasColors, let color = style.color else { return (bits, 0) }
    return (bits, Int16(color.rawValue) + 1)
  }

  private static func columns(of scalar: UInt32) -> Int {
    (0x20..<0x7f).contains(scalar) ? 1 : Int(curses_columns(scalar))
  }

  /// Lines for terminals that would draw them two columns wide.
  private static let asciiLines: [UInt32: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("─│┌┐└┘├┤┴┬┼".unicodeScalars, "-|+++++++++".utf8).map {
      ($0.value, $1)
    })

  /// The VT100's names of lines and corners, which terminfo (acsc) uses.
  private static let lineNames: [UInt32: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("─│┌┐└┘├┤┴┬┼".unicodeScalars, "qxlkmjtuvwn".utf8).map {
      ($0.value, $1)
    })
}
