/// Something that a test waited for and that did not come.
public struct PseudoTerminalFailure: Error, CustomStringConvertible {
  /// What it was.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
