import FeatDomain
import Glibc

/// An open file or folder, closed when nobody holds it any more.
final class OpenFile: Sendable {
  let descriptor: Int32
  /// Where it is, for problems.
  let path: String

  /// Opens a path, or a name within a folder.
  init(
    _ name: String, in folder: OpenFile? = nil, _ flags: Int32, mode: mode_t = 0
  ) throws(FileProblem) {
    path = folder.map { $0.path + "/" + name } ?? name
    descriptor = Self.untilUninterrupted {
      openat(folder?.descriptor ?? AT_FDCWD, name, flags | O_CLOEXEC | O_NOCTTY, mode)
    }
    guard descriptor >= 0 else { throw .system(path) }
  }

  deinit {
    // No descriptor, no file: the initializer has thrown.
    if descriptor >= 0 { close(descriptor) }
  }

  /// What the system knows of the file.
  func status() throws(FileProblem) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path) }
    return status
  }

  func setMode(_ mode: mode_t) throws(FileProblem) {
    guard fchmod(descriptor, mode) == 0 else { throw .system(path) }
  }

  /// Waits until what was written is on the disk. Where that is not to be had (some file
  /// systems refuse it for folders), there is nothing to wait for.
  func synchronize() throws(FileProblem) {
    guard Self.untilUninterrupted({ fsync(descriptor) }) == 0 || errno == EINVAL else {
      throw .system(path)
    }
  }

  /// Reads at most so many bytes.
  func read(atMost limit: Int) throws(FileProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    var filled = 0
    while filled < limit {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Self.untilUninterrupted {
          Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), limit - filled)
        }
      }
      guard count >= 0 else { throw .system(path) }
      if count == 0 { break }
      filled += count
    }
    return Array(bytes[..<filled])
  }

  /// Writes all of it, in as many pieces as the system likes.
  func write(_ bytes: [UInt8]) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Self.untilUninterrupted {
          Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        }
      }
      guard count >= 0 else { throw .system(path) }
      written += count
    }
  }

  /// Takes the lock on the file, without waiting; false while somebody else has it. The system gives
  /// it back when the file is closed, however its process ends.
  func lock() throws(FileProblem) -> Bool {
    if Self.untilUninterrupted({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw .system(path) }
    return false
  }

  /// Gives the lock back at once, even if a process that has just been started still has the file open.
  func unlock() {
    _ = flock(descriptor, LOCK_UN)
  }

  private static func untilUninterrupted<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }
}

extension FileProblem {
  /// What the system has refused in the call just before; its number is in `errno`.
  static func system(_ path: String) -> FileProblem {
    FileProblem(path: path, kind: .system(errno))
  }
}
