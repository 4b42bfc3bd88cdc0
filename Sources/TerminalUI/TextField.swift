/// A line of text that is being edited: by grapheme, so that a Chinese character, an emoji or a
/// letter with its marks is one step of the caret.
public struct TextField: Equatable, Sendable {
  private var content: EditableText
  /// Whether each character is shown as `*`.
  public var isMasked: Bool

  /// What was typed.
  public var text: String { content.text }
  /// The caret: how many characters stand before it.
  public var caret: Int { content.caret }
  /// The most characters it takes. A character can have any number of scalars, so of these it takes
  /// 8 times as many at most; and never more than 64 KB.
  public var capacity: Int { content.capacity }
  /// Whether something of what was typed or put in last was left out, for there was no room.
  public var wasCut: Bool { content.wasCut }

  /// Makes a field with the caret behind its text, which is cleaned as by ``insert(_:)``.
  public init(_ text: String = "", isMasked: Bool = false, capacity: Int = 256) {
    content = EditableText(text, capacity: capacity, keepsLines: false)
    self.isMasked = isMasked
  }

  /// Replaces the text; the caret goes behind it.
  public mutating func replace(with newText: String) {
    self = TextField(newText, isMasked: isMasked, capacity: capacity)
  }

  /// Handles a key that edits or moves.
  ///
  /// - Returns: Whether the key means something to a field.
  public mutating func handle(_ key: Key) -> Bool {
    content.handle(key)
  }

  /// Puts text in at the caret as one step: line breaks and tabs become spaces, other control
  /// characters and invisible ones are left out, and what exceeds the capacity is cut.
  public mutating func insert(_ newText: String) {
    content.insert(newText)
  }

  /// The part of the text that fits into so many columns around the caret, and the caret's column
  /// in it.
  public func window(columns: Int) -> (text: String, caretColumn: Int) {
    let shown = isMasked ? String(repeating: "*", count: content.glyphs.count) : text
    let caretIndex = shown.index(shown.startIndex, offsetBy: caret)
    var start = shown.startIndex
    var before = TextWidth.columns(of: String(shown[..<caretIndex]))
    while before >= max(1, columns), start < caretIndex {
      before -= TextWidth.columns(of: String(shown[start]))
      start = shown.index(after: start)
    }
    return (String(TextWidth.prefix(of: String(shown[start...]), columns: columns)), before)
  }
}

extension TextField: CustomReflectable {
  /// Its parts, but never the text of a masked field: a crash report or a log must not have it.
  public var customMirror: Mirror {
    Mirror(self, children: ["text": isMasked ? "(secret)" : text, "caret": caret])
  }
}
