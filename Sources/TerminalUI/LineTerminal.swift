/// What comes in where lines are read.
public enum LineEvent: Equatable, Sendable {
  /// A line was typed, or came through a pipe; without its end.
  case line(String)
  /// There are no more lines.
  case ended
  /// The program goes on after it was stopped: what was asked is to be asked again.
  case resumed
  /// A signal asks the program to end (SIGINT, SIGTERM, SIGHUP).
  case terminationRequested(signal: Int32)
  /// Nobody takes the output any more.
  case closed
}

/// Which line is wanted now; all others stay where they are.
public enum LineWish: Equatable, Sendable {
  /// The next one.
  case any
  /// The next one, if it is this word: something is under way, which the word stops. It is never
  /// looked for in a pipe, where lines were written before anybody knew what they would answer.
  case only(String)
}

/// Where people answer line by line: plain text out, lines in, nothing drawn.
public protocol LineTerminal: AnyObject {
  /// Whether a person types there, and no pipe or file says what was written before.
  var isInteractive: Bool { get }

  /// Waits until there is something to report, another thread wakes the terminal, or the time is
  /// over; answers at most one line.
  ///
  /// - Parameters:
  ///   - milliseconds: How long to wait at most; nil for as long as it takes.
  ///   - wish: Which line is wanted.
  func wait(milliseconds: Int?, for wish: LineWish) -> [LineEvent]

  /// Writes a line.
  func say(_ line: String)

  /// Asks for the next line.
  ///
  /// - Parameters:
  ///   - question: What stands before it.
  ///   - isSecret: Whether it is not to be seen as it is typed.
  ///   - isConfirmation: Whether it asks if something is meant: what a person typed before they could
  ///     read that is no answer.
  func ask(_ question: String, isSecret: Bool, isConfirmation: Bool)

  /// Gives the terminal to another program for as long as the body runs.
  func lend(to body: () -> Void)
}
