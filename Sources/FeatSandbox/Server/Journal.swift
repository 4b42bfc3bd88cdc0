import Foundation

/// What arrived and what went out since the start, for the tests of clients.
///
/// FEAT has nothing like it: only a sandbox may show the codes that it sent.
struct Journal: Sendable {
  private var requests: [String: Int] = [:]
  private var effects: [String: Int] = [:]
  private var messages: [TextMessage] = []

  /// Counts a request for an operation.
  mutating func count(_ route: Route) {
    requests[route.name, default: 0] += 1
  }

  /// Counts a request that has changed something.
  mutating func countEffect(of route: Route) {
    effects[route.name, default: 0] += 1
  }

  /// Keeps a message that went out.
  mutating func keep(_ message: TextMessage) {
    messages.append(message)
  }

  /// The answer to `GET /sandbox/requests/` (how often each operation was asked for),
  /// `GET /sandbox/effects/` (how often each has changed something) and `GET /sandbox/messages/` (the SMS in the order they went out); nil for any other request.
  func answer(to request: Request) -> Answer? {
    switch (request.method, request.path) {
    case ("GET", "/sandbox/requests/"):
      Answer(body: ["data": .object(requests.mapValues { .number(Decimal($0)) })])
    case ("GET", "/sandbox/effects/"):
      Answer(body: ["data": .object(effects.mapValues { .number(Decimal($0)) })])
    case ("GET", "/sandbox/messages/"):
      Answer(body: ["data": .array(messages.map(\.json))])
    default:
      nil
    }
  }
}

extension TextMessage {
  fileprivate var json: JSONValue {
    ["phone": .string(phone), "code": .string(code)]
  }
}
