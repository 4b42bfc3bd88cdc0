/// Makes any text from the server harmless for a terminal.
///
/// Every scalar that moves the cursor, turns the direction round, hides, or means nothing to anyone
/// becomes a question mark: an ASCII sign, because every terminal agrees that it takes one column.
/// It is for what is shown; what is sent back is the original.
///
/// It goes by scalars, never by characters, and reads no further than its limit: one character can
/// be a megabyte.
public enum Sanitizer {
  /// What stands in place of a scalar that cannot be shown.
  public static let mark: Unicode.Scalar = "?"
  /// How many scalars of a text are read for a line.
  public static let lineLimit = 256
  /// How many scalars of a text are read for a block of lines.
  public static let blockLimit = 16_384
  /// How many combining marks may stand on one base; more are left out.
  public static let marksPerBase = 4

  /// Makes a text fit for a single line; a line feed becomes a mark as well.
  public static func line(_ text: String) -> SafeText {
    clean(text, limit: lineLimit, keepsLineFeeds: false)
  }

  /// Makes a text fit for a block of lines.
  public static func block(_ text: String) -> SafeText {
    clean(text, limit: blockLimit, keepsLineFeeds: true)
  }

  private static func clean(_ text: String, limit: Int, keepsLineFeeds: Bool) -> SafeText {
    // Most texts need nothing: those are shared, not copied.
    if isPlain(text, limit: limit, keepsLineFeeds: keepsLineFeeds) {
      return SafeText(text: text, cut: 0)
    }
    var cleaned = CleanedScalars(keepsLineFeeds: keepsLineFeeds)
    var read = 0
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next, read < limit {
      next = scalars.next()
      read += 1
      cleaned.append(scalar, before: read < limit ? next : nil)
    }
    let unread = next == nil ? 0 : text.scalarCount - read
    return SafeText(text: String(cleaned.scalars), cut: cleaned.leftOut + unread)
  }

  private static func isPlain(_ text: String, limit: Int, keepsLineFeeds: Bool) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      let isPlain = scalar.isPlain || (scalar == "\n" && keepsLineFeeds)
      guard isPlain, count <= limit else { return false }
    }
    return true
  }
}

extension String {
  /// How many scalars there are, by counting the bytes that begin one: a megabyte in a millisecond.
  fileprivate var scalarCount: Int {
    utf8.reduce(into: 0) { count, byte in count += byte & 0xC0 == 0x80 ? 0 : 1 }
  }
}
