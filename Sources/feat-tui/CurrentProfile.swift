import FeatDomain
import Storage
import Synchronization

/// The profile that is open now, and the way to another one while the program runs.
final class CurrentProfile: Sendable {
  private let folder: StateFolder
  private let open: Mutex<ProfileFiles>

  /// The profile of a folder. Nothing is read yet.
  init(_ folder: StateFolder) {
    self.folder = folder
    open = Mutex(ProfileFiles(folder))
  }

  /// The files that are written now. Whoever works for a session keeps the files of its time: its
  /// new token is not for the profile that somebody has opened meanwhile.
  var files: ProfileFiles { open.withLock { $0 } }

  /// Reads what is in them.
  func load() -> OpenedProfile { files.load() }

  /// Opens another profile, into whose files everything is written from now on.
  func open(_ name: ProfileName) -> OpenedProfile {
    let files = ProfileFiles(folder.folder(of: name))
    open.withLock { $0 = files }
    return files.load()
  }

  /// The profiles to choose from: those that there are, and the open one.
  func all() -> [Profile] {
    let profiles = folder.profiles()
    let name = files.name
    if profiles.contains(where: { $0.name == name }) { return profiles }
    return (profiles + [Profile(name: name)]).sorted { $0.name < $1.name }
  }
}
