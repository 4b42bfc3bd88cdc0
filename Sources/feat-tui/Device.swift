import FeatDomain
import Storage
import Synchronization

/// What this computer calls itself at the server, once somebody asks.
///
/// Most never do: signing in by a code needs no such name, and nothing is written for nothing.
final class Device: Sendable {
  private let file: DeviceFile
  private let report: @Sendable (FileProblem) -> Void
  private let known = Mutex<String?>(nil)

  /// The name that a file keeps; why it does not keep it is reported once.
  init(_ file: DeviceFile, report: @escaping @Sendable (FileProblem) -> Void) {
    self.file = file
    self.report = report
  }

  /// The name, the same until the program ends.
  @Sendable func id() -> String {
    known.withLock { known in
      if let known { return known }
      let (id, problem) = file.identity()
      if let problem { report(problem) }
      known = id
      return id
    }
  }
}
