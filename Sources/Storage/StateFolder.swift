public import FeatDomain
import Glibc

/// The folder in which what belongs to one profile at one server is kept:
/// `$XDG_STATE_HOME/feat-tui/SERVER` for the default profile, `SERVER@NAME` for one with a name.
///
/// It and the folders that are made on the way have mode 0700. Nothing is made before the
/// first file is written.
public struct StateFolder: Sendable {
  /// Where the folder is.
  public let path: String
  /// Whose it is.
  public let profile: ProfileName
  /// Where the program's folder of all servers is.
  let parent: String
  private let server: String

  /// Finds the folder of a profile at a server.
  ///
  /// - Parameters:
  ///   - server: A name for the server, such as `www.featapi.com`; what could lead out of
  ///     the folder is replaced by `_`, and so is `@`, with which the name of a profile begins.
  ///   - environment: The variables, of which XDG_STATE_HOME counts when it is absolute (as
  ///     the XDG Base Directory Specification asks), otherwise HOME with `.local/state`.
  /// - Throws: `ENOENT` at `~/.local/state` when neither names a folder.
  public init(
    server: String, profile: ProfileName = .default, environment: [String: String]
  ) throws(FileProblem) {
    guard let parent = BaseFolder.state(environment) else {
      throw FileProblem(path: "~/.local/state", kind: .system(ENOENT))
    }
    self.init(server: server, profile: profile, parent: parent)
  }

  private init(server: String, profile: ProfileName, parent: String) {
    self.server = server
    self.profile = profile
    self.parent = parent
    path = parent + "/" + Self.fileName(server) + (profile.text.map { "@" + $0 } ?? "")
  }

  /// The folder of another profile at the same server.
  public func folder(of profile: ProfileName) -> StateFolder {
    StateFolder(server: server, profile: profile, parent: parent)
  }

  /// Opens the folder to find what is in it; nil when there is none. Where it is one's own, it is
  /// closed to others first: what is read in it is said to be readable by oneself alone.
  func openIfThere() throws(FileProblem) -> OpenFile? {
    do throws(FileProblem) {
      let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY)
      let status = try folder.status()
      if status.st_uid == geteuid(), status.st_mode & 0o077 != 0 { try? folder.setMode(0o700) }
      return folder
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

  private static func fileName(_ server: String) -> String {
    var name = ""
    // With the name of a profile it must stay below the 255 bytes that a name can have.
    for scalar in server.unicodeScalars.prefix(190) {
      let isSafe =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || ["-", ".", "_"].contains(scalar))
      name.unicodeScalars.append(isSafe ? scalar : "_")
    }
    return name.hasPrefix(".") || name.isEmpty ? "_" + name.dropFirst() : name
  }
}
