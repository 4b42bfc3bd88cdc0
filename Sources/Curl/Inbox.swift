import CCurl
import Synchronization

/// How requests and cancellations reach the network thread.
final class Inbox: Sendable {
  /// Wakes the network thread out of its waiting for the network.
  ///
  /// `curl_multi_wakeup` is the one function that libcurl lets other threads call, this type
  /// offers no other, and the inbox forgets it before the handle ends; so it may be shared.
  struct Alarm: @unchecked Sendable {
    private let multi: UnsafeMutableRawPointer

    init(_ multi: UnsafeMutableRawPointer) { self.multi = multi }

    /// Its only failure is a full pipe, and then the thread is about to wake anyway.
    func ring() { _ = lazy_curl_multi_wakeup(multi) }
  }

  private struct State {
    var exchanges: [Exchange] = []
    var alarm: Alarm?
    var isServed = false
    var isClosed = false
  }

  private let state = Mutex(State())

  /// Puts an exchange in. True when no thread serves the inbox: the caller must start one.
  func post(_ exchange: Exchange) -> Bool {
    state.withLock { state in
      state.exchanges.append(exchange)
      state.alarm?.ring()
      defer { state.isServed = true }
      return !state.isServed
    }
  }

  /// Tells the thread that one of its exchanges is over.
  func nudge() {
    state.withLock { $0.alarm?.ring() }
  }

  /// Tells the thread to end.
  func close() {
    state.withLock { state in
      state.isClosed = true
      state.alarm?.ring()
    }
  }

  /// For the thread: how to wake it from now on.
  func install(_ alarm: Alarm) {
    state.withLock { $0.alarm = alarm }
  }

  /// For the thread: what came since the last time; nil once the inbox is closed.
  func take() -> [Exchange]? {
    state.withLock { state in
      defer { state.exchanges = [] }
      return state.isClosed ? nil : state.exchanges
    }
  }

  /// For the thread: it ends. Answers what nobody will serve now; the next post starts anew.
  func leave() -> [Exchange] {
    state.withLock { state in
      defer { state = State(isClosed: state.isClosed) }
      return state.exchanges
    }
  }
}
