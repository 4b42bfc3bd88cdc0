public import TerminalUI

/// The errors so far, over the screen.
public struct ErrorList: Equatable, Sendable {
  /// What happened here.
  public enum Message: Equatable, Sendable {
    case moved(Key)
    case closed
  }

  /// How many lines it is scrolled by.
  private(set) var top = 0

  /// Applies what happened.
  ///
  /// - Returns: Whether it closes.
  mutating func update(_ message: Message, lines: Int, rows: Int) -> Bool {
    guard case .moved(let key) = message else { return true }
    var window = DetailWindow(count: lines, rows: rows, top: top)
    window.scroll(key)
    top = window.top
    return false
  }
}
