import FeatDomain
import Testing

@Suite("Characters by name and number in HTML")
struct HTMLReferenceTests {
  private func plain(_ html: String) -> String {
    HTMLText.plain(html).text
  }

  @Test(
    "Names and numbers are the characters that they are in a browser",
    arguments: [
      ("&lt;p&gt; &amp;amp; &quot;&apos;", "<p> &amp; \"'"),
      ("&eacute;&Eacute;&yuml;&AElig;", "éÉÿÆ"),
      ("&hellip;&mdash;&ldquo;&rdquo;&euro;&trade;", "…—“”€™"), ("&thetasym;&checkmark;", "ϑ✓"),
      ("&#20013;&#x4E2D;&#X4e2d;", "中中中"), ("&#128512;", "😀"), ("&#65&#66;", "AB"),
      ("&#128;&#x93;&#150;&#x9F;", "€“–Ÿ"),
      ("&#0;&#xD800;&#xDFFF;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&#99999999999999999999999;", "\u{FFFD}"), ("&#x10FFFD;", "\u{10FFFD}"),
      ("a&nbsp;b", "a b"), ("&lbrace;&rsqb;&bsol;&vert;", "{]\\|"), ("&frac12;&sup2;", "½²"),
    ])
  func known(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test(
    "Old names need no semicolon, and what is no reference is text",
    arguments: [
      ("&lt3 &amp &copy2026 &notit; &ampamp;", "<3 & ©2026 ¬it; &amp;"),
      ("&hellip &euro", "&hellip &euro"),
      ("& && &; &# &#; &#x; &#xg; &nosuch; &LT&Lt;", "& && &; &# &#; &#x; &#xg; &nosuch; <&Lt;"),
      ("AT&T R&D &a", "AT&T R&D &a"), ("&am<b>p;</b>", "&amp;"), ("&", "&"), ("&#x41", "A"),
    ])
  func lenient(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test("A character that could harm a terminal is only there once it is read, and is marked then")
  func sanitising() {
    #expect(plain("<p>&#27;[31m") == "\u{1B}[31m")
    #expect(
      Sanitizer.html("<p>&#27;[31mred &#x202e;txt.exe &#155;2J&ZeroWidthSpace;")
        == SafeText(text: "?[31mred ?txt.exe ›2J&ZeroWidthSpace;", cut: 0))
    #expect(Sanitizer.html("<p>a&shy;b&rlm;c&#x9B;</p><p>&#7;</p>").text == "a?b?c›\n\n?")
    #expect(Sanitizer.html("<a href=\"https://a.cn/&#x202e;\">x</a>").text == "x <https://a.cn/?>")
    #expect(Sanitizer.html("<p>\(String(repeating: "e", count: 20_000))").cut == 20_000 - 16_384)
  }
}
