import FeatDomain
import Mutations
import Testing

@Suite("Plain text as HTML")
struct HTMLEscapingTests {
  @Test(
    "Signs of HTML are escaped, and lines and paragraphs are tags",
    arguments: [
      ("", ""), (" \n\t\n", ""), ("a", "<p>a</p>"), ("a\nb", "<p>a<br>b</p>"),
      ("a\r\n\r\n\r\nb\n", "<p>a</p><p>b</p>"), ("a  b", "<p>a&nbsp; b</p>"),
      (" - a\n  - b", "<p>&nbsp;- a<br>&nbsp; - b</p>"), ("a \n b ", "<p>a<br>&nbsp;b</p>"),
      (
        "<b>&amp; \"x\" 'y'</b>",
        "<p>&lt;b&gt;&amp;amp; &quot;x&quot; &#39;y&#39;&lt;/b&gt;</p>"
      ),
    ])
  func escaping(plain: String, html: String) {
    #expect(HTMLText.escaped(plain) == html)
  }

  @Test("What is escaped reads the same again, whatever was typed")
  func roundTrip() {
    let parts = [
      "a", "word", " ", "  ", "\n", "\n\n", "\t", "\r\n", "中文", "说明：", "😀", "👨‍👩‍👧", "e\u{301}", "&",
      "&amp;", "&#27;", "<", "</p>", "<br>", "<script>", "<!--", "-->", "]]>", "\"", "'", "\u{A0}",
      "\u{3000}", "- ", "1. ", "<a href=\"https://a.cn\">", "&nbsp;", "`", "\\", "\u{200B}",
      "<pre>",
    ]
    for seed in 0..<3000 {
      var random = SeededRandom(seed)
      let count = Int.random(in: 0...25, using: &random)
      let text = (0..<count).compactMap { _ in parts.randomElement(using: &random) }.joined()
      #expect(HTMLText.plain(HTMLText.escaped(text)).text == normalised(text), "\(seed)")
    }
  }

  /// What is left of a text when white space that nobody sees is gone.
  private func normalised(_ text: String) -> String {
    var lines: [String] = []
    let whole = text.replacing("\r\n", with: "\n").replacing("\t", with: "    ")
      .replacing("\u{A0}", with: " ")
    for line in whole.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(line)
      while line.hasSuffix(" ") { line.removeLast() }
      if !(line.isEmpty && lines.last?.isEmpty ?? true) { lines.append(line) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
