import FeatAPI
import FeatDomain
import Synchronization

/// A disk with one session and one lock, which any number of copies of the program share.
final class Disk: Sendable {
  private struct State {
    var session: Session?
    var isReadable = true
    var isWritable = true
    var takesLocks = true
    var isLocked = false
    var waiters: [CheckedContinuation<Void, Never>] = []
    var saved: [Session] = []
    var savesWithoutLock = 0
  }

  private static let problem = FileProblem(path: "/session.json", kind: .system(28))
  private let state: Mutex<State>

  init(_ session: Session?) {
    state = Mutex(State(session: session))
  }

  /// The session as it is there now.
  var session: Session? {
    get { state.withLock { $0.session } }
    set { state.withLock { $0.session = newValue } }
  }

  var isReadable: Bool {
    get { state.withLock { $0.isReadable } }
    set { state.withLock { $0.isReadable = newValue } }
  }

  var isWritable: Bool {
    get { state.withLock { $0.isWritable } }
    set { state.withLock { $0.isWritable = newValue } }
  }

  var takesLocks: Bool {
    get { state.withLock { $0.takesLocks } }
    set { state.withLock { $0.takesLocks = newValue } }
  }

  var isLocked: Bool { state.withLock { $0.isLocked } }

  /// What was saved, in its order.
  var saved: [Session] { state.withLock { $0.saved } }

  /// How many of them were saved while nobody held the lock.
  var savesWithoutLock: Int { state.withLock { $0.savesWithoutLock } }

  /// Takes the lock as another copy of the program.
  func lock() throws(FileProblem) -> SessionLock? {
    let isTaken = try state.withLock { (state) throws(FileProblem) in
      guard state.takesLocks else { throw Self.problem }
      defer { state.isLocked = true }
      return !state.isLocked
    }
    return isTaken ? SessionLock { self.unlock() } : nil
  }

  /// Waits until the lock is free.
  func waitForLock() async {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        guard state.isLocked else { return continuation.resume() }
        state.waiters.append(continuation)
      }
    }
  }

  var store: SessionStore {
    SessionStore(
      load: { () throws(FileProblem) in
        try self.state.withLock { (state) throws(FileProblem) in
          guard state.isReadable else { throw Self.problem }
          return state.session
        }
      },
      save: { (session) throws(FileProblem) in
        try self.state.withLock { (state) throws(FileProblem) in
          guard state.isWritable else { throw Self.problem }
          state.session = session
          if !state.isLocked { state.savesWithoutLock += 1 }
          state.saved.append(session)
        }
      },
      lock: { () throws(FileProblem) in try self.lock() })
  }

  private func unlock() {
    let waiters = state.withLock { state in
      state.isLocked = false
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }
}
