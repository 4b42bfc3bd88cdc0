/// A text as the server sent it: what is shown is made safe, what is sent back is the original.
public struct ServerText: Hashable, Sendable, Codable {
  /// What the server sent. It is never shown as it is.
  public var original: String

  /// Takes a text of the server's.
  public init(_ original: String) {
    self.original = original
  }

  /// Reads the plain text.
  public init(from decoder: any Decoder) throws {
    original = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the plain text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(original)
  }

  /// Whether there is nothing.
  public var isEmpty: Bool { original.isEmpty }

  /// The text for a single line, safe to print; what exceeds ``Sanitizer/lineLimit`` is not read.
  public var line: String {
    Sanitizer.line(String(original.unicodeScalars.prefix(Sanitizer.lineLimit))).text
  }
}
