/// A line of text that is being edited: by grapheme, so that a Chinese character, an emoji or a
/// letter with its marks is one step of the caret.
public struct TextField: Equatable, Sendable {
  /// What was typed.
  public private(set) var text: String
  /// The caret: how many characters stand before it.
  public private(set) var caret: Int
  /// Whether each character is shown as `*`.
  public var isMasked: Bool
  /// The most characters it takes. A character can have any number of scalars, so of these it takes
  /// 8 times as many at most.
  public let capacity: Int

  /// Makes a field with the caret behind its text, which is cleaned as by ``insert(_:)``.
  public init(_ text: String = "", isMasked: Bool = false, capacity: Int = 256) {
    self.text = ""
    self.caret = 0
    self.isMasked = isMasked
    self.capacity = capacity
    insert(text)
  }

  /// Replaces the text; the caret goes behind it.
  public mutating func replace(with newText: String) {
    self = TextField(newText, isMasked: isMasked, capacity: capacity)
  }

  /// Handles a key that edits or moves.
  ///
  /// - Returns: Whether the key means something to a field.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: remove(from: caret - 1, to: caret)
    case .delete, .control("d"): remove(from: caret, to: caret + 1)
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(text.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    case .control("u"): remove(from: 0, to: caret)
    case .control("k"): remove(from: caret, to: text.count)
    case .control("w"): remove(from: startOfWord, to: caret)
    default: return false
    }
    return true
  }

  /// Puts text in at the caret as one step: line breaks and tabs become spaces, other control
  /// characters and invisible ones are left out, and what exceeds the capacity is cut.
  public mutating func insert(_ newText: String) {
    let scalars = max(0, capacity * 8 - text.unicodeScalars.count)
    let clean = String(Self.singleLine(newText).prefix(scalars))
    let addition = String(clean.prefix(max(0, capacity - text.count)))
    guard !addition.isEmpty else { return }
    let index = text.index(text.startIndex, offsetBy: caret)
    let end = text.utf8.distance(from: text.startIndex, to: index) + addition.utf8.count
    text.insert(contentsOf: addition, at: index)
    // What is put in may join the characters on both sides: count anew what stands before its end.
    caret = text[..<text.utf8.index(text.startIndex, offsetBy: end)].count
  }

  /// The part of the text that fits into so many columns around the caret, and the caret's column
  /// in it.
  public func window(columns: Int) -> (text: String, caretColumn: Int) {
    let shown = isMasked ? String(repeating: "*", count: text.count) : text
    let caretIndex = shown.index(shown.startIndex, offsetBy: caret)
    var start = shown.startIndex
    var before = TextWidth.columns(of: String(shown[..<caretIndex]))
    while before >= max(1, columns), start < caretIndex {
      before -= TextWidth.columns(of: String(shown[start]))
      start = shown.index(after: start)
    }
    return (String(TextWidth.prefix(of: String(shown[start...]), columns: columns)), before)
  }

  private mutating func remove(from start: Int, to end: Int) {
    let start = max(0, start)
    let end = min(text.count, end)
    guard start < end else { return }
    let first = text.index(text.startIndex, offsetBy: start)
    text.removeSubrange(first..<text.index(first, offsetBy: end - start))
    caret = min(start, text.count)
  }

  private var startOfWord: Int {
    let before = Array(text.prefix(caret))
    var index = before.count
    while index > 0, before[index - 1] == " " { index -= 1 }
    while index > 0, before[index - 1] != " " { index -= 1 }
    return index
  }

  private static func singleLine(_ text: String) -> String.UnicodeScalarView {
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        let isSecondHalf = scalar == "\n" && previous == "\r"
        if scalar.properties.isWhitespace, !isSecondHalf { clean.append(" ") }
      case _ where scalar.isEmojiPart: clean.append(scalar)
      case _ where scalar.properties.isDefaultIgnorableCodePoint: continue
      case .format, .privateUse, .unassigned, .surrogate: continue
      default: clean.append(scalar)
      }
    }
    return clean
  }
}

extension Unicode.Scalar {
  /// Whether this is invisible by itself, but makes one emoji of several or a picture of a sign.
  fileprivate var isEmojiPart: Bool {
    value == 0x200D || value == 0xFE0E || value == 0xFE0F
  }
}

extension TextField: CustomReflectable {
  /// Its parts, but never the text of a masked field: a crash report or a log must not have it.
  public var customMirror: Mirror {
    Mirror(self, children: ["text": isMasked ? "(secret)" : text, "caret": caret])
  }
}
