/// Why a file of one's own cannot be read or written.
public struct FileProblem: Error, Hashable, Sendable {
  /// What is wrong with it.
  public enum Kind: Hashable, Sendable {
    /// A link, pipe, device or folder stands where the file should be.
    case notARegularFile
    /// It has more than one name, so that someone else may hold it.
    case hardLinked
    /// It belongs to someone else.
    case otherOwner
    /// Others may read or write it; the permission bits as they are.
    case looseMode(UInt32)
    /// It is longer than a file of its kind may be.
    case tooLarge
    /// Its contents are not what this program writes.
    case malformed
    /// The system refused; its error number.
    case system(Int32)
  }

  /// Where the file is.
  public var path: String
  /// What is wrong with it.
  public var kind: Kind

  /// Makes a problem.
  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}
