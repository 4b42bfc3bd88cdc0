extension HTTPClient {
  /// Writes one line for each request: method, path template, status or failure, milliseconds.
  ///
  /// Never a body, a header, a query or the path itself, which may say who someone is.
  /// The line has no date and no line end; whoever keeps it adds them.
  public func logging(
    to write: @escaping @Sendable (String) -> Void,
    clock: some Clock<Duration> = ContinuousClock()
  ) -> HTTPClient {
    HTTPClient { request throws(HTTPFailure) in
      let start = clock.now
      func log(_ outcome: String) {
        let passed = start.duration(to: clock.now).milliseconds
        write("\(request.method.rawValue) \(request.loggedPath) \(outcome) \(passed) ms")
      }
      do throws(HTTPFailure) {
        let response = try await send(request)
        log("\(response.status)")
        return response
      } catch {
        log(error.mayHaveArrived ? "\(error.kind), may have arrived" : "\(error.kind)")
        throw error
      }
    }
  }
}

extension HTTPRequest {
  /// The template without a query, and without anything that could break a line.
  fileprivate var loggedPath: String {
    String(pathTemplate.prefix { $0 != "?" && $0 != "#" && $0.isASCII && !$0.isWhitespace })
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 { Int64(self / .milliseconds(1)) }
}
