internal import CGuard

/// Gives the terminal back on every way out.
///
/// ncurses undoes its own modes on SIGINT and SIGTERM only, and bracketed paste never. So every
/// signal that can be caught is, before ncurses starts: SIGINT, SIGTERM and SIGHUP are reported
/// and the program has a second to end by itself; SIGTSTP, SIGCONT and SIGWINCH are reported;
/// every other one restores the terminal in the handler and then does what it does by default.
/// The workers of the concurrency runtime block the signals that are not faults, so these reach
/// the main thread.
package enum TerminalGuard {
  /// The signals to report.
  package struct Pending {
    package var isStopWanted = false
    package var isContinued = false
    package var isResized = false
    package var terminations: [Int32] = []

    package mutating func add(_ later: Pending) {
      isStopWanted = isStopWanted || later.isStopWanted
      isContinued = isContinued || later.isContinued
      isResized = isResized || later.isResized
      terminations += later.terminations
    }
  }

  /// Installs the handlers and remembers the terminal's modes; false if the system refuses.
  package static func install(terminal: Int32) -> Bool {
    guard_install() != 0 && guard_remember(terminal) != 0
  }

  /// Installs the handlers where there is no terminal to give back; false if the system refuses.
  package static func installWithoutTerminal() -> Bool {
    guard_install() != 0
  }

  /// Says what gives the terminal back; at most 512 bytes.
  package static func setUndo(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in
      guard let start = raw.bindMemory(to: CChar.self).baseAddress else { return }
      guard_set_undo(start, raw.count)
    }
  }

  /// From now on the terminal must be given back.
  package static func arm() {
    guard_arm()
  }

  /// Gives the terminal back, once.
  package static func restore() {
    guard_restore()
  }

  /// Gives the terminal to another program; whatever ends this one still restores it.
  package static func lend() {
    guard_lend()
  }

  /// Takes the keys that are signals back from the other program.
  package static func takeBack() {
    guard_take_back()
  }

  /// Says which process is asked to end when this one is; nil for none.
  package static func setGuest(_ process: Int32?) {
    guard_set_guest(process ?? 0)
  }

  /// Whether the terminal is the program's and not, after Ctrl-Z, the shell's.
  package static var isForeground: Bool { guard_is_foreground() != 0 }

  /// Stops the process as Ctrl-Z does; returns when it goes on.
  package static func stop() {
    guard_stop(SIGTSTP)
  }

  /// Stops the process as touching the terminal from the background does.
  package static func stopInBackground() {
    guard_stop(SIGTTOU)
  }

  /// The file descriptor that is readable when there is a signal to report or someone woke the
  /// program. It is never closed: a thread may wake the program until the very end.
  package static var wakePipe: Int32 { guard_wake_pipe() }

  /// Makes the poll of the program return; for every thread.
  package static func wake() {
    guard_wake()
  }

  /// Empties the pipe and answers the signals that came.
  package static func takePending() -> Pending {
    let bits = guard_take_pending()
    func has(_ signal: Int32) -> Bool { bits & guard_bit(signal) != 0 }
    return Pending(
      isStopWanted: has(SIGTSTP), isContinued: has(SIGCONT), isResized: has(SIGWINCH),
      terminations: [SIGINT, SIGTERM, SIGHUP].filter(has))
  }

  /// Ends the process by a signal.
  package static func die(bySignal signal: Int32) {
    guard_die(signal)
  }
}
