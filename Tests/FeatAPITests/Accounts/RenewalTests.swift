import FeatAPI
import FeatDomain
import HTTP
import Mutations
import Testing

@Suite("Renewing a token")
struct RenewalTests {
  private static let user = "/api/user/basic-info/"
  private static let password = "/api/auth/password/change/"

  private let server = TokenServer()

  @Test(
    "A token that lasts more than a minute is used as it is, one without an end too",
    arguments: [
      nil, UnixTime.sample.adding(seconds: 61), .sample.adding(seconds: .max),
    ] as [UnixTime?])
  func lasting(expiry: UnixTime?) async {
    let session = TokenServer.session(0, expiry: expiry)
    let disk = Disk(session)
    #expect(await server.api(disk).failureOfReading(session) == nil)
    #expect(server.asked == ["\(Self.user) Bearer access-0"])
    #expect(disk.saved.isEmpty && !disk.isLocked)
  }

  @Test(
    "One that does not is renewed first and saved, whatever the clock says",
    arguments: [60, 59, 0, -1, -86_400 * 3660, Int.min])
  func runningOut(seconds: Int) async {
    let session = TokenServer.session(0, expiry: .sample.adding(seconds: seconds))
    let disk = Disk(session)
    let api = server.api(disk)
    #expect(await api.failureOfWriting(session) == nil)
    #expect(
      server.asked == ["/api/o/token/ refresh-0", "\(Self.password) Bearer access-1"])
    #expect(disk.saved == [TokenServer.renewed(1)] && !disk.isLocked)
    #expect(await api.failureOfReading(session) == nil)
    #expect(server.asked.last == "\(Self.user) Bearer access-1" && server.refreshes == 1)
  }

  @Test("One that the server refuses is renewed once, and the request sent once more")
  func refused() async {
    let session = TokenServer.session(0, expiry: nil)
    server.advance()
    let disk = Disk(session)
    server.refuse(200, ["access_token": "access-1"])
    #expect(await server.api(disk).failureOfWriting(session) == nil)
    #expect(
      server.asked == [
        "\(Self.password) Bearer access-0", "/api/o/token/ refresh-0",
        "\(Self.password) Bearer access-1",
      ])
    // What the answer does not say is as it was.
    let token = OAuthToken(
      access: Secret("access-1"), refresh: Secret("refresh-0"), scope: "read")
    #expect(disk.session?.credential == .token(token))
  }

  @Test("A second refusal is the end")
  func refusedTwice() async {
    let session = TokenServer.session(0, expiry: nil)
    server.refuseAll()
    let failure = await server.api(Disk(session)).failureOfWriting(session)
    #expect(failure?.kind == .unauthorized && failure?.mayHaveTakenEffect == false)
    #expect(
      server.asked == [
        "\(Self.password) Bearer access-0", "/api/o/token/ refresh-0",
        "\(Self.password) Bearer access-1",
      ])
  }

  @Test("A refused key is the end at once")
  func key() async {
    let failure = await server.api(Disk(.sample)).failureOfReading(.sample)
    #expect(failure?.kind == .unauthorized)
    #expect(server.asked == ["\(Self.user) Token \(Secret.key.revealed)"])
  }

  @Test("Without a client or a refresh token, a token is used until it is refused")
  func noWay() async {
    let session = TokenServer.session(0)
    let api = server.api(Disk(session), oauthClient: nil)
    #expect(await api.failureOfReading(session) == nil)
    server.advance()
    #expect(await api.failureOfReading(session)?.kind == .unauthorized)
    let token = OAuthToken(access: Secret("access-0"), expiry: UnixTime(milliseconds: 0))
    let single = Session(.token(token), uid: 17, phone: .sample)
    #expect(await server.api(Disk(single)).failureOfReading(single)?.kind == .unauthorized)
    #expect(server.refreshes == 0)
  }

  @Test("A refresh token that is no longer good ends the session, and leaves the file alone")
  func invalidGrant() async {
    let session = TokenServer.session(0)
    let disk = Disk(session)
    server.advance()
    let failure = await server.api(disk).failureOfWriting(session)
    #expect(failure == APIFailure(.unauthorized))
    #expect(disk.session == session && disk.saved.isEmpty && !disk.isLocked)
    #expect(server.asked == ["/api/o/token/ refresh-0"])
  }

  @Test(
    "Nothing else ends it: the request was not sent, and the next one tries again",
    arguments: [
      (400, ["error": "invalid_request"], .oauth(.invalidRequest)),
      (401, ["error": "invalid_client"], .oauth(.invalidClient)),
      (400, ["error": "unauthorized_client"], .oauth(.unauthorizedClient)),
      (400, ["error": "unsupported_grant_type"], .oauth(.unsupportedGrantType)),
      (400, ["error": "invalid_scope"], .oauth(.invalidScope)),
      (400, ["error": ["code": "invalid_grant"]], .refused(.other("invalid_grant"))),
      (400, .raw("<html>"), .rejected(status: 400)), (401, .raw("<html>"), .rejected(status: 401)),
      (401, ["detail": "Who?"], .refused(.other(""))),
      (403, .raw(""), .rejected(status: 403)), (404, .raw(""), .rejected(status: 404)),
      (429, .raw(""), .tooManyRequests(retryAfter: nil)),
      (500, .raw(""), .serverError(status: 500)), (503, .raw(""), .serverError(status: 503)),
      (200, .raw("<html>"), .unreadable), (200, ["token_type": "Bearer"], .unreadable),
      (200, ["access_token": "a b"], .unreadable), (204, .raw(""), .unreadable),
    ] as [(Int, JSONTree, APIFailure.Kind)])
  func otherRefusals(status: Int, body: JSONTree, kind: APIFailure.Kind) async {
    let session = TokenServer.session(0)
    let disk = Disk(session)
    let api = server.api(disk)
    server.refuse(status, body)
    let failure = await api.failureOfWriting(session)
    #expect(failure?.kind == kind && failure?.mayHaveTakenEffect == false)
    #expect(server.asked == ["/api/o/token/ refresh-0"])
    #expect(disk.session == session && !disk.isLocked)
    server.recover()
    #expect(await api.failureOfWriting(session) == nil)
  }

  @Test(
    "Nor does a network that is down, and nothing is sent twice to it",
    arguments: EffectTests.transports, [true, false])
  func network(kinds: (HTTPFailure.Kind, APIFailure.Transport), mayHaveArrived: Bool) async {
    let session = TokenServer.session(0)
    let api = server.api(Disk(session))
    server.refuse(HTTPFailure(kinds.0, mayHaveArrived: mayHaveArrived))
    #expect(await api.failureOfWriting(session) == APIFailure(.transport(kinds.1)))
    #expect(server.refreshes == 1)
    server.recover()
    #expect(await api.failureOfWriting(session) == nil)
  }

  @Test("Where the answer with the new token is lost, the next request ends the session")
  func lostAnswer() async {
    let session = TokenServer.session(0)
    let disk = Disk(session)
    let api = server.api(disk)
    server.loseAnswers()
    #expect(await api.failureOfReading(session) == APIFailure(.transport(.timedOut)))
    server.recover()
    #expect(await api.failureOfReading(session) == APIFailure(.unauthorized))
    #expect(disk.session == session)
  }

  @Test("A request that was refused and whose token cannot be renewed has had no effect")
  func refusedWithoutRenewal() async {
    let session = TokenServer.session(0, expiry: nil)
    server.advance()
    server.refuse(HTTPFailure(.timedOut, mayHaveArrived: true))
    let failure = await server.api(Disk(session)).failureOfWriting(session)
    #expect(failure == APIFailure(.transport(.timedOut)))
  }

  @Test("Neither tokens nor the client's secret are in what the log or a failure says")
  func secrets() async {
    let session = TokenServer.session(0)
    for body: JSONTree in [["error": "invalid_client"], .raw("refresh-0 access-0"), .token()] {
      server.refuse(400, body)
      let access = server.access(Disk(session))
      let failure = await FeatAPI.http(access, locale: "en").failureOfReading(session)
      var text = String(reflecting: failure) + String(reflecting: session)
      dump(failure, to: &text)
      dump(access, to: &text)
      let secrets = Secret.all.map(\.revealed) + ["refresh-0", "access-0"]
      #expect(secrets.allSatisfy { !text.contains($0) })
    }
  }
}
