public import CLibc
import Glibc

import struct Foundation.Date
import struct Foundation.URL

/// A terminal in which a program under test runs; the test is the person and the screen.
///
/// Nothing here sleeps: every wait is for bytes or for the end of the program, with a deadline.
public final class PseudoTerminal {
  /// What is shown. It understands what ncurses sends for `TERM=xterm-256color`.
  public private(set) var screen: Screen
  /// Every byte that the program has written.
  public private(set) var transcript: [UInt8] = []
  /// The program's process.
  public let pid: pid_t
  /// The terminal's modes before the program started.
  public let modesBefore: TerminalModes

  let holder: pid_t
  let pair: TerminalPair
  private let channel: Int32
  private var isHungUp = false
  private var hasEnded = false
  private var unread = ""

  /// Starts a program in a new terminal.
  ///
  /// - Parameters:
  ///   - program: Its path; see ``product(_:)``.
  ///   - environment: All of its environment.
  ///   - ignoresHangUp: Whether it is started as `nohup` does.
  ///   - hasLeader: Whether the session has a leader above what starts the program: see
  ///     ``killLeader()``.
  public init(
    _ program: String, arguments: [String] = [],
    environment: [String: String] = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"],
    columns: Int = 80, rows: Int = 24, ignoresHangUp: Bool = false, hasLeader: Bool = false
  ) throws {
    // A terminal that does not say how large it is has the size that all once had.
    screen = Screen(columns: columns == 0 ? 80 : columns, rows: rows == 0 ? 24 : rows)
    pair = try TerminalPair(columns: columns, rows: rows)
    modesBefore = TerminalModes(of: pair.slave)
    let words = (ignoresHangUp ? ["--ignore-hang-up"] : []) + [program] + arguments
    let holding = try Holding(
      terminal: pair.name, words: words, environment: environment, hasLeader: hasLeader)
    holder = holding.pid
    channel = holding.channel
    let line = try Self.line(from: channel, unread: &unread, seconds: 10)
    guard line.hasPrefix("pid "), let number = pid_t(line.dropFirst(4)) else {
      throw PseudoTerminalFailure("the program did not start: \(line)")
    }
    pid = number
  }

  deinit {
    hangUp()
    close(channel)
    close(pair.slave)
    // Both were started here and are not waited for by anyone else.
    if !hasEnded { kill(pid, SIGKILL) }
    kill(holder, SIGKILL)
    waitpid(holder, nil, 0)
  }

  /// The path of an executable of this package, beside the running tests.
  public static func product(_ name: String) -> String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Types bytes. What the program does not read in time is an error.
  public func type(_ bytes: [UInt8], seconds: Double = 10) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(pair.master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      // The program may be busy writing what nobody reads.
      if !rest.isEmpty { try waitForOutput(until: end, orRoom: true) }
    }
  }

  /// Types text.
  public func type(_ text: String) throws {
    try type(Array(text.utf8))
  }

  /// Reads until the condition holds.
  public func wait(
    for what: String, seconds: Double = 10, until isTrue: (PseudoTerminal) -> Bool
  ) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while !isTrue(self) {
      guard end.timeIntervalSinceNow > 0 else {
        throw PseudoTerminalFailure("waited for \(what); the screen:\n\(screen.text)")
      }
      try waitForOutput(until: end, orRoom: false)
    }
  }

  /// Reads until the screen shows a text.
  public func wait(forText text: String, seconds: Double = 10) throws {
    try wait(for: "“\(text)”", seconds: seconds) { $0.screen.text.contains(text) }
  }

  /// Reads until the program has been stopped.
  public func waitForStop(seconds: Double = 10) throws {
    let line = try report(seconds: seconds, isReading: true)
    guard line.hasPrefix("stopped") else { throw PseudoTerminalFailure("not a stop: \(line)") }
  }

  /// Continues the stopped program, as `fg` or `bg` does.
  public func resume(inBackground: Bool = false) {
    write(channel, inBackground ? "b" : "f", 1)
  }

  /// Waits, without reading, until the program cannot write any more.
  public func waitForBlockedOutput(seconds: Double = 10) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      var room = pollfd(fd: pair.slave, events: Int16(POLLOUT), revents: 0)
      if poll(&room, 1, 0) == 0 { return }
      // There is no event for this; that the program ends would be one, and an error.
      var report = pollfd(fd: channel, events: Int16(POLLIN), revents: 0)
      guard poll(&report, 1, 2) == 0, end.timeIntervalSinceNow > 0 else {
        throw PseudoTerminalFailure("the output did not block")
      }
    }
  }

  /// Waits for the end of the program.
  ///
  /// - Parameter isReading: Whether its output is read meanwhile; if not, it may be blocked.
  public func waitForEnd(seconds: Double = 10, isReading: Bool = true) throws -> Ending {
    let line = try report(seconds: seconds, isReading: isReading)
    let words = line.split(separator: " ")
    guard words.count == 3, let number = Int32(words[1]), let cpu = Int(words[2]) else {
      throw PseudoTerminalFailure("not an end: \(line)")
    }
    hasEnded = true
    if isReading { readAll() }
    let how: Ending.How = words[0] == "exited" ? .exited(number) : .killed(signal: number)
    return Ending(how: how, cpuSeconds: Double(cpu) / 1_000_000)
  }

  /// Gives the terminal another size, as a window manager does.
  public func resize(columns: Int, rows: Int) {
    pair.resize(columns: columns, rows: rows)
    screen.resize(columns: columns, rows: rows)
  }

  /// Closes the window.
  public func hangUp() {
    if !isHungUp { close(pair.master) }
    isHungUp = true
  }

  /// Sends the program a signal.
  public func send(_ signal: Int32) {
    kill(pid, signal)
  }

  /// The terminal's modes now.
  public var modes: TerminalModes { TerminalModes(of: pair.slave) }

  /// Forgets what was written so far, so that a long run needs no more memory than a short one.
  public func forgetTranscript() {
    transcript = []
  }

  /// Reads what is there.
  public func readAll() { takeOutput(mostTimes: .max) }

  private func takeOutput(mostTimes times: Int) {
    guard !isHungUp else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    for _ in 0..<times {
      let count = read(pair.master, &buffer, buffer.count)
      guard count > 0 else { return }
      transcript += buffer[..<count]
      screen.feed(buffer[..<count])
    }
  }

  private func waitForOutput(until end: Date, orRoom: Bool) throws {
    let milliseconds = Int32(max(0, end.timeIntervalSinceNow * 1000).rounded(.up))
    var source = pollfd(
      fd: pair.master, events: Int16(orRoom ? POLLIN | POLLOUT : POLLIN), revents: 0)
    if poll(&source, 1, milliseconds) == 0 && orRoom {
      throw PseudoTerminalFailure("the program does not read")
    }
    // Of a program that writes without end no more than can be looked at in between.
    takeOutput(mostTimes: 16)
  }

  private func report(seconds: Double, isReading: Bool) throws -> String {
    let end = Date(timeIntervalSinceNow: seconds)
    while isReading && !unread.contains("\n") {
      let milliseconds = Int32(max(0, end.timeIntervalSinceNow * 1000).rounded(.up))
      var sources = [
        pollfd(fd: channel, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isHungUp ? -1 : pair.master, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&sources, 2, milliseconds)
      readAll()
      if count == 0 || sources[0].revents != 0 { break }
    }
    return try Self.line(
      from: channel, unread: &unread, seconds: max(0, end.timeIntervalSinceNow))
  }

  private static func line(
    from channel: Int32, unread: inout String, seconds: Double
  ) throws -> String {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      if let line = unread.split(separator: "\n").first, unread.contains("\n") {
        unread.removeFirst(line.count + 1)
        return String(line)
      }
      let milliseconds = Int32(max(0, end.timeIntervalSinceNow * 1000).rounded(.up))
      var source = pollfd(fd: channel, events: Int16(POLLIN), revents: 0)
      var buffer = [UInt8](repeating: 0, count: 256)
      guard poll(&source, 1, milliseconds) > 0 else {
        throw PseudoTerminalFailure("the program has neither ended nor stopped")
      }
      let count = read(channel, &buffer, buffer.count)
      guard count > 0 else { throw PseudoTerminalFailure("the holder has ended") }
      unread += String(decoding: buffer[..<count], as: UTF8.self)
    }
  }
}
