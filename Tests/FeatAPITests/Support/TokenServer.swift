import FeatAPI
import FeatDomain
import Foundation
import HTTP
import Mutations
import Synchronization

/// A server that gives tokens as FEAT's kind does: a refresh token works once and ends the access
/// token that came with it. It remembers what it was asked.
final class TokenServer: Sendable {
  private struct State {
    /// The number of the token that is good now.
    var number = 0
    var requests: [HTTPRequest] = []
    /// What the token endpoint answers instead of a token; the last answer stays.
    var refusals: [Result<HTTPResponse, HTTPFailure>] = []
    var isLosingAnswers = false
    var isRefusingAll = false
    var gate: AsyncStream<Void>?
  }

  private let state = Mutex(State())
  private let arrivals = AsyncStream.makeStream(of: Void.self)

  /// The session with the token of a number; one that was over long ago, where nothing else is said.
  static func session(_ number: Int, expiry: UnixTime? = UnixTime(milliseconds: 0)) -> Session {
    Session(.token(token(number, expiry: expiry)), uid: 17, phone: .sample, method: .password)
  }

  /// The session that the server gives in exchange.
  static func renewed(_ number: Int) -> Session {
    session(number, expiry: .sample.adding(seconds: 3600))
  }

  static func token(_ number: Int, expiry: UnixTime?) -> OAuthToken {
    OAuthToken(
      access: Secret("access-\(number)"), refresh: Secret("refresh-\(number)"), expiry: expiry,
      scope: "read")
  }

  /// The requests that came, each as its path and what it proves itself with.
  var asked: [String] {
    state.withLock { state in
      state.requests.map { request in
        let header = request.headers.first { $0.name == "Authorization" }?.value
        return "\(request.path) \(header ?? Self.refresh(in: request) ?? "")"
      }
    }
  }

  /// How often the token endpoint was asked.
  var refreshes: Int { asked.count { $0.hasPrefix("/api/o/token/") } }

  /// Lets the token endpoint answer in this way.
  func refuse(_ status: Int, _ body: JSONTree) {
    state.withLock {
      $0.refusals = [.success(HTTPResponse(status: status, body: Data(body.text.utf8)))]
    }
  }

  /// Lets the token endpoint be out of reach.
  func refuse(_ failure: HTTPFailure) {
    state.withLock { $0.refusals = [.failure(failure)] }
  }

  /// Lets the token endpoint work again.
  func recover() {
    state.withLock {
      $0.refusals = []
      $0.isLosingAnswers = false
    }
  }

  /// Lets the token endpoint give a token in an answer that never arrives.
  func loseAnswers() {
    state.withLock { $0.isLosingAnswers = true }
  }

  /// Gives another copy of the program the next token.
  func advance() {
    state.withLock { $0.number += 1 }
  }

  /// Lets no token be good for anything.
  func refuseAll() {
    state.withLock { $0.isRefusingAll = true }
  }

  /// Lets the token endpoint wait with its answer until the gate is finished.
  func close() -> AsyncStream<Void>.Continuation {
    let (gate, continuation) = AsyncStream.makeStream(of: Void.self)
    state.withLock { $0.gate = gate }
    return continuation
  }

  /// Waits until a request has come.
  func waitForRequest() async {
    for await _ in arrivals.stream { break }
  }

  /// A copy of the program.
  func access(
    _ disk: Disk?, oauthClient: OAuthClient? = .sample, now: UnixTime = .sample,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { _ in },
    renewed: @escaping @Sendable (Session) -> Void = { _ in }
  ) -> AccountAccess {
    AccountAccess(
      client: client, store: disk?.store, oauthClient: oauthClient, deviceID: { "tui:9f2c" },
      executor: nil, sleep: sleep, renewed: renewed, now: { now })
  }

  /// What one copy of the program does everything with.
  func api(_ disk: Disk?, oauthClient: OAuthClient? = .sample, now: UnixTime = .sample) -> FeatAPI {
    .http(access(disk, oauthClient: oauthClient, now: now), locale: "en")
  }

  private var client: HTTPClient {
    HTTPClient { (request) async throws(HTTPFailure) in
      let gate = self.state.withLock { state in
        state.requests.append(request)
        return request.path == "/api/o/token/" ? state.gate : nil
      }
      self.arrivals.continuation.yield()
      if let gate { for await _ in gate {} }
      guard !Task.isCancelled else { throw HTTPFailure(.cancelled, mayHaveArrived: true) }
      return try self.state.withLock { (state) throws(HTTPFailure) in
        try Self.answer(request, &state)
      }
    }
  }

  private static func answer(
    _ request: HTTPRequest, _ state: inout State
  ) throws(HTTPFailure) -> HTTPResponse {
    guard request.path == "/api/o/token/" else {
      let header = HTTPHeader("Authorization", "Bearer access-\(state.number)")
      guard !state.isRefusingAll, request.headers.contains(header) else {
        return json(401, ["detail": "No credentials were provided."])
      }
      return json(200, ["data": ["uid": 17, "username": "user17"]])
    }
    if let refusal = state.refusals.first { return try refusal.get() }
    guard refresh(in: request) == "refresh-\(state.number)" else {
      return json(400, ["error": "invalid_grant"])
    }
    state.number += 1
    guard !state.isLosingAnswers else { throw HTTPFailure(.timedOut, mayHaveArrived: true) }
    return json(
      200,
      [
        "access_token": .string("access-\(state.number)"), "expires_in": 3600,
        "refresh_token": .string("refresh-\(state.number)"),
      ])
  }

  private static func refresh(in request: HTTPRequest) -> String? {
    let form = String(decoding: request.body ?? Data(), as: UTF8.self)
    return form.split(separator: "&").first { $0.hasPrefix("refresh_token=") }
      .map { String($0.dropFirst("refresh_token=".count)) }
  }

  private static func json(_ status: Int, _ body: JSONTree) -> HTTPResponse {
    HTTPResponse(status: status, body: Data(body.text.utf8))
  }
}
