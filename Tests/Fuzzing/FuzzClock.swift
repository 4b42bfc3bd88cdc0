import FeatDomain
import Synchronization

/// A clock that only moves when it is told to.
final class FuzzClock: Sendable {
  private let time = Mutex(UnixTime(milliseconds: 1_795_000_000_000))

  var now: UnixTime {
    get { time.withLock { $0 } }
    set { time.withLock { $0 = newValue } }
  }

  func advance(milliseconds: Int) {
    time.withLock { $0.milliseconds += Int64(milliseconds) }
  }
}
