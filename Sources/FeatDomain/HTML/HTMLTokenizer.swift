/// Takes HTML apart into text and tags, as a browser does, and as leniently.
///
/// It reads each byte once or twice and never more, whatever comes: what it has looked for in vain,
/// up to the end, it does not look for again.
struct HTMLTokenizer {
  /// One part of the text; comments and the like are none.
  enum Token {
    case text(Range<Int>)
    case start(HTMLTag)
    case end(HTMLTag)
  }

  private let bytes: [UInt8]
  private var position = 0
  /// Behind the last `>`: no tag ends after it, so that a `<` there is only a sign.
  private let endOfTags: Int
  /// Whether quotes around values count: until one is missing, and would swallow all the rest.
  private var respectsQuotes = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    endOfTags = (bytes.lastIndex(of: .greater) ?? -1) + 1
  }

  /// The next part; nil at the end. A text may come in several parts.
  mutating func next() -> Token? {
    while position < bytes.count {
      let start = position
      if bytes[start] == .less, start < endOfTags {
        if let token = markup() { return token }
        // A comment was passed over.
        if position > start { continue }
      }
      position += 1
      while position < bytes.count, bytes[position] != .less { position += 1 }
      return .text(start..<position)
    }
    return nil
  }

  /// Goes past a content without tags, to the end tag of the element.
  mutating func skipRawText(of tag: HTMLTag) {
    while position < bytes.count {
      if bytes[position] == .less, isEnd(of: tag, at: position) { return }
      position += 1
    }
  }

  /// What a `<` begins; nil when it is no tag, with the position moved past it when it is a comment.
  private mutating func markup() -> Token? {
    let next = position + 1
    guard next < bytes.count else { return nil }
    switch bytes[next] {
    case _ where bytes[next].isASCIILetter:
      if isAddress(at: next) { return nil }
      return tag(nameAt: next).map { .start($0) }
    case .slash:
      if next + 1 < bytes.count, bytes[next + 1].isASCIILetter {
        return tag(nameAt: next + 1).map { .end($0) }
      }
      skip(to: .greater)
    case .exclamation:
      if has("--", at: next + 1) { skipComment(from: next + 3) } else { skip(to: .greater) }
    case .question:
      skip(to: .greater)
    default: break
    }
    return nil
  }

  private mutating func tag(nameAt start: Int) -> HTMLTag? {
    var parser = HTMLTagParser(bytes, nameAt: start, respectsQuotes: respectsQuotes)
    var tag = parser.parse()
    if tag == nil, respectsQuotes {
      respectsQuotes = false
      parser = HTMLTagParser(bytes, nameAt: start, respectsQuotes: false)
      tag = parser.parse()
    }
    guard let tag else { return nil }
    position = parser.position
    return tag
  }

  /// Whether somebody typed `<name@example.com>` or `<https://example.com>`, which a browser swallows.
  private func isAddress(at start: Int) -> Bool {
    var end = start
    while end < bytes.count, !bytes[end].isHTMLSpace {
      switch bytes[end] {
      case UInt8(ascii: "@"): return true
      case .less, .greater: return false
      case .slash: return bytes[end - 1] == UInt8(ascii: ":")
      default: end += 1
      }
    }
    return false
  }

  private mutating func skip(to end: UInt8) {
    while position < bytes.count, bytes[position] != end { position += 1 }
    position += 1
  }

  /// One that has no end goes to the end of the text.
  private mutating func skipComment(from start: Int) {
    position = start
    // `<!-->` and `<!--->` are comments too.
    if has(">", at: start) || has("->", at: start) { return skip(to: .greater) }
    while position < bytes.count, !has("-->", at: position), !has("--!>", at: position) {
      position += 1
    }
    skip(to: .greater)
  }

  private func has(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
  }

  private func isEnd(of tag: HTMLTag, at index: Int) -> Bool {
    let end = index + 2 + tag.name.count
    guard end < bytes.count, bytes[index + 1] == .slash else { return false }
    let matches = zip(bytes[(index + 2)..<end], bytes[tag.name]).allSatisfy { pair in
      pair.0.lowercased == pair.1.lowercased
    }
    return matches && (bytes[end].isHTMLSpace || bytes[end] == .slash || bytes[end] == .greater)
  }
}
