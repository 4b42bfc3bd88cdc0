/// Text with a caret: what a field and an area of text have in common.
///
/// It knows its characters beside its bytes, and keeps them right by looking only at those around
/// an edit: what Unicode makes one character depends on nothing further away. So a key is as quick
/// in a long text as in a short one.
struct EditableText: Equatable, Sendable {
  /// The most bytes of UTF-8 that any text has, as many as a paste.
  static let longest = 65_536

  /// What was typed.
  private(set) var text = ""
  /// The characters of the text.
  private(set) var glyphs: [Glyph] = []
  /// How many characters stand before the caret.
  private(set) var caret = 0
  /// Whether something of what was put in last did not fit.
  private(set) var wasCut = false
  /// The most characters.
  let capacity: Int
  /// Whether it can have several lines.
  let keepsLines: Bool

  /// Makes a text with the caret behind it.
  init(_ text: String, capacity: Int, keepsLines: Bool) {
    self.capacity = capacity
    self.keepsLines = keepsLines
    insert(text)
  }

  /// Handles a key that edits or moves within the caret's line.
  ///
  /// - Returns: Whether it is such a key.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: remove(from: caret - 1, to: caret)
    case .delete, .control("d"): remove(from: caret, to: caret + 1)
    case .left, .control("b"): moveCaret(to: caret - 1)
    case .right, .control("f"): moveCaret(to: caret + 1)
    case .home, .control("a"): moveCaret(to: startOfLine)
    case .end, .control("e"): moveCaret(to: endOfLine)
    case .control("u"): remove(from: startOfLine, to: caret)
    case .control("k"): remove(from: caret, to: endOfLine)
    case .control("w"): remove(from: startOfWord, to: caret)
    default: return false
    }
    return true
  }

  /// Puts the caret behind so many characters, or as near as there are any.
  mutating func moveCaret(to index: Int) {
    caret = max(0, min(index, glyphs.count))
  }

  /// Puts text in at the caret as one step, cleaned; what exceeds the room is cut.
  mutating func insert(_ newText: String) {
    // A character can have any number of scalars, so these are limited, too.
    let scalars = max(0, capacity * 8 - text.unicodeScalars.count)
    // One more than these shows that there is more.
    var clean = TypedText.cleaned(newText, keepsLines: keepsLines, most: scalars + 1)
    wasCut = clean.unicodeScalars.count > scalars
    if wasCut { clean = String(clean.unicodeScalars.prefix(scalars)) }
    let addition = beginningThatFits(of: clean)
    if addition.endIndex < clean.endIndex { wasCut = true }
    if !addition.isEmpty { replace(caret..<caret, with: addition) }
  }

  /// Where the caret's line starts.
  var startOfLine: Int {
    (glyphs[..<caret].lastIndex { $0.kind == .lineEnd } ?? -1) + 1
  }

  /// Where the caret's line ends, before its line end.
  var endOfLine: Int {
    glyphs[caret...].firstIndex { $0.kind == .lineEnd } ?? glyphs.count
  }

  /// How many bytes some of the characters have.
  func bytes(of range: Range<Int>) -> Int {
    glyphs[range].reduce(0) { $0 + Int($1.bytes) }
  }

  private var startOfWord: Int {
    var index = caret
    while index > 0, glyphs[index - 1].isBlank { index -= 1 }
    while index > 0, !glyphs[index - 1].isBlank { index -= 1 }
    return index
  }

  private mutating func remove(from start: Int, to end: Int) {
    let start = max(0, start)
    let end = min(glyphs.count, end)
    if start < end { replace(start..<end, with: "") }
  }

  private func beginningThatFits(of addition: String) -> Substring {
    var bytes = Self.longest - text.utf8.count
    var end = addition.startIndex
    for character in addition.prefix(max(0, capacity - glyphs.count)) {
      bytes -= character.utf8.count
      guard bytes >= 0 else { break }
      addition.utf8.formIndex(&end, offsetBy: character.utf8.count)
    }
    return addition[..<end]
  }

  /// Replaces some of the characters; the caret goes behind what is new.
  private mutating func replace(_ range: Range<Int>, with addition: Substring) {
    let start = bytes(of: 0..<range.lowerBound)
    let end = start + addition.utf8.count
    let first = text.utf8.index(text.startIndex, offsetBy: start)
    let last = text.utf8.index(first, offsetBy: bytes(of: range))
    text.replaceSubrange(first..<last, with: addition)
    recognize(from: start, to: end, instead: range)
  }

  /// Makes characters of the bytes that stand instead of some of the old ones.
  ///
  /// What is new may join the characters on both sides. So this begins a character earlier, and
  /// goes on until a new character begins where an old one began: from there on nothing differs.
  private mutating func recognize(from start: Int, to end: Int, instead old: Range<Int>) {
    let first = max(0, old.lowerBound - 1)
    var position = start - bytes(of: first..<old.lowerBound)
    var next = (index: old.upperBound, position: end)
    var new: [Glyph] = []
    caret = first
    var rest = text[text.utf8.index(text.startIndex, offsetBy: position)...].makeIterator()
    while position != next.position, let character = rest.next() {
      let glyph = Glyph(character)
      if position < end { caret += 1 }
      position += Int(glyph.bytes)
      new.append(glyph)
      while next.position < position {
        next.position += Int(glyphs[next.index].bytes)
        next.index += 1
      }
    }
    glyphs.replaceSubrange(first..<next.index, with: new)
  }
}

extension Glyph {
  fileprivate var isBlank: Bool { kind == .space || kind == .lineEnd }
}
