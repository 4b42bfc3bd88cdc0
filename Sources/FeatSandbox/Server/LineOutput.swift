import Foundation

/// Lines on a file descriptor, each in one piece and at once, even into a pipe.
public struct LineOutput: Sendable {
  private let file: Int32

  /// The standard output.
  public static let standardOutput = LineOutput(file: STDOUT_FILENO)
  /// The standard error.
  public static let standardError = LineOutput(file: STDERR_FILENO)

  /// Makes an output.
  public init(file: Int32) {
    self.file = file
  }

  /// Writes a line; one that nobody takes, because a pipe is full or closed, is dropped.
  public func write(_ line: String) {
    var poll = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
    guard Foundation.poll(&poll, 1, 0) == 1, poll.revents & Int16(POLLOUT) != 0 else { return }
    let bytes = Array("\(line)\n".utf8)
    _ = Foundation.write(file, bytes, bytes.count)
  }
}
