import FeatApp
import Glibc

/// The file of `--log`: one line a request, readable by its owner alone.
struct LogFile: Sendable {
  private let descriptor: Int32

  /// Opens the file to append to it; never through a link.
  init(path: String) throws {
    descriptor = open(
      path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else {
      throw LaunchFailure.logNotOpened(path: path, errno: errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      fchmod(descriptor, 0o600) == 0
    else {
      throw LaunchFailure.logOfAnother(path: path)
    }
  }

  /// Adds a line with the time (UTC) in front; O_APPEND keeps lines of several copies whole.
  @Sendable func write(_ line: String) {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ ", &parts)
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) } + Array((line + "\n").utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}
