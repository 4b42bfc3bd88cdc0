internal import CCurses
internal import TTY
public import TerminalUI

/// The terminal that the program was started in.
///
/// One thread opens, waits and paints: the main thread, in a plain loop. It is no actor and has
/// no dispatch queue, because on Linux running the main queue ends the main thread, and signals
/// then find a process whose first thread is a zombie. Other threads only call ``waker``.
public final class CursesTerminal: Terminal {
  private var screen: CursesScreen
  private var input: TerminalInput
  private var capabilities: Capabilities
  private let clipboard: Clipboard
  private var isClosed = false
  /// Whether the terminal was asked how wide ambiguous characters are, or need not be.
  private var isWidthAsked: Bool
  /// When it was asked, in nanoseconds; nil where it was not.
  private var askedAt: Int64?
  /// Whether the terminal is in the program's modes; only then is anything painted.
  private var isEntered = true
  /// Whether another program has had the terminal and has ended.
  private var isReturned = false

  /// Wakes ``wait(milliseconds:)``; for every thread, at any time, also after ``close()``.
  public let waker: @Sendable () -> Void = { TerminalGuard.wake() }

  /// Whether the locale is one of UTF-8; if not, ncurses shows ASCII alone.
  public let isUnicode: Bool

  /// The size now.
  public var size: Size { screen.size }

  /// Opens the terminal that standard input and output are, and takes over all signals.
  ///
  /// Call it on the main thread, which is the one that signals go to, before there are others.
  ///
  /// - Parameters:
  ///   - theme: How styles look.
  ///   - ambiguousColumns: How many columns the terminal gives to characters whose width Unicode
  ///     calls ambiguous; nil to ask it.
  /// - Returns: The terminal, in the modes of the program.
  public static func open(
    theme: Theme = .standard, ambiguousColumns: Int? = 1
  ) throws(TerminalOpenFailure) -> CursesTerminal {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    guard let type = variable("TERM") else { throw .typeIsUnset }
    TerminalLocale.use()
    // Asked before ncurses starts, which would exit on some of the answers.
    var answer: Int32 = 0
    guard setupterm(type, STDOUT_FILENO, &answer) == OK else { throw .typeIsUnknown(type) }
    guard Capabilities.has("cup") && Capabilities.has("clear") else { throw .typeIsTooSimple(type) }
    guard let terminal = CursesTerminal(type: type, theme, ambiguousColumns)
    else { throw .systemRefused }
    return terminal
  }

  private init?(type: String, _ theme: Theme, _ ambiguousColumns: Int?) {
    guard TerminalGuard.install(terminal: STDOUT_FILENO) else { return nil }
    capabilities = Capabilities(type: type)
    clipboard = Clipboard(type: type, isModern: capabilities.isModern) {
      Self.variable($0) != nil
    }
    TerminalGuard.setUndo(capabilities.leave(rows: 24))
    TerminalGuard.arm()
    guard let screen = CursesScreen(type: type, terminal: STDOUT_FILENO, theme: theme)
    else {
      TerminalGuard.restore()
      return nil
    }
    self.screen = screen
    isUnicode = TerminalLocale.isUnicode
    let asks = ambiguousColumns == nil && isUnicode
    TextWidth.ambiguousColumns = ambiguousColumns ?? 1
    input = TerminalInput(
      terminal: STDIN_FILENO, keys: capabilities.keys, expectsPosition: asks)
    TerminalGuard.setUndo(capabilities.leave(rows: screen.size.rows))
    screen.send(capabilities.enter)
    isWidthAsked = !asks
  }

  /// Gives the terminal back as it was; does nothing the second time.
  ///
  /// It never blocks for long. Signals stay as they are: who is asked to end still has a second,
  /// and then ends by ``die(bySignal:)`` or `_exit`.
  public func close() {
    // What the terminal still has to answer is not for the shell.
    if isAnswerOwed { input.dropAnswer(milliseconds: 250) }
    isClosed = true
    isEntered = false
    TerminalGuard.restore()
  }

  /// Whether the terminal may still answer what it was asked: one that has not done it within five
  /// seconds never does, and nobody waits for it.
  private var isAnswerOwed: Bool {
    guard let askedAt, input.expectsPosition, !input.isClosed else { return false }
    return curses_clock() - askedAt < 5_000_000_000
  }

  /// Ends the process by a signal, so that who started it sees why; call ``close()`` before.
  public static func die(bySignal signal: Int32) -> Never {
    TerminalGuard.die(bySignal: signal)
    _exit(128 + signal)
  }

  /// Waits until there is something to report, another thread wakes the terminal, or the time is
  /// over; answers everything that is waiting.
  ///
  /// Ctrl-Z stops the process in here. After ``TerminalEvent/closed`` only signals and wake-ups
  /// are reported. After ``TerminalEvent/terminationRequested(signal:)`` the process must end
  /// within a second: it is ended then.
  ///
  /// - Parameter milliseconds: How long to wait at most; nil for as long as it takes.
  /// - Returns: Keys first, then what signals say, then the end of the terminal.
  public func wait(milliseconds: Int?) -> [TerminalEvent] {
    let end = milliseconds.map { curses_clock() + Int64(min($0, 86_400_000)) * 1_000_000 }
    while true {
      let isWoken = input.wait(until: Self.earlier(end, input.deadline))
      var events = isReturned ? [] : input.read()
      // A signal always wakes: one that comes after the wait is found by the next.
      if isWoken || isReturned { events += handleSignals() }
      events += input.timeOut()
      events = events.filter(takeWidth)
      if isWoken || !events.isEmpty { return events }
      if let end, end <= curses_clock() { return events }
    }
  }

  /// Counts as the terminal does, if that is what is reported.
  ///
  /// - Returns: Whether the event tells the program something.
  private func takeWidth(_ event: TerminalEvent) -> Bool {
    guard case .ambiguousWidthKnown(let columns) = event else { return true }
    guard columns != TextWidth.ambiguousColumns else { return false }
    TextWidth.ambiguousColumns = columns
    return true
  }

  private static func earlier(_ first: Int64?, _ second: Int64?) -> Int64? {
    guard let first, let second else { return first ?? second }
    return min(first, second)
  }

  /// Shows a frame; what of it is beyond the size is left out.
  @discardableResult
  public func paint(_ frame: Frame) -> Int {
    guard isEntered else { return 0 }
    let changed = screen.paint(frame)
    // On the program's own screen, which ncurses has begun with the first frame. Nobody waits for
    // the answer.
    guard !isWidthAsked else { return changed }
    isWidthAsked = true
    askedAt = curses_clock()
    screen.send(capabilities.widthQuestion)
    screen.repaintFirstRow()
    return changed
  }

  /// Forgets what the screen shows, so that the next frame is painted as a whole.
  public func invalidate() {
    screen.forget()
  }

  /// Switches the reports of the mouse on or off. A signal that ends the program undoes it, too.
  public func setMouse(_ isOn: Bool) {
    capabilities.hasMouse = isOn
    TerminalGuard.setUndo(capabilities.leave(rows: size.rows))
    if isEntered { screen.send(capabilities.mouse) }
  }

  /// Asks the terminal to put a text on the clipboard. It waits for a terminal that reads nothing as
  /// a frame does; what undoes the modes begins with ESC, which ends a sequence that was cut off.
  public func copy(_ text: String) {
    if isEntered { screen.send(clipboard.bytes(for: text)) }
  }

  /// Gives the terminal back for as long as the body runs, so that another program can have it.
  ///
  /// Ctrl-C and Ctrl-\ are the other program's then, and Ctrl-Z stops both. SIGTERM still ends this
  /// process within a second, and the terminal is as it was.
  public func lend(to body: () -> Void) {
    guard isEntered else { return body() }
    isEntered = false
    TerminalGuard.lend()
    body()
    TerminalGuard.takeBack()
    isReturned = true
    TerminalGuard.wake()
  }

  /// Says which process the terminal is lent to, so that it is asked to end when this one is; nil
  /// when it is ending.
  @Sendable public static func setGuest(_ process: Int32?) {
    TerminalGuard.setGuest(process)
  }

  private func handleSignals() -> [TerminalEvent] {
    var pending = TerminalGuard.takePending()
    // Another program may have left anything, as a shell may.
    if isReturned { pending.isContinued = true }
    defer { isReturned = false }
    if pending.isStopWanted && isEntered { stop(&pending) }
    if pending.isContinued && !isClosed { waitForForeground(&pending) }
    var events: [TerminalEvent] = []
    if pending.isContinued && !isClosed {
      // Who is asked to end while stopped ends without taking the terminal again.
      isEntered = pending.terminations.isEmpty
      if isEntered { events += enterAgain() }
    }
    // A window that has its size again may have lost what it had no room for in between.
    if pending.isResized && isEntered {
      screen.forget()
      screen.send(capabilities.scrollAll)
    }
    if (pending.isResized || pending.isContinued) && screen.updateSize() {
      TerminalGuard.setUndo(capabilities.leave(rows: size.rows))
      events.append(.resized(size))
    }
    return events + pending.terminations.map { .terminationRequested(signal: $0) }
  }

  private func stop(_ pending: inout TerminalGuard.Pending) {
    TerminalGuard.restore()
    TerminalGuard.stop()
    pending.isContinued = true
    pending.add(TerminalGuard.takePending())
  }

  /// Stays stopped while the terminal is the shell's (`bg`, or `kill` of a stopped job). Setting
  /// its modes would stop the process as well, but in a system call that no signal to end gets
  /// it out of.
  private func waitForForeground(_ pending: inout TerminalGuard.Pending) {
    while pending.terminations.isEmpty && !TerminalGuard.isForeground {
      TerminalGuard.stopInBackground()
      let news = TerminalGuard.takePending()
      pending.add(news)
      // Where nobody could continue it, the system does not stop a process at all.
      guard news.isContinued else { return }
    }
  }

  /// Sets the modes once more: after a stop, also one that could not be seen coming, and after another
  /// program had the terminal.
  private func enterAgain() -> [TerminalEvent] {
    TerminalGuard.arm()
    // What was typed for the other program is not for this one.
    if isReturned { tcflush(STDIN_FILENO, TCIFLUSH) }
    reset_prog_mode()
    screen.noteVisibleCursor()
    screen.send(capabilities.enterAgain)
    screen.forget()
    return [.resumed]
  }

  /// A variable of the environment; nil if it is unset or empty.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
