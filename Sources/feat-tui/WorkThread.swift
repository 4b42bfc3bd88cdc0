import FeatApp
import Glibc
import Synchronization

/// The one thread that runs the program's tasks.
///
/// Swift's default executor is libdispatch, whose pool on Linux looks after its threads once a
/// second from the first task on: the program would never rest. Tasks here only wait for the
/// network and read its answers, so one thread is enough, and at rest it sleeps.
final class WorkThread: TaskExecutor {
  private struct Work {
    var jobs: [UnownedJob] = []
    var sleepers: [Int: Sleeper] = [:]
    var lastSleeper = 0
  }

  private struct Sleeper {
    let end: ContinuousClock.Instant
    let continuation: CheckedContinuation<Void, any Error>
  }

  private let work = Mutex<Work>(Work())
  private let wakePipe: (read: Int32, write: Int32)

  /// Starts the thread.
  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw LaunchFailure.noPipe }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakePipe = (ends[0], ends[1])
    DetachedThread.start { [self] in run() }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    work.withLock { $0.jobs.append(job) }
    wake()
  }

  /// Waits on this thread's own clock; throws at once when the task is cancelled.
  @Sendable func sleep(for duration: Duration) async throws {
    let end = ContinuousClock.now + duration
    let number = work.withLock { work in
      work.lastSleeper += 1
      return work.lastSleeper
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        work.withLock { $0.sleepers[number] = Sleeper(end: end, continuation: continuation) }
        // Cancelled before it slept: nobody would come any more.
        if Task.isCancelled { cancel(number) }
        wake()
      }
    } onCancel: {
      cancel(number)
    }
  }

  private func cancel(_ number: Int) {
    let sleeper = work.withLock { $0.sleepers.removeValue(forKey: number) }
    sleeper?.continuation.resume(throwing: CancellationError())
  }

  private func run() {
    while true {
      var ready = pollfd(fd: wakePipe.read, events: Int16(POLLIN), revents: 0)
      poll(&ready, 1, millisecondsToNextSleeper())
      var bytes: (UInt64, UInt64) = (0, 0)
      while read(wakePipe.read, &bytes, MemoryLayout.size(ofValue: bytes)) > 0 {}
      for job in takeJobs() { job.runSynchronously(on: asUnownedTaskExecutor()) }
      for sleeper in takeDueSleepers() { sleeper.continuation.resume() }
    }
  }

  private func takeJobs() -> [UnownedJob] {
    work.withLock { work in
      defer { work.jobs.removeAll(keepingCapacity: true) }
      return work.jobs
    }
  }

  private func takeDueSleepers() -> [Sleeper] {
    work.withLock { work in
      let now = ContinuousClock.now
      let due = work.sleepers.filter { $0.value.end <= now }
      for number in due.keys { work.sleepers[number] = nil }
      return due.values.sorted { $0.end < $1.end }
    }
  }

  /// -1, for ever, when nobody sleeps.
  private func millisecondsToNextSleeper() -> Int32 {
    guard let next = work.withLock({ $0.sleepers.values.map(\.end).min() }) else { return -1 }
    let left = ContinuousClock.now.duration(to: next) / .milliseconds(1)
    return Int32(max(0, min(left.rounded(.up), 60_000)))
  }

  private func wake() {
    // A full pipe wakes as well.
    var byte: UInt8 = 0
    _ = write(wakePipe.write, &byte, 1)
  }
}
