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
  /// More than any key sends, and less than any terminal keeps.
  private static let fewBytes = 64
  /// Whether the last wait has found something to read.
  private var isReady = false
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
  mutating func wait(until deadline: ContinuousClock.Instant?) -> Bool {
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
  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: deadline).components
    guard left.seconds < 86_400 else { return 86_400_000 }
    let parts = left.attoseconds / 1_000_000_000_000
    return Int32(max(0, left.seconds * 1000 + (parts + 999) / 1000))
  }

  /// Reads all that is waiting, so that a thousand keys make one frame; at most 1 MB, so that a
  /// terminal that never falls silent still gets frames.
  mutating func read() -> [TerminalEvent] {
    guard isReady else { return [] }
    var events: [TerminalEvent] = []
    var budget = 1 << 20
    while budget > 0, let bytes = readOnce() {
      budget -= bytes.count
      events += decoder.feed(bytes)
      // Behind a key that is pressed alone nothing is looked for.
      if bytes.count < Self.fewBytes || !isWaiting() { break }
    }
    if decoder.isWaiting { lastByte = .now }
    if isClosed { events += decoder.timeOut() + [.closed] }
    return events
  }

  /// Gives up waiting for the rest of a sequence if its time is over.
  mutating func timeOut() -> [TerminalEvent] {
    guard let deadline, deadline <= .now else { return [] }
    return decoder.timeOut()
  }

  /// Whether there is something to read now.
  private func isWaiting() -> Bool {
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }

  /// The bytes that one read answers; nil if there are none.
  private mutating func readOnce() -> [UInt8]? {
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
