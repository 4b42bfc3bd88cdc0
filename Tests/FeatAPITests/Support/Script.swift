import FeatAPI
import FeatDomain
import Foundation
import HTTP
import Mutations
import Synchronization

/// A server that gives one answer after the other, and remembers what it was asked.
final class Script: Sendable {
  private let answers: Mutex<[HTTPResponse]>
  private let received = Mutex<[HTTPRequest]>([])

  init(_ answers: [HTTPResponse]) {
    self.answers = Mutex(answers)
  }

  /// The requests that came, in their order.
  var requests: [HTTPRequest] { received.withLock { $0 } }

  /// What all requests share; with a client of the user's own, and with what is on a disk.
  func access(oauthClient: OAuthClient? = .sample, disk: Disk? = nil) -> AccountAccess {
    let client = HTTPClient { (request) async throws(HTTPFailure) in
      self.received.withLock { $0.append(request) }
      guard let answer = self.answers.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else {
        throw HTTPFailure(.cannotConnect, mayHaveArrived: false)
      }
      return answer
    }
    return AccountAccess(
      client: client, store: disk?.store, oauthClient: oauthClient, deviceID: { "tui:9f2c" },
      executor: nil, sleep: { _ in }, now: { .sample })
  }
}

extension HTTPResponse {
  /// An answer in JSON, which may set cookies.
  static func json(_ status: Int, _ body: JSONTree, cookies: String...) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: cookies.map { HTTPHeader("Set-Cookie", $0) },
      body: Data(body.text.utf8))
  }
}
