/// Where the members of a JSON5 object stand, which Foundation's decoder does not tell, nor where it
/// has met what it does not understand.
///
/// It knows the form of JSON5 and nothing of the values. Whatever it takes, the decoder takes, too, but
/// not the other way round: that one does not mind `Infinty` or a text over two lines. Names without
/// quotation marks have no escapes here, and blanks are those of ASCII.
struct JSON5Lines {
  /// A member of an object.
  struct Member: Equatable {
    /// The keys that lead there, from the outermost object on.
    var path: [String]
    /// The line of the key, from 1.
    var line: Int
  }

  /// All members, from the first line to the last; those inside of lists are left out.
  private(set) var members: [Member] = []
  /// The first line that is not JSON5; nil when all of it is.
  private(set) var errorLine: Int?
  /// Whether there is nothing but blanks and comments.
  private(set) var isBlank = false

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  /// Looks through a text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark, as some editors write it.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    do throws(Unexpected) {
      try skipBlanks()
      isBlank = next == nil
      if isBlank { return }
      try skipValue(at: [], depth: 0)
      try skipBlanks()
      guard next == nil else { throw Unexpected(line: line) }
    } catch {
      errorLine = error.line
    }
  }

  private struct Unexpected: Error {
    var line: Int
  }

  /// The decoder takes 512; settings have two.
  private static let deepest = 64

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    if next == UInt8(ascii: "\n") { line += 1 }
    index += 1
  }

  /// Passes over the byte, if it comes next.
  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    advance()
    return true
  }

  private mutating func skipBlanks() throws(Unexpected) {
    while let byte = next {
      switch byte {
      case 0x09...0x0D, 0x20: advance()
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(Unexpected) {
    let start = line
    advance()
    if skip("/") {
      while let byte = next, byte != UInt8(ascii: "\n") { advance() }
      return
    }
    guard skip("*") else { throw Unexpected(line: start) }
    while next != nil {
      if skip("*") {
        if skip("/") { return }
      } else {
        advance()
      }
    }
    throw Unexpected(line: start)
  }

  /// - Parameter path: Where the value is; nil inside of a list.
  private mutating func skipValue(at path: [String]?, depth: Int) throws(Unexpected) {
    guard depth < Self.deepest else { throw Unexpected(line: line) }
    switch next {
    case UInt8(ascii: "{"): try skipObject(at: path, depth: depth)
    case UInt8(ascii: "["): try skipList(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = try skipText()
    default: try skipWord()
    }
  }

  private mutating func skipObject(at path: [String]?, depth: Int) throws(Unexpected) {
    advance()
    try skipBlanks()
    while !skip("}") {
      let keyLine = line
      let key = try skipKey()
      let place = path.map { $0 + [key] }
      if let place { members.append(Member(path: place, line: keyLine)) }
      try skipBlanks()
      guard skip(":") else { throw Unexpected(line: keyLine) }
      try skipBlanks()
      try skipValue(at: place, depth: depth + 1)
      try skipComma(before: "}")
    }
  }

  private mutating func skipList(depth: Int) throws(Unexpected) {
    advance()
    try skipBlanks()
    while !skip("]") {
      try skipValue(at: nil, depth: depth + 1)
      try skipComma(before: "]")
    }
  }

  /// What stands behind a value: a comma, or the end of what it is in, which comes next then.
  private mutating func skipComma(before end: Unicode.Scalar) throws(Unexpected) {
    try skipBlanks()
    if skip(",") {
      try skipBlanks()
    } else if next != UInt8(ascii: end) {
      throw Unexpected(line: line)
    }
  }

  private mutating func skipKey() throws(Unexpected) -> String {
    let start = index
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
      let text = try skipText()
      // With its escapes read, as the decoder knows it.
      guard text.contains("\\"),
        case .text(let key)? = JSON5Value.reading(Array(bytes[start..<index]))
      else { return text }
      return key
    }
    while let byte = next, Self.isInName(byte, isFirst: index == start) { advance() }
    guard index > start else { throw Unexpected(line: line) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// A text in quotation marks; one that is not closed on its line is wrong from there on.
  private mutating func skipText() throws(Unexpected) -> String {
    let (start, quote, startLine) = (index + 1, next, line)
    advance()
    while let byte = next, byte != UInt8(ascii: "\n") {
      advance()
      if byte == quote { return String(decoding: bytes[start..<index - 1], as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else { continue }
      // Also a line end, of one byte or two, which does not count then.
      if skip("\r") { _ = skip("\n") } else { advance() }
    }
    throw Unexpected(line: startLine)
  }

  /// A number, or one of the words that are values.
  private mutating func skipWord() throws(Unexpected) {
    let start = index
    while let byte = next, Self.isInWord(byte) { advance() }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    let number = word.first.map { "+-".contains($0) } ?? false ? word.dropFirst() : word[...]
    guard ["true", "false", "null"].contains(word) || Self.isNumber(number) else {
      throw Unexpected(line: line)
    }
  }

  /// Whether it is a number without its sign.
  private static func isNumber(_ word: Substring) -> Bool {
    if ["NaN", "Infinity"].contains(word) { return true }
    if word.hasPrefix("0x") || word.hasPrefix("0X") {
      return word.count > 2 && word.dropFirst(2).allSatisfy(\.isHexDigit)
    }
    guard let first = word.first, "0123456789.".contains(first) else { return false }
    return Double(word) != nil
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || isInName(byte, isFirst: false)
  }

  private static func isInName(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "$"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): !isFirst
    default: false
    }
  }
}
