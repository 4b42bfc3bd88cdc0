/// A text from the server: as it came, for sending it back, and as it may be shown.
public struct ServerText: Hashable, Sendable {
  /// As the server sent it.
  public let original: String
  /// As it may be shown in one line.
  public let display: String

  /// Keeps a text of one line.
  public init(_ original: String) {
    self.original = original
    display = Sanitizer.line(original).text
  }
}
