import CLibc
import CWidth

/// How many columns text takes: the one place that knows, asked by everything that draws.
///
/// It asks libc's `wcwidth`, as ncurses does, so that both agree; the program's locale must be set.
public enum TextWidth {
  /// What takes the place of a character that the locale cannot show.
  static let replacement: Unicode.Scalar = "?"

  /// The columns of a character whose width Unicode calls ambiguous, such as the quotation marks of
  /// Chinese: 1 or 2, as the terminal draws it. It is the whole program's; what was drawn or wrapped
  /// before has to be done anew.
  public static var ambiguousColumns: Int {
    get { Int(width_ambiguous()) }
    set { width_set_ambiguous(Int32(newValue)) }
  }

  /// The columns of one scalar: 1 or 2 for a base character, 0 for a mark upon the one before it,
  /// -1 for one that cannot be shown, in whose place a question mark of one column stands.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 ? 1 : -1 }
    if value < 0xA0 { return -1 }
    let columns = Int(wcwidth(wchar_t(bitPattern: value)))
    if columns == 0 && !isMark(scalar) { return -1 }
    return columns
  }

  /// The columns that a text takes on one line.
  public static func columns(of text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var total = 0
      for scalar in UTF8Scalars(bytes) { total += abs(columns(of: scalar)) }
      return total
    }
  }

  /// The longest beginning of a text that fits into so many columns, cut between characters.
  ///
  /// A text that is too long ends in the cut mark `..`, which is counted.
  public static func fitting(_ text: String, columns limit: Int) -> String {
    if text.utf8.count <= limit { return text }
    let whole = prefix(of: text, columns: limit)
    if whole.endIndex == text.endIndex || limit < 4 { return String(whole) }
    return prefix(of: text, columns: limit - 2) + ".."
  }

  /// A text with as many blanks behind it as make it so wide; one blank at least.
  public static func padded(_ text: String, columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - self.columns(of: text)))
  }

  /// The longest beginning of a text that fits into so many columns, cut between characters.
  static func prefix(of text: String, columns limit: Int) -> Substring {
    var total = 0
    var end = text.startIndex
    while end < text.endIndex {
      let columns = columns(of: text.unicodeScalars[end])
      total += abs(columns)
      if total > limit {
        // Scalars are quicker to go through, but may be parts of a flag or an emoji.
        return text[..<text.index(before: text.index(after: end))]
      }
      text.unicodeScalars.formIndex(after: &end)
    }
    return text[...]
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: scalar.value == 0x200D
    }
  }
}
