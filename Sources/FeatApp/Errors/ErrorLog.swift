import FeatAPI
import FeatDomain

/// What went wrong since the program started, to be read again when its sentence is gone.
struct ErrorLog: Equatable, Sendable {
  /// What went wrong, as a fact.
  enum Fact: Equatable, Sendable {
    /// What was asked of the server.
    case request(Operation, APIFailure)
    /// FEAT was not told that somebody has signed out.
    case signOutNotTold(APIFailure)
    /// A file of one's own could not be written, or taken away: the session's, or another one.
    case notSaved(FileProblem, isSession: Bool)
    /// The session's file is still there after somebody has signed out.
    case sessionNotRemoved(FileProblem)
    /// A file of one's own was not used.
    case ignored(FileProblem, OpenedProfile.File)
    /// Something of the settings does not count.
    case settings(SettingsProblem)
  }

  /// What went wrong, and when it was last seen to.
  struct Entry: Equatable, Sendable {
    var fact: Fact
    var at: UnixTime
    /// How often it happened in a row.
    var count = 1
  }

  /// How many are kept.
  static let most = 100

  /// The newest first.
  private(set) var entries: [Entry] = []

  /// Notes that something went wrong. What only happens again, as a list that cannot be read each
  /// minute, takes no second place.
  mutating func note(_ fact: Fact, at now: UnixTime) {
    if let first = entries.first, first.fact == fact {
      entries[0].at = now
      entries[0].count += 1
      return
    }
    entries.insert(Entry(fact: fact, at: now), at: 0)
    if entries.count > Self.most { entries.removeLast() }
  }
}
