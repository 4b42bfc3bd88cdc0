internal import CGuard
internal import TTY
public import TerminalUI

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why lines cannot be read: the system refused something that every program gets.
public struct LinesNotReadable: Error, Equatable, Sendable {
  /// Makes it.
  public init() {}
}

/// Standard input and output as they are, be they a terminal of any kind, pipes or files.
///
/// Like the full screen it lives on the main thread; other threads only call ``waker``.
public final class PlainTerminal: LineTerminal {
  private var input: LineStream
  private let hasTerminal: Bool
  /// Whether what is typed is not to be seen.
  private var isSecret = false
  /// Whether a question stands at the end of the terminal's last line.
  private var isLineOpen = false
  private var isReturned = false
  private var isClosed = false
  private var isEndTold = false

  /// Wakes ``wait(milliseconds:for:)``; for every thread, at any time.
  public let waker: @Sendable () -> Void = { TerminalGuard.wake() }

  /// Whether the locale is one of UTF-8; if not, ASCII alone is written.
  public let isUnicode: Bool

  /// Whether standard input is a terminal.
  public var isInteractive: Bool { hasTerminal }

  /// Whether another program can have the terminal: it is one on both sides.
  public let canBeLent: Bool

  /// Takes standard input and output, and all signals.
  ///
  /// Call it on the main thread, which is the one that signals go to, before there are others.
  public static func open() throws(LinesNotReadable) -> PlainTerminal {
    TerminalLocale.use()
    let hasTerminal = isatty(STDIN_FILENO) == 1
    let isReady =
      hasTerminal
      ? TerminalGuard.install(terminal: STDIN_FILENO) : TerminalGuard.installWithoutTerminal()
    guard isReady else { throw LinesNotReadable() }
    return PlainTerminal(hasTerminal: hasTerminal)
  }

  private init(hasTerminal: Bool) {
    self.hasTerminal = hasTerminal
    canBeLent = hasTerminal && isatty(STDOUT_FILENO) == 1
    isUnicode = TerminalLocale.isUnicode
    input = LineStream(descriptor: STDIN_FILENO)
  }

  /// Lets what is typed be seen again, and ends the line of a question that nobody answers.
  public func close() {
    endLine()
    TerminalGuard.restore()
  }

  /// Ends the process by a signal, so that who started it sees why; call ``close()`` before.
  public static func die(bySignal signal: Int32) -> Never {
    TerminalGuard.die(bySignal: signal)
    _exit(128 + signal)
  }

  /// Waits until there is something to report, another thread wakes the terminal, or the time is
  /// over.
  ///
  /// Ctrl-Z stops the process in here. After ``LineEvent/terminationRequested(signal:)`` the process
  /// must end within a second: it is ended then.
  ///
  /// - Returns: What signals say, then the line that is wanted or the end of the input.
  public func wait(milliseconds: Int?, for wish: LineWish) -> [LineEvent] {
    let end = milliseconds.map { guard_clock() + Int64(min($0, 86_400_000)) * 1_000_000 }
    while true {
      let isLineThere = input.hasLine { isWanted($0, wish) }
      let isWoken = poll(until: isLineThere ? 0 : end, wish)
      var events = isWoken || isReturned ? handleSignals() : []
      if input.hasLine(where: { isWanted($0, wish) }) {
        events.append(.line(takeLine()))
      } else if input.hasEnded, input.isEmpty, wish == .any, !isEndTold {
        isEndTold = true
        events.append(.ended)
      }
      if isClosed { events.append(.closed) }
      if isWoken || !events.isEmpty { return events }
      if let end, end <= guard_clock() { return [] }
    }
  }

  private func isWanted(_ line: String, _ wish: LineWish) -> Bool {
    switch wish {
    case .any: true
    case .only(let word): hasTerminal && line.trimmed == word
    }
  }

  private func takeLine() -> String {
    if isSecret { showTyping() }
    isLineOpen = false
    return input.next()
  }

  /// Waits, and reads what has come in between.
  ///
  /// - Returns: Whether there was a signal or a wake-up.
  private func poll(until end: Int64?, _ wish: LineWish) -> Bool {
    // What a pipe has is left there until it is wanted.
    let isRead = input.hasRoom && (hasTerminal || wish == .any && input.isEmpty)
    var sources = (
      pollfd(fd: TerminalGuard.wakePipe, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isRead ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0)
    )
    let isOver = input.hasEnded && input.isEmpty && wish == .any && !isEndTold
    let patience = isOver ? 0 : end.map(Self.milliseconds) ?? -1
    withUnsafeMutableBytes(of: &sources) { sources in
      let sources = sources.bindMemory(to: pollfd.self)
      _ = CGuard.poll(sources.baseAddress, nfds_t(sources.count), patience)
    }
    if sources.1.revents != 0 { input.read() }
    return sources.0.revents != 0
  }

  private static func milliseconds(until end: Int64) -> Int32 {
    let left = (end - guard_clock() + 999_999) / 1_000_000
    return Int32(max(0, min(left, 86_400_000)))
  }

  /// Writes a line as plain text: see ``PlainText``.
  public func say(_ line: String) {
    endLine()
    write(PlainText.bytes(of: line, isUnicode: isUnicode) + [UInt8(ascii: "\n")])
  }

  /// Asks for the next line; a secret one is not echoed until it is taken.
  public func ask(_ question: String, isSecret: Bool, isConfirmation: Bool) {
    if isConfirmation, hasTerminal {
      input.forget()
      tcflush(STDIN_FILENO, TCIFLUSH)
    }
    // Nobody ends the line of an answer that comes through a pipe.
    let end: [UInt8] = hasTerminal || question.isEmpty ? [] : [UInt8(ascii: "\n")]
    if isSecret { hideTyping() } else { showTyping() }
    write(PlainText.bytes(of: question, isUnicode: isUnicode) + end)
    isLineOpen = hasTerminal && !question.isEmpty
  }

  /// What comes while a question waits for its answer has a line of its own.
  private func endLine() {
    if isLineOpen { write([UInt8(ascii: "\n")]) }
    isLineOpen = false
  }

  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, !isClosed {
      let count = rest.withUnsafeBytes { CGuard.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var room = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = CGuard.poll(&room, 1, 1000)
      } else if errno != EINTR {
        isClosed = true
        TerminalGuard.wake()
      }
    }
  }
}

// MARK: - Secrets, stops and other programs

extension PlainTerminal {
  /// Whatever ends the program from now on lets what is typed be seen again.
  private func hideTyping() {
    guard hasTerminal else { return }
    isSecret = true
    TerminalGuard.arm()
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    modes.c_lflag &= ~tcflag_t(ECHO)
    // The end of the line is seen, so that what comes next is not written behind the question.
    modes.c_lflag |= tcflag_t(ECHONL | ICANON)
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }

  private func showTyping() {
    guard isSecret else { return }
    isSecret = false
    TerminalGuard.restore()
  }

  private func handleSignals() -> [LineEvent] {
    var pending = TerminalGuard.takePending()
    defer { isReturned = false }
    if pending.isStopWanted {
      TerminalGuard.restore()
      TerminalGuard.stop()
      pending.isContinued = true
      pending.add(TerminalGuard.takePending())
    }
    // The terminal shows Ctrl-C as `^C`, in most cases before this.
    if pending.terminations.contains(SIGINT) { isLineOpen = hasTerminal }
    var events = pending.terminations.map { LineEvent.terminationRequested(signal: $0) }
    guard pending.isContinued || isReturned, events.isEmpty else { return events }
    if isReturned { tcflush(STDIN_FILENO, TCIFLUSH) }
    events.append(.resumed)
    return events
  }

  /// Gives the terminal to another program for as long as the body runs, with the modes that it had
  /// at the start.
  public func lend(to body: () -> Void) {
    guard canBeLent else { return body() }
    showTyping()
    TerminalGuard.lend()
    body()
    TerminalGuard.takeBack()
    TerminalGuard.restore()
    isReturned = true
    TerminalGuard.wake()
  }

  /// Says which process the terminal is lent to, so that it is asked to end when this one is; nil
  /// when it is ending.
  @Sendable public static func setGuest(_ process: Int32?) {
    TerminalGuard.setGuest(process)
  }
}

extension String {
  /// Without the blanks around it.
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    return start.lastIndex { $0 != " " && $0 != "\t" }.map { start[...$0] } ?? ""
  }
}
