internal import CCurses
internal import TerminalUI

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The input side: what the terminal sends, as events.
struct TerminalInput {
  private var decoder: InputDecoder
  private var lastByte = ContinuousClock.now
  private let terminal: Int32
  /// Whether the terminal is gone. It is then never asked again: it would always be ready, and
  /// the program would spin.
  private(set) var isClosed = false

  init(terminal: Int32, keys: [[UInt8]: Key]) {
    self.terminal = terminal
    decoder = InputDecoder(keys: keys)
  }

  /// When to call ``timeOut()``; nil if nothing is unfinished.
  var deadline: ContinuousClock.Instant? {
    decoder.isWaiting ? lastByte + .milliseconds(decoder.patience) : nil
  }

  /// Waits for input, a signal or a wake-up until a deadline; nil waits for ever.
  ///
  /// - Returns: Whether there was a signal or a wake-up.
  func wait(until deadline: ContinuousClock.Instant?) -> Bool {
    var milliseconds: Int32 = -1
    if let deadline {
      // At most a day, which poll can count; rounded up, because a wait that ends too early would
      // only be repeated.
      let left = max(.zero, min(deadline - .now, .seconds(86_400)))
      milliseconds = Int32((left / .milliseconds(1)).rounded(.up))
    }
    // poll leaves out negative descriptors.
    var sources = [
      pollfd(fd: TerminalGuard.wakePipe, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isClosed ? -1 : terminal, events: Int16(POLLIN), revents: 0),
    ]
    poll(&sources, nfds_t(sources.count), milliseconds)
    return sources[0].revents != 0
  }

  /// Reads all that is waiting, so that a thousand keys make one frame; at most 1 MB, so that a
  /// terminal that never falls silent still gets frames.
  mutating func read() -> [TerminalEvent] {
    guard !isClosed else { return [] }
    var events: [TerminalEvent] = []
    var budget = 1 << 20
    while budget > 0, let bytes = readOnce() {
      budget -= bytes.count
      lastByte = .now
      events += decoder.feed(bytes)
    }
    if isClosed { events += decoder.timeOut() + [.closed] }
    return events
  }

  /// Gives up waiting for the rest of a sequence if its time is over.
  mutating func timeOut() -> [TerminalEvent] {
    guard let deadline, deadline <= .now else { return [] }
    return decoder.timeOut()
  }

  /// The bytes that one read answers; nil if nothing is waiting.
  private mutating func readOnce() -> [UInt8]? {
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, 0) > 0 else { return nil }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
      let result = CCurses.read(terminal, buffer.baseAddress, buffer.count)
      failure = result < 0 ? errno : 0
      count = max(0, result)
    }
    if failure == EINTR || failure == EAGAIN { return nil }
    // Nothing from a terminal that is readable is its end; so is EIO, after a hang-up.
    isClosed = bytes.isEmpty
    return bytes.isEmpty ? nil : bytes
  }
}
