/// A size in terminal cells.
public struct Size: Equatable, Sendable {
  /// Columns.
  public var columns: Int
  /// Rows.
  public var rows: Int

  /// Makes a size of columns and rows.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on the screen; the upper left cell is (0, 0).
public struct Point: Equatable, Sendable {
  /// The column, from 0.
  public var column: Int
  /// The row, from 0.
  public var row: Int

  /// Makes a point of a column and a row.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells.
public struct Rect: Equatable, Sendable {
  /// The left column.
  public var column: Int
  /// The upper row.
  public var row: Int
  /// The width in columns, never negative.
  public var columns: Int
  /// The height in rows, never negative.
  public var rows: Int

  /// Makes a rectangle; a negative width or height becomes 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}
