import FeatDomain
import Synchronization

@testable import FeatApp

/// What the program keeps, in memory: the files of each profile.
final class FakeDisk: Sendable {
  static let sessionPath = "/home/lilei/.local/state/feat-tui/www.featapi.com/session.json"

  private struct Files {
    var session: Session?
    var progress: SignUpProgress?
    var drafts: [Int64: ProjectDraft] = [:]
  }

  private struct Contents {
    var profiles: [ProfileName: Files]
    var open = ProfileName.default
    var problem: FileProblem?
    var failsForProgressOnly = false
    var writes = 0
    /// What another copy of the program has made of drafts.
    var others: [Int64: ProjectDraft] = [:]
    /// Which drafts it has taken away.
    var removedElsewhere: Set<Int64> = []

    /// The files of the open profile.
    var files: Files {
      get { profiles[open] ?? Files() }
      set { profiles[open] = newValue }
    }
  }

  private let contents: Mutex<Contents>

  init(
    session: Session? = nil, progress: SignUpProgress? = nil, drafts: [ProjectDraft] = [],
    others: [ProfileName: Session] = [:]
  ) {
    let drafts = Dictionary(uniqueKeysWithValues: drafts.map { ($0.id, $0) })
    var profiles = others.mapValues { Files(session: $0) }
    profiles[.default] = Files(session: session, progress: progress, drafts: drafts)
    let contents = Contents(profiles: profiles)
    self.contents = Mutex(contents)
  }

  var session: Session? { contents.withLock { $0.files.session } }
  var progress: SignUpProgress? { contents.withLock { $0.files.progress } }
  var drafts: [ProjectDraft] { contents.withLock { Array($0.files.drafts.values) } }
  var writes: Int { contents.withLock { $0.writes } }
  /// The profile that is open.
  var openName: ProfileName { contents.withLock { $0.open } }

  func fail(with problem: FileProblem, forProgressOnly: Bool = false) {
    contents.withLock {
      $0.problem = problem
      $0.failsForProgressOnly = forProgressOnly
    }
  }

  /// Has another copy of the program change a draft.
  func change(_ other: ProjectDraft) { contents.withLock { $0.others[other.id] = other } }

  /// Has another copy of the program take a draft away.
  func removeElsewhere(_ id: Int64) {
    contents.withLock {
      $0.files.drafts[id] = nil
      $0.removedElsewhere.insert(id)
    }
  }

  @Sendable func changedDrafts(except own: Set<Int64>) -> [DraftChange] {
    contents.withLock { contents in
      let removed = contents.removedElsewhere.subtracting(own)
      contents.removedElsewhere.subtract(removed)
      let saved = contents.others.values.filter { !own.contains($0.id) }
      for draft in saved {
        contents.others[draft.id] = nil
        contents.files.drafts[draft.id] = draft
      }
      return removed.map(DraftChange.removed) + saved.map(DraftChange.saved)
    }
  }

  /// Takes everything from now on.
  func mend() { contents.withLock { $0.problem = nil } }

  @Sendable func save(_ session: Session) throws(FileProblem) {
    try contents.withLock { (contents) throws(FileProblem) in
      if let problem = contents.problem, !contents.failsForProgressOnly { throw problem }
      contents.files.session = session
    }
  }

  @Sendable func removeSession() throws(FileProblem) {
    try contents.withLock { (contents) throws(FileProblem) in
      if let problem = contents.problem, !contents.failsForProgressOnly { throw problem }
      contents.files.session = nil
    }
  }

  @Sendable func save(_ progress: SignUpProgress) throws(FileProblem) {
    try contents.withLock { (contents) throws(FileProblem) in
      if let problem = contents.problem { throw problem }
      contents.files.progress = progress
      contents.writes += 1
    }
  }

  @Sendable func save(_ draft: ProjectDraft) throws(FileProblem) -> DraftCollision? {
    try contents.withLock { (contents) throws(FileProblem) in
      if let problem = contents.problem, !contents.failsForProgressOnly { throw problem }
      guard let other = contents.others.removeValue(forKey: draft.id) else {
        contents.files.drafts[draft.id] = draft
        return nil
      }
      var own = draft
      own.id += 1
      contents.files.drafts[own.id] = own
      contents.files.drafts[draft.id] = other
      return DraftCollision(id: draft.id, own: own, other: other)
    }
  }

  @Sendable func removeDraft(_ id: Int64) throws(FileProblem) {
    try contents.withLock { (contents) throws(FileProblem) in
      if let problem = contents.problem, !contents.failsForProgressOnly { throw problem }
      contents.files.drafts[id] = nil
    }
  }

  @Sendable func profiles() -> [Profile] {
    contents.withLock { contents in
      contents.profiles.map { Profile(name: $0, phone: $1.session?.phone) }
        .sorted { ($0.name.text ?? "") < ($1.name.text ?? "") }
    }
  }

  @Sendable func open(_ name: ProfileName) -> OpenedProfile {
    contents.withLock { contents in
      contents.open = name
      return OpenedProfile(
        session: contents.files.session, progress: contents.files.progress ?? SignUpProgress(),
        drafts: Array(contents.files.drafts.values), sessionPath: Self.sessionPath)
    }
  }
}
