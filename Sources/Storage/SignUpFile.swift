public import FeatDomain

/// The file `sign-up.json`, which holds how far an unfinished sign-up has come.
///
/// It has no secrets, but a phone number is nobody else's business either: the same rules
/// hold as for ``SessionFile``.
public struct SignUpFile: Sendable {
  private let folder: StateFolder

  /// The sign-up file of a folder.
  public init(_ folder: StateFolder) {
    self.folder = folder
  }

  /// Where the file is.
  public var path: String { file.path }

  /// The progress; nil when no sign-up is under way.
  public func load() throws(FileProblem) -> SignUpProgress? {
    try file.load(SignUpProgress.self)
  }

  /// Replaces the progress as a whole: after a failure the old one is still there.
  public func save(_ progress: SignUpProgress) throws(FileProblem) {
    try file.save(progress)
  }

  /// Takes the progress away; none is as good.
  public func remove() throws(FileProblem) {
    try file.remove()
  }

  private var file: SafeFile { SafeFile(folder: folder, name: "sign-up.json") }
}
