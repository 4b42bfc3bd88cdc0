internal import CCurses
internal import TTY
internal import TerminalUI

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The input side: what the terminal sends, as events.
struct TerminalInput {
  private var decoder: InputDecoder
  /// When the last byte came of something unfinished, in nanoseconds.
  private var lastByte: Int64 = 0
  private var buffer = [UInt8](repeating: 0, count: 16_384)
  private let terminal: Int32
  /// More than any key sends, and less than any terminal keeps.
  private static let fewBytes = 64
  /// Whether the last wait has found something to read.
  private var isReady = false
  /// Whether the terminal is gone. It is then never asked again: it would always be ready, and
  /// the program would spin.
  private(set) var isClosed = false

  /// - Parameter expectsPosition: Whether the terminal was asked where its cursor is.
  init(terminal: Int32, keys: [[UInt8]: Key], expectsPosition: Bool) {
    self.terminal = terminal
    decoder = InputDecoder(keys: keys)
    decoder.expectsPosition = expectsPosition
  }

  /// When to call ``timeOut()``, in nanoseconds; nil if nothing is unfinished.
  var deadline: Int64? {
    decoder.isWaiting ? lastByte + Int64(decoder.patience) * 1_000_000 : nil
  }

  /// Waits for input, a signal or a wake-up until a deadline in nanoseconds; nil waits for ever.
  ///
  /// - Returns: Whether there was a signal or a wake-up.
  mutating func wait(until deadline: Int64?) -> Bool {
    // poll leaves out negative descriptors.
    var sources = (
      pollfd(fd: TerminalGuard.wakePipe, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isClosed ? -1 : terminal, events: Int16(POLLIN), revents: 0)
    )
    let patience = deadline.map(Self.milliseconds) ?? -1
    withUnsafeMutableBytes(of: &sources) { sources in
      let sources = sources.bindMemory(to: pollfd.self)
      poll(sources.baseAddress, nfds_t(sources.count), patience)
    }
    isReady = sources.1.revents != 0
    return sources.0.revents != 0
  }

  /// How long it is until then: at most a day, which poll can count; rounded up, because a wait that
  /// ends too early would only be repeated.
  private static func milliseconds(until deadline: Int64) -> Int32 {
    let left = (deadline - curses_clock() + 999_999) / 1_000_000
    return Int32(max(0, min(left, 86_400_000)))
  }

  /// Whether the terminal still has to answer where its cursor is.
  var expectsPosition: Bool { decoder.expectsPosition }

  /// Waits a moment for that answer until all of it has come, and drops it with what was typed.
  mutating func dropAnswer(milliseconds: Int64) {
    let end = curses_clock() + milliseconds * 1_000_000
    while expectsPosition, !isClosed, curses_clock() < end {
      var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, Self.milliseconds(until: end)) > 0, let count = readOnce() else {
        continue
      }
      _ = decoder.feed(buffer[..<count])
    }
    tcflush(terminal, TCIFLUSH)
  }

  /// Reads all that is waiting, so that a thousand keys make one frame; at most 1 MB, so that a
  /// terminal that never falls silent still gets frames.
  mutating func read() -> [TerminalEvent] {
    guard isReady else { return [] }
    var events: [TerminalEvent] = []
    var budget = 1 << 20
    while budget > 0, let count = readOnce() {
      budget -= count
      events += decoder.feed(buffer[..<count])
      // Behind a key that is pressed alone nothing is looked for.
      if count < Self.fewBytes || !isWaiting() { break }
    }
    if decoder.isWaiting { lastByte = curses_clock() }
    if isClosed { events += decoder.timeOut() + [.closed] }
    return events
  }

  /// Gives up waiting for the rest of a sequence if its time is over.
  mutating func timeOut() -> [TerminalEvent] {
    guard let deadline, deadline <= curses_clock() else { return [] }
    return decoder.timeOut()
  }

  /// Whether there is something to read now.
  private func isWaiting() -> Bool {
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }

  /// Reads once into the buffer.
  ///
  /// - Returns: How many bytes came; nil if none did.
  private mutating func readOnce() -> Int? {
    let count = CCurses.read(terminal, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return nil }
    // Nothing from a terminal that is readable is its end; so is EIO, after a hang-up.
    isClosed = count <= 0
    return isClosed ? nil : count
  }
}
