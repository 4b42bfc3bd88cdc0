import FeatDomain
import TerminalUI

/// The mouse does nothing that keys do not: a click is the keys that would do the same.
extension App {
  /// What was clicked last, to know a double click.
  struct Click: Equatable, Sendable {
    var point: Point
    var time: Int64
  }

  private static let doubleClickMilliseconds: Int64 = 400
  private static let wheelRows = 3

  mutating func handle(_ mouse: Mouse) -> [Effect] {
    guard !isTooSmall else { return [] }
    marked = nil
    switch mouse.action {
    case .wheelUp: return turnWheel(.up)
    case .wheelDown: return turnWheel(.down)
    case .pressed: return click(mouse.point)
    }
  }

  /// Scrolls what is moved in as a list, and nothing else: in a form it would change fields.
  private mutating func turnWheel(_ key: Key) -> [Effect] {
    guard help != nil || keys.row(for: key)?.group == .moving else { return [] }
    return press(Array(repeating: key, count: Self.wheelRows))
  }

  private mutating func click(_ point: Point) -> [Effect] {
    let isDouble =
      lastClick.map { last in
        last.point == point
          && (0...Self.doubleClickMilliseconds).contains(now.milliseconds - last.time)
      } ?? false
    lastClick = isDouble ? nil : Click(point: point, time: now.milliseconds)
    var frame = Frame(size: size)
    frame.clickAreas = []
    draw(on: &frame, keys)
    guard let area = frame.clickArea(at: point) else { return [] }
    // What is selected already is opened.
    return press(isDouble && area.isRow ? [.enter] : area.keys)
  }

  private mutating func press(_ keys: [Key]) -> [Effect] {
    var effects: [Effect] = []
    for key in keys { effects += handle(.key(key), at: now) }
    return effects
  }
}

extension ClickArea {
  /// Whether it is a row of a list: it is selected by moving there.
  fileprivate var isRow: Bool { keys.allSatisfy { $0 == .up || $0 == .down } }
}
