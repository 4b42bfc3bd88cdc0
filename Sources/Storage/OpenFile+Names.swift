import FeatDomain
import Glibc

extension OpenFile {
  /// The names of what is in a folder, but for itself and the one that it is in.
  func names() throws(FileProblem) -> [String] {
    // A listing takes its descriptor over.
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw .system(path) }
    guard let listing = fdopendir(own) else {
      defer { close(own) }
      throw .system(path)
    }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}

/// What tells that a file was written again: each save makes a new one.
struct FileStamp: Equatable, Sendable {
  private var number: UInt64
  private var size: Int64
  private var seconds: Int64
  private var nanoseconds: Int64

  fileprivate init(_ status: stat) {
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    seconds = Int64(status.st_ctim.tv_sec)
    nanoseconds = Int64(status.st_ctim.tv_nsec)
  }
}

extension OpenFile {
  /// The stamp of a file in this folder; nil where it cannot be told.
  func stamp(ofName name: String) -> FileStamp? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStamp(status)
  }
}
