/// A tag, and of its attributes those that plain text has a use for. Ranges are of the bytes that it
/// was read from.
struct HTMLTag {
  /// What it is a tag of.
  var element = HTMLElement.inline
  /// Its name.
  var name = 0..<0
  /// Whether it says that it has no content, which counts where HTML itself does not end.
  var isSelfClosing = false
  /// What a link leads to.
  var target: Range<Int>?
  /// What is to be read in place of an image.
  var alternative: Range<Int>?
  /// The number of the first item of a list.
  var start: Range<Int>?
}

/// Reads one tag.
struct HTMLTagParser {
  private let bytes: [UInt8]
  private let respectsQuotes: Bool
  /// Behind what was read.
  private(set) var position: Int
  private var tag = HTMLTag()

  init(_ bytes: [UInt8], nameAt start: Int, respectsQuotes: Bool) {
    self.bytes = bytes
    self.position = start
    self.respectsQuotes = respectsQuotes
  }

  /// The tag, read past its end; nil when it has none.
  mutating func parse() -> HTMLTag? {
    tag.name = skip { !$0.isHTMLSpace && $0 != .slash && $0 != .greater }
    if tag.name.count <= HTMLElement.longestName {
      let name = String(unsafeUninitializedCapacity: tag.name.count) { buffer in
        buffer.initialize(fromContentsOf: bytes[tag.name].lazy.map(\.lowercased))
      }
      tag.element = HTMLElement(name: name)
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .greater {
        position += 1
        return tag
      }
      if byte == .slash || byte.isHTMLSpace {
        tag.isSelfClosing = byte == .slash || (tag.isSelfClosing && byte.isHTMLSpace)
        position += 1
      } else {
        tag.isSelfClosing = false
        guard readAttribute() else { return nil }
      }
    }
    return nil
  }

  /// - Returns: Whether it ends, before the end of the text.
  private mutating func readAttribute() -> Bool {
    let start = position
    // A name may begin with an equals sign, and so with nothing else.
    position += 1
    _ = skip { !$0.isHTMLSpace && $0 != .slash && $0 != .greater && $0 != .equals }
    let name = start..<position
    _ = skip(while: \.isHTMLSpace)
    guard position < bytes.count else { return false }
    guard bytes[position] == .equals else { return true }
    position += 1
    _ = skip(while: \.isHTMLSpace)
    guard position < bytes.count else { return false }
    let quote = bytes[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted, respectsQuotes {
      position += 1
      keep(skip { $0 != quote }, of: name)
      position += 1
      return position <= bytes.count
    }
    keep(skip { !$0.isHTMLSpace && $0 != .greater }, of: name)
    return true
  }

  /// Of several attributes of the same name the first one counts.
  private mutating func keep(_ value: Range<Int>, of name: Range<Int>) {
    switch tag.element {
    case .link where tag.target == nil && matches(name, "href"): tag.target = value
    case .image where tag.alternative == nil && matches(name, "alt"): tag.alternative = value
    case .orderedList where tag.start == nil && matches(name, "start"): tag.start = value
    default: break
    }
  }

  private mutating func skip(while isPart: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < bytes.count, isPart(bytes[position]) { position += 1 }
    return start..<position
  }

  private func matches(_ name: Range<Int>, _ text: String) -> Bool {
    name.count == text.utf8.count
      && zip(bytes[name], text.utf8).allSatisfy { $0.lowercased == $1 }
  }
}
