import FeatDomain

/// What the disk has not taken. It is written again every few seconds, and when the program ends:
/// a disk that was full may have room by then, and nobody has to type anything again.
struct UnsavedFiles {
  private enum File: Hashable {
    case session, progress
    case draft(Int64)
  }

  /// Seconds between two tries.
  static let pause = 5

  private var newest: [File: Effect] = [:]
  private var triedAt: UnixTime?

  /// What is to be written; nothing newer has been written since.
  var effects: [Effect] { Array(newest.values) }

  /// The drafts among it.
  var drafts: Set<ProjectDraft.ID> { Set(newest.values.compactMap(\.draftID)) }

  /// When that is tried again; nil where there is nothing.
  func due(at now: UnixTime) -> UnixTime? {
    guard let triedAt, !newest.isEmpty else { return nil }
    // A clock that was set back since does not count.
    return triedAt > now ? now : triedAt.adding(seconds: Self.pause)
  }

  /// Remembers what could not be written.
  mutating func note(_ effect: Effect, at now: UnixTime) {
    guard let file = Self.file(of: effect) else { return }
    newest[file] = effect
    triedAt = now
  }

  /// Forgets what this effect has written, or has made pointless.
  mutating func forget(_ effect: Effect) {
    if let file = Self.file(of: effect) { newest[file] = nil }
  }

  /// Forgets everything: it belongs to files that are not written any more.
  mutating func forgetAll() { newest = [:] }

  private static func file(of effect: Effect) -> File? {
    switch effect {
    case .saveSession, .removeSession: .session
    case .saveProgress: .progress
    case .saveDraft(let draft): .draft(draft.id)
    case .removeDraft(let id): .draft(id)
    default: nil
    }
  }
}
