public import TerminalUI

/// The first screen: what somebody who is not signed in can do.
public struct Welcome: Equatable, Sendable {
  /// What can be chosen, in the order in which it is shown.
  enum Choice: CaseIterable, Sendable {
    case signUp, signIn, switchLanguage, quit
  }

  /// What happened here.
  public enum Message: Equatable, Sendable {
    case moved(Key)
    case chosen
    case numberPressed(Int)
  }

  private(set) var cursor = ListCursor()

  /// Applies what happened.
  ///
  /// - Returns: What was chosen.
  mutating func update(_ message: Message) -> Choice? {
    let choices = Choice.allCases
    switch message {
    case .moved(let key):
      _ = cursor.handle(key, count: choices.count, rows: choices.count)
      return nil
    case .chosen:
      return choices[cursor.selected]
    case .numberPressed(let number):
      cursor.select(number - 1, count: choices.count, rows: choices.count)
      return choices[cursor.selected]
    }
  }
}
