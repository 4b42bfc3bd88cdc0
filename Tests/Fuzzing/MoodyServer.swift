import Foundation
import HTTP
import Mutations
import Synchronization

/// FEAT on some day: the sandbox, which is slow, fails, loses answers and changes them.
///
/// It also watches what it is sent.
final class MoodyServer: Sendable {
  private struct State {
    var random: SeededRandom
    var isGood = false
    /// The writes that have come and are not answered, by operation.
    var underWay: [String: Int] = [:]
    /// How many questions were answered with Enter.
    var confirmations = 0
    /// How many commands have come that FEAT may have carried out.
    var commands = 0
    var count = 0
    var finding: String?
  }

  /// What becomes of a request.
  private enum Mood {
    case good, changed, lostBefore, lostAfter
    case refusing(Int, String)
  }

  /// What nothing but the answer to a question may send.
  private static let confirmed = [
    "POST /api/service/demand/{id}/update-status/", "POST /api/service/demand/{id}/select-winner/",
    "POST /api/auth/logout/",
  ]

  let gate = Gate()
  private let state: Mutex<State>

  init(_ random: SeededRandom) { state = Mutex(State(random: random)) }

  /// Whether it does all that it is asked, at once.
  var isGood: Bool {
    get { state.withLock { $0.isGood } }
    set { state.withLock { $0.isGood = newValue } }
  }

  /// How many requests have come.
  var count: Int { state.withLock { $0.count } }

  /// What was sent that must not be; nil for nothing.
  var finding: String? { state.withLock { $0.finding } }

  /// A question was answered with Enter.
  func noteConfirmation() { state.withLock { $0.confirmations += 1 } }

  func answer(_ request: HTTPRequest, in world: World) async throws(HTTPFailure) -> HTTPResponse {
    let operation = "\(request.method.rawValue) \(request.pathTemplate.prefix { $0 != "?" })"
    begin(operation, isWrite: !request.method.isRead)
    defer { end(operation) }
    let (mood, isSlow) = chooseMood()
    if case .lostBefore = mood { throw HTTPFailure(.cannotConnect, mayHaveArrived: false) }
    if case .refusing(let status, let body) = mood {
      if status == 401 { forgive(operation) }
      if isSlow { await gate.wait() }
      return HTTPResponse(status: status, body: Data(body.utf8))
    }
    let response = await world.reply(to: request)
    if response.status == 401 { forgive(operation) }
    if isSlow { await gate.wait() }
    if Task.isCancelled { throw HTTPFailure(.cancelled, mayHaveArrived: true) }
    switch mood {
    case .lostAfter: throw HTTPFailure(.interrupted, mayHaveArrived: true)
    case .changed: return changed(response)
    default: return response
    }
  }

  private func begin(_ operation: String, isWrite: Bool) {
    state.withLock { state in
      state.count += 1
      guard isWrite else { return }
      state.underWay[operation, default: 0] += 1
      if state.underWay[operation, default: 0] > 1 {
        state.finding = "\(operation) is under way twice"
      }
      guard Self.confirmed.contains(operation) else { return }
      state.commands += 1
      if state.commands > state.confirmations {
        state.finding = "\(operation) was sent, and no question was answered"
      }
    }
  }

  /// Who is not let in has done nothing: the same is sent once more with a new token.
  private func forgive(_ operation: String) {
    guard Self.confirmed.contains(operation) else { return }
    state.withLock { $0.commands -= 1 }
  }

  private func end(_ operation: String) {
    state.withLock { state in
      guard let count = state.underWay[operation] else { return }
      state.underWay[operation] = count - 1
    }
  }

  private func chooseMood() -> (mood: Mood, isSlow: Bool) {
    state.withLock { state in
      if state.isGood { return (.good, false) }
      let isSlow = state.random.isOneIn(2)
      switch state.random.below(100) {
      case 0..<70: return (.good, isSlow)
      case 70..<78: return (.changed, isSlow)
      case 78..<84: return (.lostBefore, isSlow)
      case 84..<89: return (.lostAfter, isSlow)
      default:
        let refusal = Self.refusals.random(&state.random)
        return (.refusing(refusal.0, refusal.1), isSlow)
      }
    }
  }

  /// The answer with something changed in it, unless a secret could get into another place by that.
  private func changed(_ response: HTTPResponse) -> HTTPResponse {
    let text = String(decoding: response.body, as: UTF8.self)
    guard !text.contains("\"key\""), !text.contains("token") else { return response }
    var response = response
    let tree = JSONTree(parsing: text) ?? nil
    state.withLock { state in
      response.body =
        state.random.isOneIn(2)
        ? Data(tree.mutated(&state.random).text.utf8)
        : Data(Array(response.body).mutated(&state.random))
    }
    return response
  }

  private static let refusals: [(Int, String)] = [
    (400, #"{"error":true,"code":"VALIDATION_EXCEPTION","data":{"title":["No."],"r":["No."]}}"#),
    (400, #"{"error":true,"code":"PHONE_ALREADY_EXISTS","message":"It has an account."}"#),
    (400, #"{"error":true,"code":"SEND_MSG_LIMIT","message":"Enough."}"#),
    (400, #"{"error":"invalid_grant","error_description":"No.\u001b[2J"}"#),
    (401, #"{"detail":"Invalid token."}"#), (403, #"{"detail":"No.\u202e"}"#),
    (404, #"{"detail":"Not found."}"#), (409, #"{"detail":"Conflict."}"#), (429, "{}"),
    (500, "<html>"), (502, ""), (200, "<html><title>Log in</title>"), (204, ""), (200, "null"),
  ]
}
