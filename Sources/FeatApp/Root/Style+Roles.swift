import TerminalUI

/// What looks alike because it means the same, on dark terminals and on light ones: yellow and cyan
/// are hard to read on white, and blue is on black.
extension Style {
  /// What went wrong.
  static let problem: Style = [.bold, .color(.red)]
  /// What is told beside the matter of the screen.
  static let notice: Style = [.bold, .color(.magenta)]
  /// What is under way, and how far it is.
  static let progress: Style = .color(.green)
}
