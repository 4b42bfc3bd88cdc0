import FeatAPI
import FeatDomain
import HTTP
import Mutations
import Synchronization
import Testing

@Suite("Telling FEAT that a session ends, whose file is gone already")
struct SignOutTests {
  private static let logOut = "/api/auth/logout/"
  private static let renewal = "/api/o/token/ refresh-0"

  private let server = TokenServer()
  private let disk = Disk(nil)
  /// One whose access token is not good any more, which nothing but the server says.
  private let stale = Session(
    .token(OAuthToken(access: Secret("stale"), refresh: Secret("refresh-0"))), uid: 17,
    phone: .sample)

  /// What goes wrong when a user signs out; nil when nothing does.
  private func failure(_ session: Session, _ api: FeatAPI? = nil) async -> APIFailure? {
    do throws(APIFailure) {
      try await (api ?? server.api(disk)).accounts.signOut(session)
      return nil
    } catch {
      return error
    }
  }

  @Test("The newest token that is known is used as it is")
  func newest() async {
    let session = TokenServer.session(0)
    disk.session = session
    let api = server.api(disk)
    #expect(await api.failureOfReading(session) == nil)
    disk.session = nil
    #expect(await failure(session, api) == nil)
    #expect(server.asked.last == "\(Self.logOut) Bearer access-1" && server.refreshes == 1)
    #expect(disk.session == nil)
  }

  @Test("A token that has run out is renewed first, in memory alone")
  func ranOut() async {
    let renewed = Mutex<[Session]>([])
    let access = server.access(disk, renewed: { session in renewed.withLock { $0 += [session] } })
    #expect(await failure(TokenServer.session(0), .http(access, locale: "en")) == nil)
    #expect(server.asked == [Self.renewal, "\(Self.logOut) Bearer access-1"])
    #expect(disk.session == nil && disk.saved.isEmpty && !disk.isLocked)
    // Nobody is signed in any more who would have it.
    #expect(renewed.withLock { $0.isEmpty })
  }

  @Test("So is one that the server refuses, and FEAT is told once more")
  func refused() async {
    #expect(await failure(stale) == nil)
    #expect(
      server.asked == [
        "\(Self.logOut) Bearer stale", Self.renewal, "\(Self.logOut) Bearer access-1",
      ])
    #expect(disk.session == nil && disk.saved.isEmpty && !disk.isLocked)
  }

  @Test("A token whose successor is refused, too, is not said to be over")
  func refusedTwice() async {
    server.refuseAll()
    #expect(
      await failure(TokenServer.session(0, expiry: nil)) == APIFailure(.rejected(status: 401)))
    #expect(
      server.asked == [
        "\(Self.logOut) Bearer access-0", Self.renewal, "\(Self.logOut) Bearer access-1",
      ])
  }

  @Test("Where the refresh token is no longer good, the session is over", arguments: [true, false])
  func invalidGrant(hasRunOut: Bool) async {
    server.advance()
    let session = hasRunOut ? TokenServer.session(0) : TokenServer.session(0, expiry: nil)
    #expect(await failure(session) == nil)
    #expect(
      server.asked == (hasRunOut ? [] : ["\(Self.logOut) Bearer access-0"]) + [Self.renewal])
  }

  @Test(
    "Where the token cannot be renewed for another reason, that is said",
    arguments: [
      (400, ["error": "invalid_request"], .oauth(.invalidRequest)),
      (401, ["error": "invalid_client"], .oauth(.invalidClient)),
      (401, .raw("<html>"), .rejected(status: 401)), (503, .raw(""), .serverError(status: 503)),
      (200, .raw("<html>"), .unreadable),
    ] as [(Int, JSONTree, APIFailure.Kind)])
  func notRenewed(status: Int, body: JSONTree, kind: APIFailure.Kind) async {
    server.refuse(status, body)
    #expect(await failure(TokenServer.session(0))?.kind == kind)
    #expect(server.asked == [Self.renewal])
  }

  @Test("So is what the network did", arguments: EffectTests.transports)
  func network(kinds: (HTTPFailure.Kind, APIFailure.Transport)) async {
    server.refuse(HTTPFailure(kinds.0, mayHaveArrived: true))
    #expect(await failure(TokenServer.session(0)) == APIFailure(.transport(kinds.1)))
    server.recover()
    #expect(await failure(TokenServer.session(0)) == nil)
  }

  @Test(
    "A renewal that is under way is waited for, because its token would live on",
    .timeLimit(.minutes(5)), arguments: [true, false])
  func underWay(endsFirst: Bool) async {
    // By the clock it has not run out: a request that was refused has begun the renewal.
    disk.session = stale
    let api = server.api(disk)
    let gate = server.close()
    let reading = Task { await api.failureOfReading(stale) }
    for _ in 0..<2 { await server.waitForRequest() }
    disk.session = nil
    let told: APIFailure?
    if endsFirst {
      gate.finish()
      #expect(await reading.value == .signedOutElsewhere)
      told = await failure(stale, api)
    } else {
      reading.cancel()
      #expect(await reading.value == APIFailure(.transport(.cancelled)))
      async let answer = failure(stale, api)
      // Whichever goes on first now, the outcome is the same.
      for _ in 0..<100 { await Task.yield() }
      gate.finish()
      told = await answer
    }
    #expect(told == nil)
    #expect(server.asked.filter { $0.hasPrefix(Self.logOut) } == ["\(Self.logOut) Bearer access-1"])
    #expect(server.refreshes == 1 && disk.session == nil && disk.saved.isEmpty)
  }

  @Test("A key that is refused is over")
  func key() async {
    #expect(await failure(.sample) == nil)
    #expect(server.asked == ["\(Self.logOut) Token \(Secret.key.revealed)"])
  }

  @Test("So is a token without a refresh token; of one that has it, a client must ask")
  func noWay() async {
    server.advance()
    let single = Session(.token(OAuthToken(access: Secret("access-0"))), uid: 17, phone: .sample)
    #expect(await failure(single) == nil)
    let api = server.api(disk, oauthClient: nil)
    #expect(await failure(TokenServer.session(0), api) == APIFailure(.rejected(status: 401)))
    #expect(server.asked == Array(repeating: "\(Self.logOut) Bearer access-0", count: 2))
  }
}
