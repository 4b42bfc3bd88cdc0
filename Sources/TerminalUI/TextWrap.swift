/// Breaks text into lines of a given width.
public enum TextWrap {
  /// The lines of a text: broken at its own line ends, at spaces, and between Chinese characters,
  /// but never before a closing punctuation mark; a word that is too long is broken anywhere.
  ///
  /// Characters stay whole, but for an emoji that is wider than a line. One of two columns does not
  /// fit into lines of one and stands alone there.
  ///
  /// - Parameter most: How many lines to make at most; the text behind them is not read.
  public static func lines(_ text: String, columns: Int, most: Int = .max) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    var rest: Substring? = text[...]
    while lines.count < most, let text = rest {
      let (line, behind) = firstLine(of: text, columns: columns)
      lines += pieces(of: line, columns: columns, most: most - lines.count)
      rest = behind
    }
    return lines
  }

  /// The lines of a text that fit into so many rows; where some do not, the last ends in the cut
  /// mark `..`.
  public static func fitting(_ text: String, columns: Int, most: Int) -> [String] {
    guard most > 0 else { return [] }
    var lines = lines(text, columns: columns, most: most + 1)
    guard lines.count > most else { return lines }
    let surplus = lines.removeLast()
    lines[most - 1] = TextWidth.fitting(lines[most - 1] + " " + surplus, columns: columns)
    return lines
  }

  private static func firstLine(
    of text: Substring, columns limit: Int
  ) -> (line: Substring, rest: Substring?) {
    var breaker = LineBreaker(columns: limit)
    var position = 0
    for character in text {
      let glyph = Glyph(character)
      if glyph.kind == .lineEnd { break }
      let isFull = breaker.isFull(adding: glyph, at: position)
      position += Int(glyph.bytes)
      if isFull { return split(text, at: breaker.best ?? position) }
    }
    return split(text, at: position)
  }

  private static func split(
    _ text: Substring, at position: Int
  ) -> (line: Substring, rest: Substring?) {
    let index = text.utf8.index(text.startIndex, offsetBy: position)
    let rest = text[index...]
    guard let next = rest.first else { return (text, nil) }
    return (text[..<index], Glyph(next).kind == .lineEnd ? rest.dropFirst() : rest)
  }

  /// The line without the spaces at its end; several where it is one character that is too wide.
  private static func pieces(of line: Substring, columns limit: Int, most: Int) -> [String] {
    var scalars = line.unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    var pieces: [String] = []
    var width = 0
    var start = scalars.startIndex
    for index in scalars.indices {
      let columns = abs(TextWidth.columns(of: scalars[index]))
      if width + columns > limit, index > start {
        pieces.append(String(scalars[start..<index]))
        if pieces.count == most { return pieces }
        start = index
        width = 0
      }
      width += columns
    }
    return pieces + [String(scalars[start...])]
  }
}
