import Mutations
import Synchronization

/// Where answers wait on their way, until the caller lets them through or nobody waits any more.
final class Gate: Sendable {
  private struct State {
    var last = 0
    var waiting: [(id: Int, continuation: CheckedContinuation<Void, Never>)] = []
    var cancelled: Set<Int> = []
  }

  private let state = Mutex(State())

  /// Waits; ends at once when the task is cancelled.
  func wait() async {
    let id = state.withLock { state in
      state.last += 1
      return state.last
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isCancelled = state.withLock { state in
          if state.cancelled.remove(id) != nil { return true }
          state.waiting.append((id, continuation))
          return false
        }
        if isCancelled { continuation.resume() }
      }
    } onCancel: {
      let continuation = state.withLock { state -> CheckedContinuation<Void, Never>? in
        guard let index = state.waiting.firstIndex(where: { $0.id == id }) else {
          state.cancelled.insert(id)
          return nil
        }
        return state.waiting.remove(at: index).continuation
      }
      continuation?.resume()
    }
  }

  /// Lets one of those through who wait, if there is one.
  func openOne(_ random: inout SeededRandom) {
    let chance = random.next()
    let continuation = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.waiting.isEmpty else { return nil }
      return state.waiting.remove(at: Int(chance % UInt64(state.waiting.count))).continuation
    }
    continuation?.resume()
  }

  /// Lets everybody through.
  func openAll() {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
    for one in waiting { one.continuation.resume() }
  }
}
