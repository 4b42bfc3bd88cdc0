public import HTTP

extension HTTPClient {
  /// A client that speaks to one server through libcurl.
  ///
  /// - Reads may share a connection. Each write has a connection of its own and is sent at
  ///   most once: libcurl repeats a request by itself when a shared connection closes early.
  /// - Nothing is sent in clear, except to this machine, and then never through a proxy.
  ///   Certificates are verified against the system's authorities, TLS 1.2 and up.
  /// - Redirects are answers like others; they are not followed.
  /// - No transfer begins, not even libcurl itself, before the first request. Transfers run
  ///   on one thread, which ends when nobody holds the client any more.
  ///
  /// - Parameters:
  ///   - baseAddress: The server, in front of every path.
  ///   - userAgent: What the client calls itself, such as `feat-tui/1.0`.
  ///   - timeouts: How long a request may take.
  public static func curl(
    baseAddress: ServerAddress, userAgent: String, timeouts: Timeouts = Timeouts()
  ) -> HTTPClient {
    let network = NetworkThread()
    return HTTPClient { request throws(HTTPFailure) in
      guard baseAddress.isSafe else { throw HTTPFailure(.insecureAddress, mayHaveArrived: false) }
      guard request.isWellFormed else { throw HTTPFailure(.invalidRequest, mayHaveArrived: false) }
      let exchange = Exchange(
        of: request, with: baseAddress, userAgent: userAgent, timeouts: timeouts)
      return try await network.answer(to: exchange)
    }
  }
}
