/// What a terminal reports.
public enum TerminalEvent: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, at most 64 KB of it; `isCut` says that there was more.
  case paste(String, isCut: Bool)
  /// The mouse was used, where that is switched on.
  case mouse(Mouse)
  /// The terminal has said how many columns it gives to characters whose width is ambiguous; drawing
  /// counts so from now on.
  case ambiguousWidthKnown(columns: Int)
  /// The terminal has another size.
  case resized(Size)
  /// The program goes on after it was stopped, or has its terminal again: everything must be painted
  /// again.
  case resumed
  /// A signal asks the program to end (SIGINT, SIGTERM, SIGHUP).
  case terminationRequested(signal: Int32)
  /// The terminal is gone.
  case closed
}

/// A terminal that is open: input as events, output as whole frames.
public protocol Terminal: AnyObject {
  /// The size now.
  var size: Size { get }

  /// Waits until there is something to report, another thread wakes the terminal, or the time is
  /// over; answers everything that is waiting.
  ///
  /// - Parameter milliseconds: How long to wait at most; nil for as long as it takes.
  func wait(milliseconds: Int?) -> [TerminalEvent]

  /// Shows a frame.
  ///
  /// - Returns: How many cells show something else than before.
  @discardableResult
  func paint(_ frame: Frame) -> Int

  /// Forgets what the screen shows, so that the next frame is painted as a whole.
  func invalidate()

  /// Switches the reports of the mouse on or off; the terminal's own selection of text needs Shift
  /// while they are on.
  func setMouse(_ isOn: Bool)

  /// Asks the terminal to put a text on the clipboard. Nothing tells whether it did.
  func copy(_ text: String)

  /// Gives the terminal back for as long as the body runs, so that another program can have it.
  ///
  /// Nothing is painted until the next ``wait(milliseconds:)`` takes it again, which reports
  /// ``TerminalEvent/resumed`` then.
  func lend(to body: () -> Void)
}
