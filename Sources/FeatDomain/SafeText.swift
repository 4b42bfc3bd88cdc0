/// A text that can be shown as it is, and how much of the original it leaves out.
public struct SafeText: Hashable, Sendable {
  /// The text to show.
  public var text: String
  /// How many Unicode scalars of the original are left out and have no mark in the text.
  public var cut: Int

  /// Makes a text.
  public init(text: String, cut: Int) {
    self.text = text
    self.cut = cut
  }
}
