/// When a read is sent again, and after how long.
enum ReadRetries {
  /// How often one read is sent again.
  static let most = 2
  /// The longest wait that a server may ask for.
  static let longestWait = Duration.seconds(60)

  /// How long to wait before the next try; nil when there should be none.
  static func wait(
    beforeRetry retry: Int, after outcome: Result<HTTPResponse, HTTPFailure>,
    _ randomness: Double
  ) -> Duration? {
    switch outcome {
    case .success(let response):
      guard [429, 502, 503, 504].contains(response.status) else { return nil }
      guard let asked = response.retryAfter else { return backoff(retry, randomness) }
      return asked <= longestWait ? max(asked, shortestWait) : nil
    case .failure(let failure):
      return isPassing(failure) ? backoff(retry, randomness) : nil
    }
  }

  private static let shortestWait = Duration.milliseconds(500)

  /// Half a second to 2 s before the first retry, to 4 s before the second: spread, so that
  /// clients which failed together do not come back together.
  private static func backoff(_ retry: Int, _ randomness: Double) -> Duration {
    let longest = Duration.seconds(2 * retry)
    return shortestWait + (longest - shortestWait) * min(max(randomness, 0), 1)
  }

  private static func isPassing(_ failure: HTTPFailure) -> Bool {
    switch failure.kind {
    case .cannotResolve, .cannotConnect, .interrupted: true
    case .timedOut: !failure.mayHaveArrived
    case .invalidRequest, .insecureAddress, .untrusted, .tooLarge, .noLibrary, .cancelled, .other:
      false
    }
  }
}
