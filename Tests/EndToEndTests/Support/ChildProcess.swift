import CLibc
import Glibc

import struct Foundation.Date

/// A program that a test started, with its standard input, output and error in the test's hands.
final class ChildProcess {
  /// What it said and how it ended.
  struct End: Equatable {
    var output: String
    var errors: String
    /// Its exit code; nil when a signal ended it.
    var code: Int32?
  }

  let pid: pid_t
  private let input: Int32
  private let output: Int32
  private let errors: Int32
  /// Output and error, as long as the program has not closed them.
  private var openEnds: [Int32]
  private var unread: [UInt8] = []
  private var unreadErrors: [UInt8] = []
  private var hasEnded = false

  /// Starts a program: a path, or a name to be found in the PATH.
  init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
    let pipes = try (0..<3).map { _ in try Pipe() }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, pipe) in pipes.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, pipe.theirs, Int32(number))
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    var attributes = Self.attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var pid: pid_t = 0
    let refusal = posix_spawnp(&pid, program, &actions, &attributes, &words, &variables)
    for pipe in pipes { close(pipe.theirs) }
    guard refusal == 0 else { throw Failure("\(program) cannot be started: error \(refusal)") }
    self.pid = pid
    (input, output, errors) = (pipes[0].ours, pipes[1].ours, pipes[2].ours)
    openEnds = [output, errors]
  }

  deinit {
    if !hasEnded {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    for end in [input, output, errors] { close(end) }
  }

  /// Writes a line to its standard input.
  func write(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = Glibc.send(input, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// The next line of its standard output without its end, as soon as there is one.
  ///
  /// - Returns: nil when there is none in time.
  func line(seconds: Double) throws -> String? {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      if let index = unread.firstIndex(of: 10) {
        defer { unread.removeFirst(index + 1) }
        return String(decoding: unread[..<index], as: UTF8.self)
      }
      do {
        guard try read(until: end) else { return nil }
      } catch is EndOfOutput {
        throw Failure("the program has ended: \(complaints)")
      }
    }
  }

  /// Sends it a signal.
  func send(signal: Int32) { kill(pid, signal) }

  /// Waits for its end.
  func end(seconds: Double = 20) throws -> End {
    let deadline = Date(timeIntervalSinceNow: seconds)
    shutdown(input, Int32(SHUT_WR))
    while !hasEnded {
      do {
        guard try read(until: deadline) else { throw Failure("the program has not ended") }
      } catch is EndOfOutput {
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        hasEnded = true
        let code = status & 0x7f == 0 ? status >> 8 & 0xff : nil
        return End(
          output: String(decoding: unread, as: UTF8.self),
          errors: String(decoding: unreadErrors, as: UTF8.self), code: code)
      }
    }
    throw Failure("the program has ended before")
  }

  /// Everything that it has written to its standard error so far.
  var complaints: String { String(decoding: unreadErrors, as: UTF8.self) }

  /// Reads what comes first; false when nothing came in time.
  private func read(until end: Date) throws -> Bool {
    guard !openEnds.isEmpty else { throw EndOfOutput() }
    var sources = openEnds.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let milliseconds = Int32(max(0, end.timeIntervalSinceNow * 1000).rounded(.up))
    guard poll(&sources, nfds_t(sources.count), milliseconds) > 0 else { return false }
    for source in sources where source.revents != 0 { receive(source.fd) }
    return true
  }

  private func receive(_ source: Int32) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(source, &buffer, buffer.count, 0)
    if count == 0 { openEnds.removeAll { $0 == source } }
    guard count > 0 else { return }
    if source == output { unread += buffer[..<count] } else { unreadErrors += buffer[..<count] }
  }

  /// A group and signals of its own: what runs the tests may ignore some.
  private static func attributes() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var standard = sigset_t()
    sigfillset(&standard)
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigdefault(&attributes, &standard)
    posix_spawnattr_setsigmask(&attributes, &mask)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return attributes
  }

  private struct EndOfOutput: Error {}
}

/// Something that a test needed and did not get.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Two connected ends that no other program inherits, which a pipe can only have afterwards.
private struct Pipe {
  let ours: Int32
  let theirs: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Failure("no pipe") }
    (ours, theirs) = (ends[0], ends[1])
  }
}
