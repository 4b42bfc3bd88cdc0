import Synchronization

/// Runs tasks on the thread that asks for it, in the order in which they became ready: so the same
/// input takes the same way each time.
final class QueueExecutor: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
  }

  /// Whether nothing is ready.
  var isEmpty: Bool { jobs.withLock { $0.isEmpty } }

  /// Runs what is ready, and what becomes ready by that.
  func drain() {
    while let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }

  /// Runs something as far as it goes without anybody else.
  func run(_ body: @escaping @Sendable () async -> Void) {
    Task.detached(executorPreference: self) { await body() }
    drain()
  }
}
