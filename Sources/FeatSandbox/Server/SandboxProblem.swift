/// Why a sandbox cannot start, as a plain sentence.
public enum SandboxProblem: Error, Equatable, CustomStringConvertible, Sendable {
  /// Another program listens on the port.
  case portInUse(UInt16)
  /// The system refuses to listen on the port, with its reason.
  case cannotListen(UInt16, reason: String)
  /// The state's folder cannot be used, with the system's reason.
  case unusableFolder(String, reason: String)
  /// Another sandbox keeps its state in the folder.
  case folderInUse(String)

  /// The sentence.
  public var description: String {
    switch self {
    case .portInUse(let port):
      "Port \(port) is in use. Choose another with --port, or 0 for any free one."
    case .cannotListen(let port, let reason):
      "Cannot listen on 127.0.0.1:\(port): \(reason)."
    case .unusableFolder(let path, let reason):
      "Cannot keep the state in \(path): \(reason)."
    case .folderInUse(let path):
      "Another feat-sandbox keeps its state in \(path). End it first: it may be that of another "
        + "feat-tui --sandbox."
    }
  }
}
