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
