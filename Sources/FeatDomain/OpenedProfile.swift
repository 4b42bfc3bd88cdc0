/// What was in the files of a profile when it was opened.
public struct OpenedProfile: Equatable, Sendable {
  /// The files of a profile.
  public enum File: Hashable, Sendable {
    /// The session.
    case session
    /// How far a sign-up has come.
    case signUp
    /// A project that is being written.
    case draft
  }

  /// A file that could not be used; it is left as it is.
  public struct Problem: Hashable, Sendable {
    /// Which file it is.
    public var file: File
    /// What is wrong with it.
    public var problem: FileProblem

    /// Makes a problem.
    public init(_ file: File, _ problem: FileProblem) {
      self.file = file
      self.problem = problem
    }
  }

  /// Which profile it is.
  public var name: ProfileName
  /// Who is signed in; nil when nobody is.
  public var session: Session?
  /// The sign-up that was in progress.
  public var progress: SignUpProgress
  /// The drafts of projects, the oldest first, of every account that was signed in there.
  public var drafts: [ProjectDraft]
  /// Where the session is kept.
  public var sessionPath: String
  /// What could not be read, in the order session, sign-up, drafts.
  public var problems: [Problem]

  /// Makes a profile of its contents, by default one that is new.
  public init(
    name: ProfileName = .default, session: Session? = nil,
    progress: SignUpProgress = SignUpProgress(),
    drafts: [ProjectDraft] = [], sessionPath: String = "", problems: [Problem] = []
  ) {
    self.name = name
    self.session = session
    self.progress = progress
    self.drafts = drafts
    self.sessionPath = sessionPath
    self.problems = problems
  }
}
