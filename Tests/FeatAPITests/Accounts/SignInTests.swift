import FeatAPI
import FeatDomain
import HTTP
import Mutations
import Testing

@Suite("Signing in by password")
struct SignInTests {
  private static let user = HTTPResponse.json(200, ["data": ["uid": 17]])

  private func outcome(
    _ answers: [HTTPResponse], oauthClient: OAuthClient? = .sample
  ) async -> Result<Operation.Value, APIFailure> {
    await Operation.signIn.outcome(
      FeatAPI.http(Script(answers).access(oauthClient: oauthClient), locale: "en"))
  }

  /// The token of a sign-in.
  private func token(_ changes: [String: JSONTree]) async -> OAuthToken? {
    guard
      case .success(.registered(let session)) = await outcome([
        .json(200, .token(changes)), Self.user,
      ]),
      case .token(let token) = session.credential
    else { return nil }
    return token
  }

  @Test("A token is of the user whom the server names for it")
  func signedIn() async throws {
    let script = Script([.json(200, .token()), Self.user])
    let session = try await FeatAPI.http(script.access(), locale: "en").accounts
      .signIn(.sample, .password)
    #expect(
      session == Session(.token(.sample), uid: 17, phone: .sample, method: .password))
    #expect(script.requests.map(\.path) == ["/api/o/token/", "/api/user/basic-info/"])
    let credential = HTTPHeader("Authorization", "Bearer \(Secret.access.revealed)")
    #expect(script.requests.last?.headers.contains(credential) == true)
  }

  @Test(
    "Its end is known where the server says one that can be true",
    arguments: [
      (61, 61), ("3600", 3600), (.raw("3.6e3"), 3600), (315_360_000, 315_360_000),
      (0, nil), (60, nil), (.raw("-1"), nil), (.raw("9223372036854775808"), nil),
      (.raw("18446744073709551616"), nil), (.raw("1e400"), nil), (.raw("1.5"), nil),
      ("soon", nil), ("", nil), (nil, nil), (true, nil), ([], nil), ([:], nil),
    ] as [(JSONTree, Int?)])
  func expiry(written: JSONTree, seconds: Int?) async throws {
    let token = try #require(await token(["expires_in": written]))
    #expect(token.expiry == seconds.map { UnixTime.sample.adding(seconds: $0) })
  }

  @Test("A token without a successor, or with one that cannot be, has none")
  func withoutRefresh() async throws {
    let long = String(repeating: "r", count: 20_000)
    for refresh: JSONTree in [nil, "", 5, [], .string(long)] {
      #expect(try #require(await token(["refresh_token": refresh])).refresh == nil)
    }
  }

  @Test(
    "What cannot stand in a header is no token",
    arguments: [
      nil, "", "a b", "a\r\nX: y", "\u{0}", "ключ", 5,
      .string(String(repeating: "a", count: 20_000)),
    ] as [JSONTree])
  func badToken(access: JSONTree) async {
    let lost = APIFailure(.unreadable, mayHaveTakenEffect: true)
    #expect(
      await outcome([.json(200, .token(["access_token": access])), Self.user]) == .failure(lost))
  }

  @Test(
    "A wrong password and a wrong client are told apart by the error, whatever the status",
    arguments: [
      ("invalid_request", .invalidRequest), ("invalid_client", .invalidClient),
      ("invalid_grant", .invalidGrant), ("unauthorized_client", .unauthorizedClient),
      ("unsupported_grant_type", .unsupportedGrantType), ("invalid_scope", .invalidScope),
      ("temporarily_odd", .other("temporarily_odd")),
    ] as [(String, OAuthError)], [200, 400, 401, 403])
  func refused(names: (String, OAuthError), status: Int) async {
    let plain: JSONTree = ["error": .string(names.0)]
    #expect(
      await outcome([.json(status, plain)]) == .failure(APIFailure(.oauth(names.1))))
    #expect(
      await outcome([.json(status, plain.with(["error_description": "So."]))])
        == .failure(APIFailure(.oauth(names.1), serverMessage: "So.")))
  }

  @Test(
    "Without a name for it the status says neither", arguments: [400, 401],
    [.raw("<html>"), .raw(""), [:], ["error": 5], ["error": nil], []] as [JSONTree])
  func unnamed(status: Int, body: JSONTree) async {
    let rejected = Result<Operation.Value, APIFailure>.failure(
      APIFailure(.rejected(status: status)))
    #expect(await outcome([.json(status, body)]) == rejected)
    #expect(await outcome([.json(status, body)], oauthClient: nil) == rejected)
  }

  @Test(
    "Only 400 and 401 judge number and password: any other status is told as itself",
    arguments: [
      (403, .forbidden), (404, .notFound), (409, .rejected(status: 409)),
      (423, .rejected(status: 423)), (429, .tooManyRequests(retryAfter: nil)),
      (503, .serverError(status: 503)),
    ] as [(Int, APIFailure.Kind)])
  func notJudged(status: Int, kind: APIFailure.Kind) async {
    for body: JSONTree in [["error": true, "code": "LOCKED", "message": "No."], ["detail": "No."]] {
      for client in [OAuthClient.sample, nil] {
        guard case .failure(let failure) = await outcome([.json(status, body)], oauthClient: client)
        else {
          Issue.record("signed in")
          return
        }
        #expect(failure.kind == kind && failure.serverMessage == "No.")
      }
    }
  }

  @Test("Whoever is not told who they are has not typed a wrong password")
  func namelessRefusal() async {
    let refusal: JSONTree = ["error": true, "code": "LOCKED", "message": "No."]
    #expect(
      await outcome([.json(200, .token()), .json(400, refusal)])
        == .failure(APIFailure(.forbidden, serverMessage: "No.")))
  }

  @Test("An error that is an object is a refusal with its code, under success too")
  func nested() async {
    let body: JSONTree = ["error": ["code": "LOCKED", "message": "No."], "access_token": "a"]
    for status in [200, 400, 401] {
      let refusal = APIFailure(.refused(.other("LOCKED")), serverMessage: "No.")
      #expect(await outcome([.json(status, body)]) == .failure(refusal))
    }
    #expect(
      await outcome([.json(400, ["error": [:]])]) == .failure(APIFailure(.refused(.other("")))))
  }

  @Test("That the device's number is missing is a fault of the program")
  func deviceID() async {
    for (name, description, isFault) in [
      ("invalid_request", "device_id is required", true), ("invalid_request", nil, false),
      ("invalid_request", "Missing username.", false), ("invalid_grant", "device_id", false),
    ] as [(String, String?, Bool)] {
      let body: JSONTree = [
        "error": .string(name), "error_description": description.map { .string($0) } ?? nil,
      ]
      let failure = await Operation.signIn.failure(Server(400, body))
      #expect(failure?.isAboutDeviceID == isFault)
    }
  }

  @Test("Where whose token it is cannot be read, nobody is signed in, and no session is over")
  func userUnknown() async {
    let token = HTTPResponse.json(200, .token())
    for (answer, kind) in [
      (.json(401, ["detail": "Who?"]), .rejected(status: 401)),
      (.json(503, .raw("")), .serverError(status: 503)), (.json(200, ["data": [:]]), .unreadable),
    ] as [(HTTPResponse, APIFailure.Kind)] {
      guard case .failure(let failure) = await outcome([token, answer]) else {
        Issue.record("signed in as nobody")
        continue
      }
      #expect(failure.kind == kind && !failure.mayHaveTakenEffect)
    }
    #expect(await outcome([token]) == .failure(APIFailure(.transport(.cannotConnect))))
  }

  @Test(
    "The deprecated way gives a key under any of its names",
    arguments: [
      ["key": "k", "uid": 17], ["token": "k", "uid": 17], ["data": ["key": "k", "uid": 17]],
      ["data": ["token": "k"], "uid": 17], ["key": "k", "data": ["uid": 17]],
      ["key": nil, "token": "k", "data": nil, "uid": "17"],
    ] as [JSONTree])
  func deprecated(body: JSONTree) async {
    let session = Session(
      .key(Secret("k")), uid: 17, phone: .sample, method: .deprecatedPassword)
    #expect(await outcome([.json(200, body)], oauthClient: nil) == .success(.registered(session)))
  }

  @Test("Where it does not say whose key it is, the server is asked")
  func deprecatedWithoutUser() async {
    let session = Session(
      .key(Secret("k")), uid: 17, phone: .sample, method: .deprecatedPassword)
    let key = HTTPResponse.json(200, ["key": "k"])
    #expect(await outcome([key, Self.user], oauthClient: nil) == .success(.registered(session)))
    #expect(
      await outcome([.json(200, ["key": "a b"])], oauthClient: nil)
        == .failure(APIFailure(.unreadable, mayHaveTakenEffect: true)))
  }

  @Test("Who has just signed in is let in where nothing can be saved", arguments: [nil, 17, 18])
  func unsaved(uidOnDisk: UInt64?) async throws {
    // What an earlier sign-in left behind is not this one.
    let left = uidOnDisk.map { Session(.key(.key), uid: $0, phone: .sample) }
    let disk = Disk(left)
    let script = Script([.json(200, .token()), Self.user, Self.user, Self.user])
    let api = FeatAPI.http(script.access(disk: disk), locale: "en")
    let session = try await api.accounts.signIn(.sample, .password)
    #expect(await api.failureOfReading(session) == nil)
    #expect(script.requests.last?.headers.map(\.value).contains("Bearer 4cc355.t0k3n-a") == true)
    // Once it was saved, its absence means what it does for everyone.
    disk.session = session
    #expect(await api.failureOfReading(session) == nil)
    disk.session = nil
    #expect(await api.failureOfReading(session) == .signedOutElsewhere)
  }

  @Test("A session that is saved late, when its token was used up, is saved with the newest")
  func savedLate() async throws {
    let disk = Disk(nil)
    let second = JSONTree.token(["access_token": "second"])
    let script = Script([
      .json(200, .token()), Self.user, .json(401, [:]), .json(200, second), Self.user, Self.user,
    ])
    let api = FeatAPI.http(script.access(disk: disk), locale: "en")
    let session = try await api.accounts.signIn(.sample, .password)
    #expect(await api.failureOfReading(session) == nil)
    #expect(disk.session == nil)
    disk.session = session
    #expect(await api.failureOfReading(session) == nil)
    #expect(disk.session?.key == Secret("second"))
  }
}
