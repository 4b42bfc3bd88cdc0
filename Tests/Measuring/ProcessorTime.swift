import Dispatch
import Foundation
import Synchronization

/// The processor time that something takes on its thread. Tests run side by side: how long it takes by
/// the clock says how busy the machine is.
public func processorTime(_ body: () throws -> Void) rethrows -> Duration {
  let start = ownProcessorTime()
  try body()
  return ownProcessorTime() - start
}

/// The processor time that something takes in all of its steps, wherever each one runs.
public func processorTime(_ body: @Sendable () async throws -> Void) async rethrows -> Duration {
  let meter = Meter()
  try await withTaskExecutorPreference(meter) { try await body() }
  return meter.total
}

/// Runs a task step by step, and adds up what they take.
private final class Meter: TaskExecutor {
  private let queue = DispatchQueue(label: "meter")
  private let sum = Mutex(Duration.zero)

  /// All that the task took, once it has ended.
  var total: Duration {
    // The step that ended it is over as well then.
    queue.sync { sum.withLock { $0 } }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in
      let time = processorTime { job.runSynchronously(on: asUnownedTaskExecutor()) }
      sum.withLock { $0 += time }
    }
  }
}

/// What the thread has had so far.
private func ownProcessorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
