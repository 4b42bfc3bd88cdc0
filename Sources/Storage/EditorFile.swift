public import FeatDomain
import Glibc

/// A text on disk that another program may change: a file with mode 0600 in a folder of its own.
///
/// Editors leave copies and locks beside a file. In the folder nobody else sees them, and with the
/// folder they are gone.
public struct EditorFile {
  /// The longest text that is read back, in bytes: 64 KiB.
  static let longest = 64 << 10

  /// Where the file is.
  public let path: String
  private let folder: String

  /// Writes a text into a new file, with a line end behind it, as editors expect one.
  ///
  /// - Parameter environment: The variables, of which XDG_RUNTIME_DIR and TMPDIR count when they are
  ///   absolute; where no folder can be made there, it is made in `/tmp`.
  public init(_ text: String, environment: [String: String]) throws(FileProblem) {
    let parents = [environment["XDG_RUNTIME_DIR"], environment["TMPDIR"], "/tmp"].compactMap(\.self)
    folder = try Self.makeFolder(in: parents.filter { $0.hasPrefix("/") && !$0.utf8.contains(0) })
    path = folder + "/text.txt"
    do throws(FileProblem) {
      let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      // The umask may have taken bits away from the owner, too.
      try file.setMode(0o600)
      try file.write(Array((text.isEmpty ? "" : text + "\n").utf8))
    } catch {
      remove()
      throw error
    }
  }

  /// The text as it is now, with what is no UTF-8 repaired, and without the line end behind it.
  public func read() throws(FileProblem) -> String {
    let file: OpenFile
    do throws(FileProblem) {
      // NONBLOCK: opening a pipe would wait for someone to write into it.
      file = try OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    } catch {
      guard [.system(ELOOP), .system(ENXIO)].contains(error.kind) else { throw error }
      throw FileProblem(path: path, kind: .notARegularFile)
    }
    guard try file.status().st_mode & S_IFMT == S_IFREG else {
      throw FileProblem(path: path, kind: .notARegularFile)
    }
    var bytes = try file.read(atMost: Self.longest + 2)
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    // Repairing a byte makes three of it.
    guard text.utf8.count <= Self.longest else { throw FileProblem(path: path, kind: .tooLarge) }
    return text
  }

  /// Takes the file away, and with it all that the editor has left beside it.
  public func remove() {
    if let open = try? OpenFile(folder, O_RDONLY | O_DIRECTORY) {
      for name in (try? open.names()) ?? [] { unlinkat(open.descriptor, name, 0) }
    }
    rmdir(folder)
  }

  private static func makeFolder(in parents: [String]) throws(FileProblem) -> String {
    var problem = FileProblem(path: "/tmp", kind: .system(ENOENT))
    for parent in parents {
      var name = Array((parent + "/feat-tui-XXXXXX").utf8CString)
      // It has mode 0700.
      if mkdtemp(&name) != nil {
        return String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      problem = .system(parent)
    }
    throw problem
  }
}
