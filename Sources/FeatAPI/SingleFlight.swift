import FeatDomain
import Synchronization

/// Renews a credential once for all who need it at the same time.
final class SingleFlight: Sendable {
  typealias Outcome = Result<Credential, APIFailure>

  private let executor: (any TaskExecutor)?
  private let waiters = Mutex<[Credential: [AsyncStream<Outcome>.Continuation]]>([:])

  /// Makes one that does its work on an executor; nil for Swift's own threads.
  init(executor: (any TaskExecutor)?) {
    self.executor = executor
  }

  /// Whether somebody has begun to renew a credential, and it has not ended yet.
  func isUnderWay(replacing old: Credential) -> Bool {
    waiters.withLock { $0[old] != nil }
  }

  /// What comes of the work that renews a credential: of this work, or of what somebody else has
  /// begun already.
  ///
  /// Who is cancelled returns at once with ``APIFailure/Transport/cancelled``. The work goes on for
  /// the others, and to its end even for nobody: a token that the server has given must be kept.
  func credential(
    replacing old: Credential, _ work: @escaping @Sendable () async -> Outcome
  ) async throws(APIFailure) -> Credential {
    let (outcomes, waiter) = AsyncStream.makeStream(of: Outcome.self)
    let isFirst = waiters.withLock { waiters in
      waiters[old, default: []].append(waiter)
      return waiters[old]?.count == 1
    }
    if isFirst {
      Task.detached(executorPreference: executor) { [self] in
        let outcome = await work()
        let waiting = waiters.withLock { $0.removeValue(forKey: old) ?? [] }
        for waiter in waiting { waiter.yield(outcome) }
      }
    }
    for await outcome in outcomes where !Task.isCancelled { return try outcome.get() }
    throw APIFailure.givenUp
  }
}
