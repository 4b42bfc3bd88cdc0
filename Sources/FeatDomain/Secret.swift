/// A text that must never be printed: a password, a code, a permit, a key.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The text itself, for the one request or file that needs it.
  public let revealed: String

  /// Wraps a text.
  public init(_ text: String) {
    revealed = text
  }

  /// Never the text.
  public var description: String { "(secret)" }
  /// Never the text.
  public var debugDescription: String { description }
  /// Never the text.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
