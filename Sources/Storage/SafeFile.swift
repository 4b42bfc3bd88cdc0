import FeatDomain
import Glibc

/// A small file with secrets in a ``StateFolder``.
///
/// It is read only when nobody else can have read or written it, and it is always whole: a
/// save makes a new file and gives it the name, so that a crash leaves the old one.
struct SafeFile {
  let folder: StateFolder
  let name: String
  /// The longest file that is read or written, in bytes.
  var longest = 64 << 10

  /// Where the file is.
  var path: String { folder.path + "/" + name }

  /// The file's bytes; nil when there is none. A file that is refused stays as it is.
  func read() throws(FileProblem) -> [UInt8]? {
    guard let folder = try folder.openIfThere(), let file = try openIfThere(in: folder)
    else { return nil }
    try check(file.status())
    // It may have grown since.
    let bytes = try file.read(atMost: longest + 1)
    guard bytes.count <= longest else { throw problem(.tooLarge) }
    return bytes
  }

  /// Replaces the file, or makes it, with mode 0600 whatever the umask.
  ///
  /// A file of one's own or a symbolic link gives way, even one that would not be read: the
  /// new file takes its name, and what the link or another name of the file leads to is not
  /// touched. Anything else that has the name is refused and stays.
  ///
  /// What a killed writer has left behind is swept away at the occasion.
  func write(_ bytes: [UInt8]) throws(FileProblem) {
    guard bytes.count <= longest else { throw problem(.tooLarge) }
    let folder = try folder.openOrMake()
    try checkReplaceable(in: folder)
    let temporary = ".\(name).\(UInt64.random(in: 0 ... .max)).new"
    do throws(FileProblem) {
      try make(temporary, of: bytes, in: folder)
      guard renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else {
        throw .system(path)
      }
    } catch {
      unlinkat(folder.descriptor, temporary, 0)
      throw problem(error.kind)
    }
    Self.sweep(folder)
    // The new file is in its place; this makes it outlive a loss of power.
    try folder.synchronize()
  }

  /// Takes the file away, if there is one and ``write(_:)`` would replace it.
  func remove() throws(FileProblem) {
    guard let folder = try folder.openIfThere() else { return }
    try checkReplaceable(in: folder)
    guard unlinkat(folder.descriptor, name, 0) == 0 || errno == ENOENT else {
      throw .system(path)
    }
    try folder.synchronize()
  }

  /// Takes new files away that never got their name. A writer needs no second; one that has had a
  /// day is gone. Its process number would not tell: it may be another's by now, or that of another
  /// container that has the folder, too.
  private static func sweep(_ folder: OpenFile) {
    let names = (try? folder.names()) ?? []
    for name in names where name.hasPrefix(".") && name.hasSuffix(".new") {
      var status = stat()
      guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
        status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
        status.st_mtim.tv_sec < time(nil) - 86_400
      else { continue }
      unlinkat(folder.descriptor, name, 0)
    }
  }

  private func openIfThere(in folder: OpenFile) throws(FileProblem) -> OpenFile? {
    do throws(FileProblem) {
      // NONBLOCK: opening a pipe would wait for someone to write into it.
      return try OpenFile(name, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    } catch {
      switch error.kind {
      case .system(ENOENT): return nil
      // A symbolic link, and a socket.
      case .system(ELOOP), .system(ENXIO): throw problem(.notARegularFile)
      default: throw error
      }
    }
  }

  private func make(
    _ temporary: String, of bytes: [UInt8], in folder: OpenFile
  ) throws(FileProblem) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    let file = try OpenFile(temporary, in: folder, flags, mode: 0o600)
    // The umask may have taken bits away from the owner, too.
    try file.setMode(0o600)
    try file.write(bytes)
    try file.synchronize()
  }

  private func check(_ status: stat) throws(FileProblem) {
    guard status.st_mode & S_IFMT == S_IFREG else { throw problem(.notARegularFile) }
    guard status.st_uid == geteuid() else { throw problem(.otherOwner) }
    // None at all means that another process has just replaced it, which is well.
    guard status.st_nlink <= 1 else { throw problem(.hardLinked) }
    guard status.st_mode & 0o077 == 0 else { throw problem(.looseMode(status.st_mode & 0o7777)) }
    guard status.st_size <= longest else { throw problem(.tooLarge) }
  }

  private func checkReplaceable(in folder: OpenFile) throws(FileProblem) {
    var status = stat()
    guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return }
      throw .system(path)
    }
    guard [S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT) else {
      throw problem(.notARegularFile)
    }
    guard status.st_uid == geteuid() else { throw problem(.otherOwner) }
  }

  private func problem(_ kind: FileProblem.Kind) -> FileProblem {
    FileProblem(path: path, kind: kind)
  }
}
