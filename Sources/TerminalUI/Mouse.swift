/// What was done with the mouse.
public struct Mouse: Equatable, Sendable {
  /// What was done there.
  public enum Action: Sendable {
    /// The left button went down.
    case pressed
    /// The wheel was turned by one notch.
    case wheelUp, wheelDown
  }

  /// What was done.
  public var action: Action
  /// Where, from the upper left.
  public var point: Point

  /// Makes a report.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }

  /// Takes a report in the form of SGR (mode 1006): button, column and row from 1, and whether the
  /// button went down.
  ///
  /// Nil for what means nothing here: other buttons, movement, a button that is let go.
  init?(button: Int, column: Int, row: Int, isDown: Bool) {
    // Shift, Alt and Ctrl are bits 2 to 4; 5 is movement, and 6 the wheel.
    switch button & ~0b11100 {
    case 0 where isDown: action = .pressed
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return nil
    }
    point = Point(column: column - 1, row: row - 1)
  }
}

/// A part of the screen that can be clicked: it does what some keys do.
public struct ClickArea: Equatable, Sendable {
  /// Where it is.
  public var rect: Rect
  /// The keys, in order; none where a box lies over what could be clicked below it.
  public var keys: [Key]

  /// Makes an area.
  public init(_ rect: Rect, _ keys: [Key]) {
    self.rect = rect
    self.keys = keys
  }

  func contains(_ point: Point) -> Bool {
    (rect.column..<rect.column + rect.columns).contains(point.column)
      && (rect.row..<rect.row + rect.rows).contains(point.row)
  }
}

extension Frame {
  /// Notes that a part can be clicked, where that is asked for.
  public mutating func addClickArea(_ rect: Rect, _ keys: [Key]) {
    clickAreas?.append(ClickArea(rect, keys))
  }

  /// What is on top at a place; nil where nothing can be clicked.
  public func clickArea(at point: Point) -> ClickArea? {
    clickAreas?.last { $0.contains(point) }
  }
}
