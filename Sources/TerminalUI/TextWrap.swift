/// Breaks text into lines of a given width.
public enum TextWrap {
  /// The lines of a text: broken at its own line ends, at spaces, and between Chinese characters,
  /// but never before a closing punctuation mark; a word that is too long is broken anywhere.
  public static func lines(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrap(Array($0.unicodeScalars), columns: columns) }
  }

  private static func wrap(_ scalars: [Unicode.Scalar], columns limit: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    var lastBreak: Int?
    var width = 0
    var index = 0
    while index < scalars.count {
      if index > start, mayBreak(before: index, in: scalars) { lastBreak = index }
      let columns = max(0, TextWidth.columns(of: scalars[index]))
      if width + columns > limit, index > start, scalars[index] != " " {
        let end = lastBreak ?? index
        lines.append(line(scalars[start..<end]))
        start = end
        index = end
        lastBreak = nil
        width = 0
        continue
      }
      width += columns
      index += 1
    }
    lines.append(line(scalars[start...]))
    return lines
  }

  private static func mayBreak(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if noLineStart.contains(scalars[index]) { return false }
    let previous = scalars[index - 1]
    if previous == " " { return scalars[index] != " " }
    if noLineEnd.contains(previous) { return false }
    return TextWidth.columns(of: previous) == 2 || TextWidth.columns(of: scalars[index]) == 2
  }

  private static func line(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var scalars = scalars
    while scalars.last == " " { scalars.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static let noLineStart = Set<Unicode.Scalar>("。，、；：？！）」』”’》】…".unicodeScalars)
  private static let noLineEnd = Set<Unicode.Scalar>("（「『“‘《【".unicodeScalars)
}
