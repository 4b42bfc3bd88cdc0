import FeatAPI
import FeatDomain
import Foundation
import HTTP
import Mutations
import Synchronization
import Testing

/// A server that expects certain requests in their order and answers each in its way. A request
/// that is not the next one fails the test, so that nothing is sent that should not be.
final class Conversation: Sendable {
  enum Answer: Sendable {
    case json(Int, JSONTree)
    /// No answer, and nobody knows whether the request arrived.
    case lost
    /// No connection came about.
    case noConnection
    /// Never answers; ends when the request is cancelled.
    case silence
  }

  /// One request with its answer.
  struct Turn: Sendable {
    var request: String
    var answer: Answer

    /// The project 7.
    static func get(_ answer: Answer) -> Turn { get("7/", answer) }

    static func get(_ path: String, _ answer: Answer) -> Turn {
      Turn(request: "GET /api/service/demand/\(path)", answer: answer)
    }

    /// The first page of the list.
    static func list(_ answer: Answer) -> Turn { .get("?page=1&page_size=100", answer) }

    static func post(_ path: String, _ answer: Answer) -> Turn {
      Turn(request: "POST /api/service/demand/\(path)", answer: answer)
    }

    static func patch(_ path: String, _ answer: Answer) -> Turn {
      Turn(request: "PATCH /api/service/demand/\(path)", answer: answer)
    }

    static func image(_ answer: Answer) -> Turn {
      Turn(request: "POST /api/service/demand-image/", answer: answer)
    }
  }

  private let turns: Mutex<[Turn]>
  private let arrivals = AsyncStream.makeStream(of: Void.self)

  init(_ turns: [Turn]) {
    self.turns = Mutex(turns)
  }

  var api: ProjectAPI {
    let client = HTTPClient { (request) async throws(HTTPFailure) in try await self.answer(request)
    }
    return FeatAPI.http(client, locale: "en", now: { .sample }).projects
  }

  /// Waits until a request has come.
  func waitForRequest() async {
    for await _ in arrivals.stream { break }
  }

  /// Fails where an expected request never came.
  func finish(_ location: SourceLocation = #_sourceLocation) {
    let left = turns.withLock { $0.map(\.request) }
    #expect(left.isEmpty, "requests that never came", sourceLocation: location)
  }

  private func answer(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    let sent = "\(request.method.rawValue) \(request.path)"
    let turn = turns.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    #expect(turn?.request == sent)
    arrivals.continuation.yield()
    switch turn?.answer {
    case .json(let status, let body):
      return HTTPResponse(status: status, body: Data(body.text.utf8))
    case .lost: throw HTTPFailure(.interrupted, mayHaveArrived: true)
    case .noConnection, nil: throw HTTPFailure(.cannotConnect, mayHaveArrived: false)
    case .silence:
      // A stream that nobody feeds ends only with its task.
      let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
      for await _ in stream {}
      continuation.finish()
      throw HTTPFailure(.cancelled, mayHaveArrived: true)
    }
  }
}

extension Conversation.Answer {
  /// The project 7, with some of its fields changed.
  static func project(_ changes: [String: JSONTree] = [:]) -> Conversation.Answer {
    .json(200, ["data": .project(changes)])
  }

  /// The project 7 in a status.
  static func status(_ code: UInt64) -> Conversation.Answer {
    .project(["status": .raw(String(code))])
  }

  /// A page of projects.
  static func page(_ rows: JSONTree...) -> Conversation.Answer {
    .json(200, ["data": .array(rows)])
  }

  static let done = Conversation.Answer.json(200, ["error": false])
  static let refused = Conversation.Answer.json(400, ["detail": "Not now."])
  static let broken = Conversation.Answer.json(502, .raw("<html>"))
}

extension APIFailure {
  static let lost = APIFailure(.transport(.interrupted), mayHaveTakenEffect: true)
  static let nothingLost = APIFailure(.transport(.interrupted))
  static let noConnection = APIFailure(.transport(.cannotConnect))
  static let refusal = APIFailure(.refused(.other("")), serverMessage: "Not now.")
}
