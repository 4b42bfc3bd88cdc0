import FeatAPI
import FeatDomain
import Foundation
import Testing

@Suite("Signing in by password and out over libcurl against the sandbox")
struct SignInOperationTests {
  /// A call for a token that the server refuses, in the order in which it judges.
  enum Refusal: String, CaseIterable {
    case unsupportedGrantType = "unsupported_grant_type"
    case invalidClient = "invalid_client"
    case invalidRequest = "invalid_request"
    case invalidGrant = "invalid_grant"
    case unauthorizedClient = "unauthorized_client"
    case invalidScope = "invalid_scope"

    var error: OAuthError { OAuthError(name: rawValue) }

    /// The client that meets with it; a terse one is not told why.
    func client(isTerse: Bool) -> OAuthClient {
      OAuthClient(
        id: (isTerse ? "terse-" : "")
          + (self == .unauthorizedClient ? "no-grant-client" : isTerse ? "client" : "demo-client"),
        secret: Secret(self == .invalidClient ? "wrong" : "demo-secret"),
        scope: self == .invalidScope ? "read admin" : nil)
    }

    /// What becomes of the form on its way, where the program itself never sends it so.
    @Sendable func change(_ form: String) -> String {
      self == .unsupportedGrantType
        ? form.replacing(/grant_type=[a-z_]+/, with: "grant_type=telepathy") : form
    }
  }

  private let sandbox: RunningSandbox
  private let password = Secret("feat-demo-1")

  init() throws { sandbox = try RunningSandbox() }

  @Test("With a client there is a token, and then the server is asked whose it is")
  func client() async throws {
    let api = try sandbox.api(.demo)
    let session = try await api.accounts.signIn(.xiaoming, password)
    guard case .token(let token) = session.credential else { throw Failure("not a token") }
    #expect(token.refresh != nil && token.expiry != nil && token.scope == "read write")
    #expect(session.method == .password && session.phone == .xiaoming)
    #expect(try await api.currentUser(session).uid == session.uid)
    #expect(
      try await sandbox.counts() == [
        "POST /api/o/token/": 1, "GET /api/user/basic-info/": 2,
      ])
  }

  @Test("Without one there is a key, in the way that FEAT has deprecated")
  func deprecated() async throws {
    let api = try sandbox.api(nil)
    let session = try await api.accounts.signIn(.xiaoming, password)
    #expect(session.key.revealed.count == 40 && session.method == .deprecatedPassword)
    #expect(try await sandbox.counts() == ["POST /api/auth/login/": 1])
    #expect(try await api.currentUser(session).uid == session.uid)

    let failure = await failure { _ = try await api.accounts.signIn(.xiaoming, Secret("wrong")) }
    #expect(failure?.kind == .refused(.other("INVALID_CREDENTIALS")))
    #expect(failure?.serverMessage == "The phone number or the password is wrong.")
    #expect(failure?.mayHaveTakenEffect == false)
  }

  @Test("By a code there is a key")
  func code() async throws {
    let session = try await sandbox.session()
    #expect(session.key.revealed.count == 40 && session.method == .code)
  }

  @Test(
    "Each refusal of the token endpoint is known by its error, with a description and without",
    arguments: Refusal.allCases, [false, true])
  func refusal(_ refusal: Refusal, isTerse: Bool) async throws {
    let api = try sandbox.api(
      refusal.client(isTerse: isTerse), deviceID: refusal == .invalidRequest ? "" : "tui:test",
      changing: refusal.change)
    let failure = await failure {
      _ = try await api.accounts.signIn(
        .xiaoming, refusal == .invalidGrant ? Secret("wrong") : password)
    }
    #expect(failure?.kind == .oauth(refusal.error))
    #expect((failure?.serverMessage == nil) == isTerse)
    #expect(failure?.mayHaveTakenEffect == false)
    #expect(failure?.isAboutDeviceID == (refusal == .invalidRequest && !isTerse))
    #expect(try await sandbox.effects().isEmpty)
  }

  @Test("A token that has run out is renewed before the request, each time by its newest successor")
  func renewal() async throws {
    let api = try sandbox.api(.demo)
    let first = try await api.accounts.signIn(.xiaoming, password).ranOut
    for _ in 0..<2 { _ = try await api.currentUser(first) }
    #expect(try await sandbox.effects() == ["POST /api/o/token/": 2])
    // It was used up by the first renewal.
    let late = try sandbox.api(.demo)
    #expect(await failure { _ = try await late.currentUser(first) }?.kind == .unauthorized)
  }

  @Test("A token that the server takes no more is renewed after its 401")
  func renewalAfterRefusal() async throws {
    let api = try sandbox.api(.demo)
    var session = try await api.accounts.signIn(.xiaoming, password)
    guard case .token(var token) = session.credential else { throw Failure("not a token") }
    token.access = Secret("run-out")
    session.credential = .token(token)
    #expect(try await api.currentUser(session).uid == session.uid)
    #expect(
      try await sandbox.counts() == [
        "POST /api/o/token/": 2, "GET /api/user/basic-info/": 3,
      ])
  }

  @Test(
    "Of the refusals of a renewal only invalid_grant ends the session",
    arguments: Refusal.allCases.filter { $0 != .invalidScope && $0 != .invalidRequest },
    [false, true])
  func refusedRenewal(_ refusal: Refusal, isTerse: Bool) async throws {
    var session = try await sandbox.tokenSession().ranOut
    if refusal == .invalidGrant, case .token(var token) = session.credential {
      token.refresh = Secret("unknown")
      session.credential = .token(token)
    }
    let api = try sandbox.api(refusal.client(isTerse: isTerse), changing: refusal.change)
    let failure = await failure { _ = try await api.currentUser(session) }
    #expect(
      failure?.kind == (refusal == .invalidGrant ? .unauthorized : .oauth(refusal.error)))
    // Nothing was used up: with the settings corrected it goes on.
    let mended = try sandbox.api(.demo)
    let after = await outcome { _ = try await mended.currentUser(session) }
    #expect(after == (refusal == .invalidGrant ? .unauthorized : nil))
  }

  @Test("Signing out ends the key, and with a token its session; a second time is as good")
  func signOut() async throws {
    for client in [nil, OAuthClient.demo] {
      let api = try sandbox.api(client)
      let session = try await api.accounts.signIn(.xiaoming, password)
      try await api.accounts.signOut(session)
      #expect(await failure { _ = try await api.currentUser(session) }?.kind == .unauthorized)
      try await api.accounts.signOut(session)
    }
    #expect(try await sandbox.effects()["POST /api/auth/logout/"] == 2)
  }

  /// What an operation fails with; that it does not fail is an issue.
  private func failure(
    sourceLocation: SourceLocation = #_sourceLocation, of body: () async throws -> Void
  ) async -> APIFailure? {
    await #expect(throws: APIFailure.self, sourceLocation: sourceLocation) { try await body() }
  }

  /// What an operation fails with; nil where it does not.
  private func outcome(of body: () async throws -> Void) async -> APIFailure.Kind? {
    do {
      try await body()
      return nil
    } catch { return (error as? APIFailure)?.kind }
  }
}
