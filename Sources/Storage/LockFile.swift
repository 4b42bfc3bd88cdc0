import FeatDomain
import Glibc

/// An empty file in a ``StateFolder`` that one process at a time holds.
///
/// It is never taken away: whoever had it open would hold the lock of a file that nobody else finds.
struct LockFile {
  let folder: StateFolder
  let name: String

  /// Where the file is.
  var path: String { folder.path + "/" + name }

  /// Opens and locks the file, and makes it before where it is missing, with mode 0600 whatever the
  /// umask; nil while somebody else holds it, be it in this process. Anything but a file of one's own
  /// with one name is refused and stays.
  func lock() throws(FileProblem) -> OpenFile? {
    let file = try open(in: folder.openOrMake())
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else { throw problem(.notARegularFile) }
    guard status.st_uid == geteuid() else { throw problem(.otherOwner) }
    guard status.st_nlink == 1 else { throw problem(.hardLinked) }
    // Who can open it can keep everyone else out.
    if status.st_mode & 0o7777 != 0o600 { try file.setMode(0o600) }
    return try file.lock() ? file : nil
  }

  private func open(in folder: OpenFile) throws(FileProblem) -> OpenFile {
    do throws(FileProblem) {
      // NONBLOCK: no pipe is waited for. Reading is enough for a lock.
      let flags = O_RDONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK
      return try OpenFile(name, in: folder, flags, mode: 0o600)
    } catch {
      // A symbolic link, a socket, a folder.
      let isNoFile = [.system(ELOOP), .system(ENXIO), .system(EISDIR)].contains(error.kind)
      throw isNoFile ? problem(.notARegularFile) : error
    }
  }

  private func problem(_ kind: FileProblem.Kind) -> FileProblem {
    FileProblem(path: path, kind: kind)
  }
}
