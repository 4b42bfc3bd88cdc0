import FeatDomain
import Measuring
import Mutations
import Testing

@Suite("HTML that was made to do harm", .timeLimit(.minutes(1)))
struct HTMLFuzzTests {
  /// What a reader could read again and again, or nest without end.
  static let floods = [
    "<", "<a", "<a@", "<a:/", "<a ", "<a \"", "<a b=\"x'", "</", "</a", "<!", "<!--", "<!-- -",
    "<?", "&", "&a",
    "&#",
    "&#x", "&notit", "&abcdefghi", "&nbsp;", "<div>", "</div>", "<ul>", "<ol><li>", "<li>x",
    "</ul>",
    "<ul></ol>", "<b>", "<pre>\n", "<br>", "<hr>", "<td>", "<td>x", "<tr><td>x", "<script>",
    "<script></script>", "</script", "<template>", "<svg></template>", "<a href=https://a.cn>x",
    "<img alt=x>", "\u{A0}", " ", "\n", "a ", "=", "<p ='", "<p a=b ", "]]>", "e\u{301}", "<h1>x",
  ]

  @Test("Any flood is over in a moment, and is not as long as it was", arguments: floods)
  func flood(part: String) {
    let count = 20_000 / part.utf8.count
    for html in [
      String(repeating: part, count: count), String(repeating: part, count: count) + ">",
      "<p>" + String(repeating: part, count: count),
      "<script>" + String(repeating: part, count: count),
      "<a href=\"" + String(repeating: part, count: count) + "\">x</a>",
    ] {
      var plain = HTMLText.plain("")
      // What grows with the square of the length takes far longer.
      #expect(processorTime { plain = HTMLText.plain(html) } < .seconds(2))
      #expect(plain.text.unicodeScalars.count <= 16_384)
    }
  }

  @Test("Thirty thousand elements in each other are read without going as deep")
  func depth() {
    for name in ["div", "ul", "li", "table", "a", "pre", "template", "b", "p"] {
      let html =
        String(repeating: "<\(name)>", count: 30_000) + "x"
        + String(repeating: "</\(name)>", count: 30_000) + "y"
      let text = HTMLText.plain(html).text
      #expect(text.hasSuffix("y"))
      #expect(text.utf8.count < 30)
    }
  }

  @Test("Whatever comes in, something comes out, no longer than the limit, in whole scalars")
  func anything() {
    let parts =
      Self.floods + [
        "<p>", "</p>", "中", "😀", "\u{0}", "\u{1B}", "\u{202E}", "\u{FFFD}", "\"", "'", ">", "/",
        "&amp;",
        "<table>", "</table>", "</td>", "</li>", "</ol>", "</a>", "</pre>", "<ol start=99>", "word",
      ]
    for seed in 0..<5000 {
      var random = SeededRandom(seed)
      let count = Int.random(in: 1...40, using: &random)
      var bytes = (0..<count).flatMap { _ in Array((parts.randomElement(using: &random) ?? "").utf8)
      }
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let html = String(decoding: bytes, as: UTF8.self)
      let whole = HTMLText.plain(html)
      #expect(whole.cut == 0)
      #expect(!whole.text.hasPrefix("\n") && !whole.text.hasSuffix("\n"))
      #expect(!whole.text.contains("\n\n\n"))
      let limit = Int.random(in: 0...20, using: &random)
      let short = HTMLText.plain(html, limit: limit)
      #expect(short.text.unicodeScalars.elementsEqual(whole.text.unicodeScalars.prefix(limit)))
      let isWhole = short.text.unicodeScalars.count + short.cut == whole.text.unicodeScalars.count
      // Whether a link's text is its address is not known of one that is cut off.
      #expect(isWhole || html.contains("<a"))
    }
  }
}
