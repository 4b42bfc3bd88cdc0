/// A whole screen: rows of cells, and where the cursor is.
public struct Frame: Equatable, Sendable {
  /// The size; every row has so many cells.
  public let size: Size
  /// The rows from top to bottom.
  public internal(set) var rows: [[Cell]]
  /// Where the terminal's cursor is; nil hides it.
  public var cursor: Point?

  /// Makes an empty screen.
  public init(size: Size) {
    self.size = size
    self.rows = Array(
      repeating: Array(repeating: .blank, count: max(0, size.columns)), count: max(0, size.rows))
  }
}
