import FeatAPI
import FeatDomain
import Foundation
import HTTP

extension OAuthClient {
  /// The sandbox's client that may do everything.
  static let demo = OAuthClient(id: "demo-client", secret: Secret("demo-secret"))
}

extension PhoneNumber {
  /// A demo account with projects in every status; a password and a recovery question guard it.
  static let xiaoming = PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138000")
  /// A demo account without a recovery question.
  static let li = PhoneNumber(iso3: "CHN", callingCode: "86", national: "13900139000")
}

extension Session {
  /// The same session with a token that ran out long ago.
  var ranOut: Session {
    var session = self
    if case .token(var token) = credential {
      token.expiry = UnixTime(milliseconds: 1)
      session.credential = .token(token)
    }
    return session
  }
}

extension RunningSandbox {
  /// What somebody does to it who has an OAuth client.
  ///
  /// - Parameter changing: What becomes of a request's body on its way.
  func api(
    _ client: OAuthClient?, deviceID: String = "tui:test", store: SessionStore? = nil,
    changing change: @escaping @Sendable (String) -> String = { $0 }
  ) throws -> FeatAPI {
    let way = try self.client
    let changed = HTTPClient { (request) throws(HTTPFailure) in
      var request = request
      request.body = request.body.map { Data(change(String(decoding: $0, as: UTF8.self)).utf8) }
      return try await way.send(request)
    }
    let access = AccountAccess(
      client: changed, store: store, oauthClient: client, deviceID: { deviceID }, executor: nil,
      sleep: { try await Task.sleep(for: $0) },
      now: { UnixTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) })
    return .http(access, locale: "en")
  }

  /// Signs 王小明 in by password, through a client.
  func tokenSession() async throws -> Session {
    try await api(.demo).accounts.signIn(.xiaoming, Secret("feat-demo-1"))
  }
}
