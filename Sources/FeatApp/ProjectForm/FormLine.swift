import TerminalUI

/// A line of the form, as it is before it is known which lines there is room for.
struct FormLine {
  struct Part {
    var text: String
    var column: Int
    var style: Style
    /// How wide it is at least: a field is underlined as far as it goes.
    var columns = 0
  }

  /// Whose line it is.
  var place: FormPlace?
  var parts: [Part] = []
  /// Where the cursor is in it.
  var caret: Int?

  init(
    _ place: FormPlace?, _ text: String = "", at column: Int = 0, style: Style = .plain
  ) {
    self.place = place
    if !text.isEmpty { put(text, at: column, style: style) }
  }

  mutating func put(_ text: String, at column: Int, style: Style = .plain, columns: Int = 0) {
    parts.append(Part(text: text, column: column, style: style, columns: columns))
  }
}
