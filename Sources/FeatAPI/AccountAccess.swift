public import FeatDomain
public import HTTP
import Synchronization

/// What all requests for one profile share, in whichever language they are sent: the way to the
/// server, the newest credential of a session, and the cookies of a password recovery.
///
/// There is one for each opened profile, and ``FeatAPI/http(_:locale:)`` may be made of it as often
/// as anyone likes. Other running copies of the program are seen through the ``SessionStore``.
public final class AccountAccess: Sendable {
  let client: HTTPClient
  let oauthClient: OAuthClient?
  let deviceID: @Sendable () -> String
  let now: @Sendable () -> UnixTime
  let sleep: @Sendable (Duration) async throws -> Void
  let store: SessionStore?
  private let renewed: @Sendable (Session) -> Void
  let renewals: SingleFlight
  let recoveryCookies = CookieJar()
  /// By the credential that the app knows the session by, which stays the one that it began with.
  private let lives = Mutex<[Credential: SessionLife]>([:])

  /// Makes the access for a profile.
  ///
  /// - Parameters:
  ///   - client: What sends the requests, those for new tokens too.
  ///   - store: Where the session is kept; nil to keep it in memory alone.
  ///   - oauthClient: The user's own OAuth 2.0 client; nil where they have none.
  ///   - deviceID: What this computer calls itself (FEAT: `device_id`), such as `tui:9f2c…`; asked
  ///     for when it is needed.
  ///   - executor: Where a token is renewed, which outlives the request that needed it; nil for
  ///     Swift's own threads.
  ///   - sleep: Waits that long; throws when the task is cancelled.
  ///   - renewed: Called when a session has got a new credential, here or in another running copy.
  ///   - now: The time by this computer's clock, which counts a token's life and is noted with each
  ///     project that is read.
  public init(
    client: HTTPClient, store: SessionStore?, oauthClient: OAuthClient?,
    deviceID: @escaping @Sendable () -> String,
    executor: (any TaskExecutor)?, sleep: @escaping @Sendable (Duration) async throws -> Void,
    renewed: @escaping @Sendable (Session) -> Void = { _ in },
    now: @escaping @Sendable () -> UnixTime
  ) {
    self.client = client
    self.store = store
    self.renewed = renewed
    self.oauthClient = oauthClient
    self.deviceID = deviceID
    self.sleep = sleep
    self.now = now
    renewals = SingleFlight(executor: executor)
  }

  /// Remembers that somebody has just signed in with this session.
  func begin(_ session: Session) {
    lives.withLock { $0[session.credential] = .begun(session) }
  }

  /// Ends a session whose user signs out, and which is gone from the disk already: until it is
  /// forgotten, its credential is renewed in memory alone.
  func end(_ session: Session) {
    lives.withLock { $0[session.credential, default: .found(session)].end() }
  }

  /// Forgets a session that was ended, unless somebody has signed in with the same key since.
  func forget(_ session: Session) {
    lives.withLock { lives in
      if lives[session.credential]?.isEnded == true { lives[session.credential] = nil }
    }
  }

  /// The session with its newest credential, after a look at the disk.
  ///
  /// Where the disk cannot be read, or never had the session, memory serves.
  func newest(of session: Session) throws(APIFailure) -> Session {
    try withLife(of: session) { (life) throws(APIFailure) in
      try look(at: &life)
      return life.newest
    }
  }

  /// Keeps a session that replaces the one with a credential, on the disk before anyone uses it.
  ///
  /// - Returns: What the session is from now on: what the disk has instead, where somebody has
  ///   signed in again meanwhile.
  func keep(
    _ renewed: Session, replacing old: Credential, of session: Session
  ) throws(APIFailure) -> Session {
    try withLife(of: session) { (life) throws(APIFailure) in
      do throws(APIFailure) {
        try look(at: &life)
      } catch {
        // Its user has signed out meanwhile. The server has yet to be told, with what it gave last.
        if life.newest.credential == old { life.renew(renewed) }
        throw error
      }
      guard life.newest.credential == old else { return life.newest }
      life.renew(renewed)
      try look(at: &life)
      return life.newest
    }
  }

  private func withLife(
    of session: Session, _ body: (inout SessionLife) throws(APIFailure) -> Session
  ) throws(APIFailure) -> Session {
    let (newest, isEnded) = try lives.withLock { (lives) throws(APIFailure) in
      let newest = try body(&lives[session.credential, default: .found(session)])
      return (newest, lives[session.credential]?.isEnded == true)
    }
    if newest.credential != session.credential, !isEnded { renewed(newest) }
    return newest
  }

  /// Compares what is known with the disk, each time that a session is needed: other copies of the
  /// program renew tokens and sign out.
  private func look(at life: inout SessionLife) throws(APIFailure) {
    guard let store, !life.isEnded else { return }
    let stored: Session?
    // A file that cannot be read is left untouched, and says nothing about the session.
    do { stored = try store.load() } catch { return }
    // Where saving fails the token serves from memory: what is on the disk was used up for it. Each
    // look tries again, because only the newest starts the program signed in next time.
    if try life.see(stored) { try? store.save(life.newest) }
  }
}

extension AccountAccess {
  /// Makes an access that keeps nothing on the disk and has no OAuth 2.0 client.
  convenience init(client: HTTPClient, now: @escaping @Sendable () -> UnixTime) {
    self.init(
      client: client, store: nil, oauthClient: nil, deviceID: { "" }, executor: nil,
      sleep: { _ in }, now: now)
  }
}
