import Synchronization
import class Foundation.Thread

/// Where tests run that wait for other programs: a few at a time, each on a thread of its own.
///
/// On Swift's own few threads they would keep every other test waiting, and with it those that hold
/// an answer to its time.
public enum BlockingTests {
  /// How much of the machine a test takes.
  public enum Kind: Sendable {
    /// A program or two.
    case usual
    /// No program, and a time within which it must be over. It counts from when the test is known,
    /// so that such tests wait for none but their like.
    case limited
    /// Programs side by side, for minutes.
    case long
  }

  /// Runs a test on a thread of its own, once there is room for it.
  public static func run(
    _ kind: Kind, _ test: @Sendable () async throws -> Void
  ) async throws {
    let gate =
      switch kind {
      case .usual: usualGate
      case .limited: limitedGate
      case .long: longGate
      }
    await gate.enter()
    defer { gate.leave() }
    try await withTaskExecutorPreference(OwnThread()) { try await test() }
  }

  private static let usualGate = Gate(places: 2)
  private static let limitedGate = Gate(places: 2)
  private static let longGate = Gate(places: 1)
}

/// A thread for each piece of a task.
private final class OwnThread: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    Thread.detachNewThread { job.runSynchronously(on: executor) }
  }
}

/// Lets so many in at once, in the order in which they came.
private final class Gate: Sendable {
  private struct State {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(places: Int) {
    state = Mutex(State(free: places))
  }

  func enter() async {
    await withCheckedContinuation { continuation in
      let isFree = state.withLock { state in
        guard state.free > 0 else {
          state.waiting.append(continuation)
          return false
        }
        state.free -= 1
        return true
      }
      if isFree { continuation.resume() }
    }
  }

  func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.waiting.isEmpty else {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }
}
