/// What one place on the screen shows: a base character with at most four marks, and its style.
///
/// This is ncurses' own model of a cell (`cchar_t` holds five wide characters). A character of
/// two columns is followed by a ``Cell/isContinuation`` cell. It is one word: a whole screen is
/// written and compared for each key, and what that touches has to come from memory first.
public struct Cell: Equatable, Sendable {
  /// From the low end: the base in 21 bits, the columns, the marks in 16 bits from 24 on, the style
  /// in 16 bits from 48 on.
  private var bits: UInt64

  /// Makes a cell of a scalar value that takes so many columns.
  public init(base: UInt32, columns: UInt8, style: Style = .plain) {
    bits = UInt64(base) | UInt64(columns) << 21 | UInt64(style.rawValue) << 48
  }

  /// An empty cell.
  public static let blank = Cell(base: 32, columns: 1)

  /// The base character's scalar value; 0 in the right half of a wide character.
  public var base: UInt32 { UInt32(truncatingIfNeeded: bits & 0x1F_FFFF) }

  /// The columns that the character takes: 1 or 2, and 0 in the right half of a wide one.
  public var columns: UInt8 { UInt8(truncatingIfNeeded: bits >> 21 & 3) }

  /// How it looks.
  public internal(set) var style: Style {
    get { Style(rawValue: UInt16(truncatingIfNeeded: bits >> 48)) }
    set { bits = bits & ~(0xFFFF << 48) | UInt64(newValue.rawValue) << 48 }
  }

  /// The place of the marks upon the base in ``Frame/marks(of:)``; 0 for none.
  var marks: UInt16 {
    get { UInt16(truncatingIfNeeded: bits >> 24) }
    set { bits = bits & ~(0xFFFF << 24) | UInt64(newValue) << 24 }
  }

  /// Whether something stands upon the base.
  public var hasMarks: Bool { marks != 0 }

  /// Whether it is a printable character of ASCII alone in a style.
  public func isASCII(in style: Style) -> Bool {
    // The columns, no marks, and the style.
    bits >> 21 == 1 | UInt64(style.rawValue) << 27 && (0x20..<0x7F).contains(base)
  }

  /// Whether this is the right half of a wide character.
  public var isContinuation: Bool { columns == 0 }
}
