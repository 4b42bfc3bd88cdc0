public import FeatAPI
public import FeatDomain

/// The file `session.json`, which holds the credential of who is signed in.
///
/// It is read only when it is a regular file of one's own with mode 0600, one name and at
/// most 64 KiB; otherwise the reason is thrown and the file stays as it is.
public struct SessionFile: Sendable {
  private let folder: StateFolder

  /// The session file of a folder.
  public init(_ folder: StateFolder) {
    self.folder = folder
  }

  /// Where the file is.
  public var path: String { file.path }
  /// Where the file is that ``lock()`` locks.
  public var lockPath: String { lockFile.path }

  /// The session; nil when nobody is signed in.
  public func load() throws(FileProblem) -> Session? {
    guard let stored = try file.load(StoredSession.self) else { return nil }
    guard let session = stored.session else { throw file.malformed }
    return session
  }

  /// Replaces the session as a whole: after a failure the old one is still there.
  public func save(_ session: Session) throws(FileProblem) {
    try file.save(StoredSession(session))
  }

  /// Takes the session away; none is as good.
  public func remove() throws(FileProblem) {
    try file.remove()
  }

  /// Takes the lock under which a token is replaced, without waiting: an empty file `session.lock`
  /// beside the session, which stays. Nil while this process or another one holds it.
  public func lock() throws(FileProblem) -> SessionLock? {
    try lockFile.lock().map { file in
      SessionLock { file.unlock() }
    }
  }

  /// The session for those who replace tokens.
  public var store: SessionStore {
    SessionStore(
      load: { () throws(FileProblem) in try load() },
      save: { (session) throws(FileProblem) in try save(session) },
      lock: { () throws(FileProblem) in try lock() })
  }

  private var lockFile: LockFile { LockFile(folder: folder, name: "session.lock") }
  private var file: SafeFile { SafeFile(folder: folder, name: "session.json") }
}
