/// Something that must never be, and was.
public struct FuzzFinding: Error, CustomStringConvertible {
  /// What it was.
  public let description: String

  /// Makes a finding.
  public init(_ description: String) { self.description = description }
}
