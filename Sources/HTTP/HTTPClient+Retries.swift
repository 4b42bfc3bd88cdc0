extension HTTPClient {
  /// Sends reads that failed for want of a connection or of a ready server again.
  ///
  /// Only reads, and each at most twice more: after no connection, a broken one, or one of
  /// 429, 502, 503, 504. The wait is 0.5 to 4 s, or what `Retry-After` asks for up to 60 s;
  /// a server that asks for more is not asked again, and its answer goes to the caller.
  /// A read that had its whole time is not repeated: the person has waited long enough.
  ///
  /// - Parameters:
  ///   - sleep: Waits that long; throws when the task is cancelled.
  ///   - randomness: A number from 0 to 1, a new one each time.
  ///   - waiting: Learns of each wait before it begins.
  public func retryingReads(
    sleep: @escaping @Sendable (Duration) async throws -> Void,
    randomness: @escaping @Sendable () -> Double,
    waiting: @escaping @Sendable (Duration) -> Void = { _ in }
  ) -> HTTPClient {
    HTTPClient { request throws(HTTPFailure) in
      guard request.method.isRead else { return try await send(request) }
      for retry in 1...ReadRetries.most {
        let outcome = await result(of: request)
        guard let wait = ReadRetries.wait(beforeRetry: retry, after: outcome, randomness())
        else { return try outcome.get() }
        waiting(wait)
        do {
          try await sleep(wait)
        } catch {
          throw HTTPFailure(.cancelled, mayHaveArrived: outcome.mayHaveArrived)
        }
      }
      return try await send(request)
    }
  }

  private func result(of request: HTTPRequest) async -> Result<HTTPResponse, HTTPFailure> {
    do throws(HTTPFailure) {
      return .success(try await send(request))
    } catch {
      return .failure(error)
    }
  }
}

extension Result<HTTPResponse, HTTPFailure> {
  fileprivate var mayHaveArrived: Bool {
    switch self {
    case .success: true
    case .failure(let failure): failure.mayHaveArrived
    }
  }
}
