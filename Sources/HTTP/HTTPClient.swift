/// Sends requests: one closure, so that tests and decorators stand in for the network.
public struct HTTPClient: Sendable {
  /// Sends one request and answers the whole response.
  ///
  /// Cancelling the surrounding task ends the transfer at once with ``HTTPFailure/Kind/cancelled``.
  public var send: @Sendable (HTTPRequest) async throws(HTTPFailure) -> HTTPResponse

  /// Makes a client of a closure.
  public init(send: @escaping @Sendable (HTTPRequest) async throws(HTTPFailure) -> HTTPResponse) {
    self.send = send
  }
}
