import FeatAPI
import FeatDomain
import Storage
import Synchronization

/// The ways to the server, one for each profile that was opened in this run.
///
/// What renews a token belongs to the files of its profile, also while another one is open.
final class AccessByProfile: Sendable {
  private let make: @Sendable (ProfileFiles) -> AccountAccess
  private let made = Mutex<[ProfileName: AccountAccess]>([:])

  /// None yet.
  init(_ make: @escaping @Sendable (ProfileFiles) -> AccountAccess) {
    self.make = make
  }

  /// The way for a profile, always the same.
  func access(to files: ProfileFiles) -> AccountAccess {
    made.withLock { made in
      if let access = made[files.name] { return access }
      let access = make(files)
      made[files.name] = access
      return access
    }
  }
}
