import FeatAPI
import Foundation
import HTTP
import Synchronization

/// A server that gives the same answer to every request, and remembers what it was asked.
final class Server: Sendable {
  private let outcome: Result<HTTPResponse, HTTPFailure>
  private let received = Mutex<[HTTPRequest]>([])

  init(_ outcome: Result<HTTPResponse, HTTPFailure>) {
    self.outcome = outcome
  }

  convenience init(_ status: Int = 200, headers: [HTTPHeader] = [], bytes: some Sequence<UInt8>) {
    self.init(.success(HTTPResponse(status: status, headers: headers, body: Data(bytes))))
  }

  convenience init(_ status: Int, headers: [HTTPHeader] = [], _ body: String) {
    self.init(status, headers: headers, bytes: body.utf8)
  }

  convenience init(_ status: Int, headers: [HTTPHeader] = [], _ body: JSONTree) {
    self.init(status, headers: headers, body.text)
  }

  convenience init(_ body: String) {
    self.init(200, body)
  }

  convenience init(_ body: JSONTree) {
    self.init(200, body)
  }

  /// The requests that came, in their order.
  var requests: [HTTPRequest] { received.withLock { $0 } }

  var api: FeatAPI {
    .http(
      HTTPClient { (request) async throws(HTTPFailure) in
        self.received.withLock { $0.append(request) }
        return try self.outcome.get()
      }, locale: "zh-CN", now: { .sample })
  }
}
