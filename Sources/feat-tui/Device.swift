import FeatDomain
import Storage
import Synchronization

/// What this computer calls itself at the server, once somebody asks.
///
/// Most never do: signing in by a code needs no such name, and nothing is written for nothing.
final class Device: Sendable {
  private let file: DeviceFile
  private let report: @Sendable (FileProblem) -> Void
  private let known = Mutex<(id: String, isKept: Bool)?>(nil)

  /// The name that a file keeps; why it does not keep it is reported once.
  init(_ file: DeviceFile, report: @escaping @Sendable (FileProblem) -> Void) {
    self.file = file
    self.report = report
  }

  /// The name, the same until the program ends.
  @Sendable func id() -> String {
    known.withLock { known in
      if let known, known.isKept { return known.id }
      let (id, problem) = file.identity(known?.id)
      if let problem, known == nil { report(problem) }
      // What the file has instead by now was put there by another copy of the program, for later ones.
      known = (known?.id ?? id, problem == nil)
      return known?.id ?? id
    }
  }
}
