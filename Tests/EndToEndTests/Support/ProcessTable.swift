import Foundation

/// What the system knows of processes.
enum ProcessTable {
  /// The processes that a process has started.
  static func children(of parent: pid_t) throws -> [pid_t] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { pid_t($0) }
      .filter { self.parent(of: $0) == parent }
  }

  /// A file of a process, such as `cmdline`; nil when it is not to be read.
  static func file(_ name: String, of pid: pid_t) -> String? {
    FileManager.default.contents(atPath: "/proc/\(pid)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func parent(of pid: pid_t) -> pid_t? {
    // `7 (name) S 1 …`: the name may have spaces and parentheses.
    guard let line = file("stat", of: pid), let end = line.lastIndex(of: ")") else { return nil }
    return line[end...].split(separator: " ").dropFirst(2).first.flatMap { pid_t($0) }
  }
}

/// The end of a process that a test did not start itself.
final class EndOfProcess {
  private let pipe: Int32

  /// Watches a process whose standard output is a pipe that nobody else writes to.
  init(of pid: pid_t) throws {
    pipe = open("/proc/\(pid)/fd/1", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard pipe >= 0 else { throw Failure("process \(pid) has no pipe as its output") }
  }

  deinit { close(pipe) }

  /// Waits for it: the pipe has no writer then.
  func wait(seconds: Double = 10) -> Bool {
    var source = pollfd(fd: pipe, events: 0, revents: 0)
    return poll(&source, 1, Int32(seconds * 1000)) == 1
  }
}
