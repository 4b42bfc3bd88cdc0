import FeatDomain
import Foundation

/// The sandbox's state on disk: `state.json` in a folder of its own, for one sandbox at a time.
public final class StateFile: Sendable {
  private let folder: String
  private let lock: Int32

  private var path: String { "\(folder)/state.json" }

  /// Takes a folder, making it and those above it (0700) where there is none, until this object
  /// goes.
  ///
  /// Throws a `SandboxProblem` when it cannot be used or another sandbox has it.
  public init(folder: String) throws(SandboxProblem) {
    try Self.make(folder)
    let lock = open("\(folder)/lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw .unusableFolder(folder, reason: reasonOfSystem()) }
    // A lock of the process, not of the open file, which a child would share until it has begun.
    var whole = flock()
    whole.l_type = Int16(F_WRLCK)
    whole.l_whence = Int16(SEEK_SET)
    guard fcntl(lock, F_SETLK, &whole) == 0 else {
      close(lock)
      throw .folderInUse(folder)
    }
    self.folder = folder
    self.lock = lock
  }

  deinit {
    close(lock)
  }

  private static func make(_ folder: String) throws(SandboxProblem) {
    var path = folder.hasPrefix("/") ? "/" : ""
    for name in folder.split(separator: "/") {
      path += name + "/"
      // Not every system says EEXIST first: what counts is whether something is there.
      if mkdir(path, 0o700) != 0, access(path, F_OK) != 0 {
        throw .unusableFolder(folder, reason: reasonOfSystem())
      }
    }
  }

  /// Reads what was saved last; nil where nothing was.
  ///
  /// A file that is not what `save` writes is renamed, complained about, and counts as none.
  func load(setAsideAt now: UnixTime, complain: (String) -> Void) -> SandboxState? {
    guard access(path, F_OK) == 0 || errno != ENOENT else { return nil }
    do {
      return try JSONDecoder().decode(SandboxState.self, from: try read())
    } catch {
      let aside = "\(path).broken-\(now.milliseconds)"
      rename(path, aside)
      complain("feat-sandbox: \(path) is broken and was set aside as \(aside)")
      return nil
    }
  }

  /// Replaces what was saved: after a crash at any moment, the old or the new state is there whole.
  func save(_ state: SandboxState) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let temporary = "\(path).new"
    // One left behind by a crash; the lock says that it is nobody else's.
    unlink(temporary)
    try write(try encoder.encode(state), to: temporary)
    guard rename(temporary, path) == 0 else { throw SystemFailure("rename") }
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw SystemFailure("open") }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw SystemFailure("fsync") }
  }

  private func write(_ data: Data, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemFailure("open") }
    defer { close(file) }
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemFailure("write") }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0 else { throw SystemFailure("fsync") }
  }

  private func read() throws -> Data {
    // Not blocking, so that a pipe in the file's place cannot hold up the start.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw SystemFailure("open") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw SystemFailure("read")
    }
    return try FileHandle(fileDescriptor: file).readToEnd() ?? Data()
  }
}

/// A call of the system that failed, with its reason.
struct SystemFailure: Error, CustomStringConvertible {
  /// What happened, as in `write: No space left on device`.
  let description: String

  /// Takes the reason from `errno`.
  init(_ call: String) {
    description = "\(call): \(reasonOfSystem())"
  }
}

/// What `errno` says, in words.
func reasonOfSystem() -> String {
  String(cString: strerror(errno))
}
