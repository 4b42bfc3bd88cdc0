/// What an element means for plain text.
enum HTMLElement {
  /// Only its content counts; so it is for every name that is not known.
  case inline
  /// It begins and ends a line.
  case block
  /// It has an empty line before and after it.
  case paragraph
  case unorderedList, orderedList, item
  case table, row, cell
  case preformatted
  case lineBreak, rule
  case link, image
  /// Its content holds no tags, and is not shown.
  case raw
  /// Its content is not shown.
  case hidden

  /// The element of a name in lower case.
  init(name: String) {
    self = Self.elements[name] ?? .inline
  }

  /// The length of the longest name that is known.
  static let longestName = 10

  private static let elements: [String: HTMLElement] = {
    var elements: [String: HTMLElement] = [
      "ul": .unorderedList, "menu": .unorderedList, "dir": .unorderedList, "ol": .orderedList,
      "li": .item, "table": .table, "tr": .row, "td": .cell, "th": .cell, "pre": .preformatted,
      "br": .lineBreak,
      "hr": .rule, "a": .link, "img": .image, "template": .hidden, "svg": .hidden,
    ]
    for name in [
      "address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "div",
      "dt", "fieldset", "figcaption", "footer", "form", "header", "hgroup", "html", "legend",
      "main",
      "nav", "option", "search", "section", "summary", "tbody", "tfoot", "thead",
    ] {
      elements[name] = .block
    }
    for name in ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dl", "figure"] {
      elements[name] = .paragraph
    }
    // What a page has in its head is not shown; what else stands there is, as in a browser.
    for name in ["script", "style", "title", "iframe", "noscript", "noembed", "noframes"] {
      elements[name] = .raw
    }
    return elements
  }()
}
