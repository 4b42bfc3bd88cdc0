import FeatDomain
import Synchronization

/// A clock that stands still until the test moves it.
final class Moment: Sendable {
  private let time = Mutex(UnixTime(milliseconds: 1_800_000_000_000))

  var now: UnixTime { time.withLock { $0 } }

  func pass(seconds: Int) {
    time.withLock { $0 = $0.adding(seconds: seconds) }
  }
}

/// Lines that the sandbox said, in order.
final class Lines: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  @Sendable func add(_ line: String) {
    lines.withLock { $0.append(line) }
  }
}
