extension HTMLText {
  /// Plain text as HTML that a browser shows alike, whatever signs are in it.
  ///
  /// Lines after an empty one are a paragraph, other lines end in `<br>`, and spaces that a browser
  /// would run together are kept apart. ``plain(_:limit:)`` reads the same text again, but for spaces
  /// at the ends of lines, and with four spaces for a tab.
  public static func escaped(_ plain: String) -> String {
    var html = EscapedHTML()
    var previous: Unicode.Scalar?
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": html.endLine()
      case "\t": html.addSpaces(4)
      case " ": html.addSpaces(1)
      default: html.append(scalar)
      }
      previous = scalar
    }
    return html.finished()
  }
}

/// HTML as it grows: breaks and spaces are owed until something follows them.
private struct EscapedHTML {
  private var html = ""
  private var breaks = 0
  private var spaces = 0

  mutating func endLine() {
    breaks += 1
    spaces = 0
  }

  mutating func addSpaces(_ count: Int) {
    spaces += count
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    let isLineStart = html.isEmpty || breaks > 0
    if html.isEmpty {
      html = "<p>"
    } else if breaks > 0 {
      html += breaks == 1 ? "<br>" : "</p><p>"
    }
    breaks = 0
    if spaces > 0 {
      // A browser shows a plain one only behind something, and lets the line end there.
      html += String(repeating: "&nbsp;", count: spaces - 1)
      html += isLineStart && spaces == 1 ? "&nbsp;" : " "
    }
    spaces = 0
    switch scalar {
    case "&": html += "&amp;"
    case "<": html += "&lt;"
    case ">": html += "&gt;"
    case "\"": html += "&quot;"
    case "'": html += "&#39;"
    default: html.unicodeScalars.append(scalar)
    }
  }

  mutating func finished() -> String {
    html.isEmpty ? "" : html + "</p>"
  }
}
