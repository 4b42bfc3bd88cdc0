public import FeatDomain

/// Where the session of an account is kept, which every running copy of the program shares.
public struct SessionStore: Sendable {
  /// The session; nil when nobody is signed in.
  public var load: @Sendable () throws(FileProblem) -> Session?
  /// Replaces the session as a whole: after a failure the old one is still there.
  public var save: @Sendable (Session) throws(FileProblem) -> Void
  /// Takes the lock under which a token is replaced, without waiting; nil while another copy
  /// holds it.
  public var lock: @Sendable () throws(FileProblem) -> SessionLock?

  /// Makes a store of its parts.
  public init(
    load: @escaping @Sendable () throws(FileProblem) -> Session?,
    save: @escaping @Sendable (Session) throws(FileProblem) -> Void,
    lock: @escaping @Sendable () throws(FileProblem) -> SessionLock?
  ) {
    self.load = load
    self.save = save
    self.lock = lock
  }
}

/// A lock that is held until nobody refers to it any more.
public final class SessionLock: Sendable {
  private let release: @Sendable () -> Void

  /// Makes a lock of what gives it back.
  public init(release: @escaping @Sendable () -> Void) {
    self.release = release
  }

  deinit { release() }
}
