public import FeatAPI
public import FeatDomain

/// Everything outside the program that it uses: live in `feat-tui`, fake in tests.
public struct Dependencies: Sendable {
  /// The countries that the program knows by itself.
  public var countries: @Sendable () -> CountryList
  /// FEAT's operations, with messages in a language.
  public var api: @Sendable (Language) -> FeatAPI
  /// Keeps a session on disk.
  public var saveSession: @Sendable (Session) throws(FileProblem) -> Void
  /// Forgets the session on disk.
  public var removeSession: @Sendable () throws(FileProblem) -> Void
  /// Keeps a sign-up in progress on disk.
  public var saveProgress: @Sendable (SignUpProgress) throws(FileProblem) -> Void
  /// Keeps a draft on disk; says where another copy of the program has changed it meanwhile.
  public var saveDraft: @Sendable (ProjectDraft) throws(FileProblem) -> DraftCollision?
  /// Forgets a draft, by its number.
  public var removeDraft: @Sendable (Int64) throws(FileProblem) -> Void
  /// What other copies of the program have made of the drafts on disk since they were read or written
  /// here; those of the numbers given are left alone.
  public var changedDrafts: @Sendable (Set<ProjectDraft.ID>) -> [DraftChange]
  /// The profiles of this server that are on disk, and the one that is open.
  public var profiles: @Sendable () -> [Profile]
  /// Opens a profile, a new one where there is none of that name: from then on the session, the
  /// sign-up and the drafts are kept there.
  public var openProfile: @Sendable (ProfileName) -> OpenedProfile
  /// Reads an image of this computer.
  public var images: ImageReader
  /// Has a text edited in the program that the person prefers, on the terminal that is lent to it.
  public var editText: @Sendable (String) -> EditorOutcome
  /// The user's offsets from UTC, around a time.
  public var zone: @Sendable (UnixTime) -> LocalZone
  /// What runs the tasks; nil for Swift's default.
  public var executor: (any TaskExecutor)?
  /// Gives back what memory can be spared; called when nothing is under way any more.
  public var releaseMemory: @Sendable () -> Void
  /// The time now.
  public var now: @Sendable () -> UnixTime

  /// Makes dependencies of their parts.
  public init(
    countries: @escaping @Sendable () -> CountryList,
    api: @escaping @Sendable (Language) -> FeatAPI,
    saveSession: @escaping @Sendable (Session) throws(FileProblem) -> Void,
    removeSession: @escaping @Sendable () throws(FileProblem) -> Void,
    saveProgress: @escaping @Sendable (SignUpProgress) throws(FileProblem) -> Void,
    saveDraft: @escaping @Sendable (ProjectDraft) throws(FileProblem) -> DraftCollision?,
    removeDraft: @escaping @Sendable (Int64) throws(FileProblem) -> Void,
    changedDrafts: @escaping @Sendable (Set<ProjectDraft.ID>) -> [DraftChange],
    profiles: @escaping @Sendable () -> [Profile],
    openProfile: @escaping @Sendable (ProfileName) -> OpenedProfile,
    images: @escaping ImageReader, editText: @escaping @Sendable (String) -> EditorOutcome,
    zone: @escaping @Sendable (UnixTime) -> LocalZone, executor: (any TaskExecutor)?,
    releaseMemory: @escaping @Sendable () -> Void,
    now: @escaping @Sendable () -> UnixTime
  ) {
    self.countries = countries
    self.api = api
    self.saveSession = saveSession
    self.removeSession = removeSession
    self.saveProgress = saveProgress
    self.saveDraft = saveDraft
    self.removeDraft = removeDraft
    self.changedDrafts = changedDrafts
    self.profiles = profiles
    self.openProfile = openProfile
    self.images = images
    self.editText = editText
    self.zone = zone
    self.executor = executor
    self.releaseMemory = releaseMemory
    self.now = now
  }
}
