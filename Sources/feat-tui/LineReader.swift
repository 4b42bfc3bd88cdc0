import Glibc
import Synchronization

/// Reads a pipe line by line.
final class LineReader: Sendable {
  private let descriptor: Int32
  private let rest = Mutex<[UInt8]>([])

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its end; nil at the end of the pipe. It waits for the line.
  func next() -> String? {
    while true {
      if let line = takeLine() { return line }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      rest.withLock { $0 += buffer.prefix(count) }
    }
  }

  private func takeLine() -> String? {
    rest.withLock { rest in
      guard let end = rest.firstIndex(of: 10) else { return nil }
      defer { rest.removeFirst(end + 1) }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
  }
}
