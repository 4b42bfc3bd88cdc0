/// HTML that strangers typed, as plain text, and plain text as HTML.
public enum HTMLText {
  /// What an HTML text says, as lines of plain text.
  public struct Plain: Equatable, Sendable {
    /// The text. It may hold anything, ESC and the like too, and is not safe to print.
    public var text: String
    /// How many scalars behind its end were left out.
    public var cut: Int

    /// Makes a text.
    public init(text: String, cut: Int) {
      self.text = text
      self.cut = cut
    }
  }

  /// Reads an HTML text as a browser shows it, without what cannot be shown in plain text.
  ///
  /// Paragraphs have an empty line between them, items `-` or a number before them, links their
  /// address behind them, cells ` | ` between them. A text that breaks no line by a tag was typed
  /// in an app that sends no HTML: it keeps its own line breaks and its spaces. The time it takes
  /// grows with the length of the text alone, whatever the tags are.
  ///
  /// What comes out is for ``Sanitizer/block(_:)``, which must come after: `&#27;` is ESC only here.
  ///
  /// - Parameters:
  ///   - html: A piece of a page or a whole one, however broken.
  ///   - limit: The most scalars that come out.
  public static func plain(_ html: String, limit: Int = Sanitizer.blockLimit) -> Plain {
    let bytes = Array(html.utf8)
    var reader = HTMLReader(bytes, limit: limit, keepsLines: !breaksLines(bytes))
    return reader.read()
  }

  /// Whether a tag or anything like it decides where lines end.
  private static func breaksLines(_ bytes: [UInt8]) -> Bool {
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      guard case .start(let tag) = token else { continue }
      switch tag.element {
      case .inline, .link, .image: continue
      case .raw: tokenizer.skipRawText(of: tag)
      default: return true
      }
    }
    return false
  }
}
