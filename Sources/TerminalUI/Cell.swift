/// What one place on the screen shows: a base character with at most four marks, and its style.
///
/// This is ncurses' own model of a cell (`cchar_t` holds five wide characters). A character of
/// two columns is followed by a ``Cell/isContinuation`` cell.
public struct Cell: Equatable, Sendable {
  /// Combining marks upon the base, 0 where there is none. They come first: they need 16 bytes in one
  /// piece, and behind the base a cell would take 48 bytes instead of 32.
  public var marks: SIMD4<UInt32>
  /// The base character's scalar value; 0 in the right half of a wide character.
  public var base: UInt32
  /// How it looks.
  public var style: Style
  /// The columns that the character takes: 1 or 2, and 0 in the right half of a wide one.
  public var columns: UInt8

  /// Makes a cell of a scalar value that takes so many columns.
  public init(base: UInt32, columns: UInt8, style: Style = .plain) {
    self.base = base
    self.marks = .zero
    self.style = style
    self.columns = columns
  }

  /// An empty cell.
  public static let blank = Cell(base: 32, columns: 1)

  /// Whether this is the right half of a wide character.
  public var isContinuation: Bool { columns == 0 }
}
