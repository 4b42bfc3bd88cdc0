import FeatAPI
import FeatDomain
import Foundation
import HTTP
import Mutations
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

  /// The API of somebody with an OAuth 2.0 client.
  var api: FeatAPI { api(.sample) }

  /// The API of somebody who has none.
  var apiWithoutClient: FeatAPI { api(nil) }

  private func api(_ oauthClient: OAuthClient?) -> FeatAPI {
    let client = HTTPClient { (request) async throws(HTTPFailure) in
      self.received.withLock { $0.append(request) }
      return try self.outcome.get()
    }
    let access = AccountAccess(
      client: client, store: nil, oauthClient: oauthClient, deviceID: { "tui:9f2c" }, executor: nil,
      sleep: { _ in }, now: { .sample })
    return .http(access, locale: "zh-CN")
  }
}
