import TerminalUI

/// A line of the form, as it is before it is known which lines there is room for.
struct FormLine {
  struct Part {
    var text: String
    var column: Int
    var style: Style
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

  mutating func put(_ text: String, at column: Int, style: Style = .plain) {
    parts.append(Part(text: text, column: column, style: style))
  }
}
