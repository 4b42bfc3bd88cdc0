public import FeatDomain
import Glibc

/// The folder in which what belongs to one server is kept: `$XDG_STATE_HOME/feat-tui/SERVER`.
///
/// It and the folders that are made on the way have mode 0700. Nothing is made before the
/// first file is written.
public struct StateFolder: Sendable {
  /// Where the folder is.
  public let path: String
  /// Where the program's folder of all servers is.
  private let parent: String

  /// Finds the folder of a server.
  ///
  /// - Parameters:
  ///   - server: A name for the server, such as `www.featapi.com`; what could lead out of
  ///     the folder is replaced by `_`.
  ///   - environment: The variables, of which XDG_STATE_HOME counts when it is absolute (as
  ///     the XDG Base Directory Specification asks), otherwise HOME with `.local/state`.
  /// - Throws: `ENOENT` at `~/.local/state` when neither names a folder.
  public init(server: String, environment: [String: String]) throws(FileProblem) {
    if let state = environment["XDG_STATE_HOME"], Self.isUsable(state) {
      parent = state + "/feat-tui"
    } else if let home = environment["HOME"], Self.isUsable(home) {
      parent = home + "/.local/state/feat-tui"
    } else {
      throw FileProblem(path: "~/.local/state", kind: .system(ENOENT))
    }
    path = parent + "/" + Self.fileName(server)
  }

  /// Opens the folder to find what is in it; nil when there is none.
  func openIfThere() throws(FileProblem) -> OpenFile? {
    do throws(FileProblem) {
      return try OpenFile(path, O_RDONLY | O_DIRECTORY)
    } catch {
      if error.kind == .system(ENOENT) { return nil }
      throw error
    }
  }

  /// Opens the folder to put something into it, and makes it first where it is missing.
  func openOrMake() throws(FileProblem) -> OpenFile {
    var ancestor = ""
    for name in parent.split(separator: "/") {
      ancestor += "/" + name
      try Self.makeIfMissing(ancestor)
    }
    _ = try Self.openPrivate(parent)
    try Self.makeIfMissing(path)
    return try Self.openPrivate(path)
  }

  private static func makeIfMissing(_ path: String) throws(FileProblem) {
    let refusal = mkdir(path, 0o700) == 0 ? 0 : errno
    // Not every system says EEXIST first: what counts is whether something is there.
    guard refusal == 0 || access(path, F_OK) == 0 else {
      throw FileProblem(path: path, kind: .system(refusal))
    }
  }

  /// Opens a folder of one's own and takes away whatever others may do in it.
  private static func openPrivate(_ path: String) throws(FileProblem) -> OpenFile {
    let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY)
    let status = try folder.status()
    guard status.st_uid == geteuid() else { throw FileProblem(path: path, kind: .otherOwner) }
    // An older folder may be open to others.
    if status.st_mode & 0o7777 != 0o700 { try folder.setMode(0o700) }
    return folder
  }

  private static func isUsable(_ path: String) -> Bool {
    path.utf8.first == UInt8(ascii: "/") && !path.utf8.contains(0)
  }

  private static func fileName(_ server: String) -> String {
    var name = ""
    for scalar in server.unicodeScalars.prefix(200) {
      let isSafe =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || ["-", ".", "_"].contains(scalar))
      name.unicodeScalars.append(isSafe ? scalar : "_")
    }
    return name.hasPrefix(".") || name.isEmpty ? "_" + name.dropFirst() : name
  }
}
