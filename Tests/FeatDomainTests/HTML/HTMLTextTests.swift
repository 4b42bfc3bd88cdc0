import FeatDomain
import Testing

@Suite("HTML as plain text")
struct HTMLTextTests {
  private func plain(_ html: String) -> String {
    HTMLText.plain(html).text
  }

  @Test(
    "Paragraphs and headings have an empty line between them, other blocks none",
    arguments: [
      ("<p>one</p><p>two</p>", "one\n\ntwo"), ("<p>one<p>two", "one\n\ntwo"),
      ("<h1>Title</h1>text", "Title\n\ntext"), ("a<div>b</div>c", "a\nb\nc"),
      ("<div><div>a</div></div><div>b</div>", "a\nb"), ("a<br>b<br/>c</br>d", "a\nb\nc\nd"),
      ("<div>a<br></div><div>b</div>", "a\nb"), ("<div>a</div><div><br></div>b", "a\n\nb"),
      ("<div>a</div><div>&nbsp;</div><div>b</div>", "a\n\nb"), ("a<br><br><br><br>b", "a\n\nb"),
      ("<p>a</p><p>&nbsp;</p><p></p><p>b</p>", "a\n\nb"), ("<br><p> <br>a<br> </p><br>", "a"),
      ("a<hr>b", "a\n\n---\n\nb"), ("<section><p>a</p></section><p>b</p>", "a\n\nb"),
      ("<dl><dt>a<dd>b</dl>", "a\nb"), ("<P CLASS=x>a</P ><DIV\n>b</DIV\t>", "a\n\nb"), ("", ""),
      ("<p></p>", ""), (" \n ", ""),
    ])
  func blocks(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test(
    "White space is one space, or none at the ends of a line; no-break spaces are kept",
    arguments: [
      ("<p> a \t\r\n b\u{C} c </p>", "a b c"), ("<p>a <b> b</b> c</p>", "a b c"),
      ("<p>a</p> \n <p>b</p>", "a\n\nb"), ("<p>a&nbsp;&nbsp;b</p>", "a  b"),
      ("<p>a\u{A0} b</p>", "a  b"), ("<p>&nbsp; a</p>", "  a"),
      ("<p>a &nbsp;</p><p>b</p>", "a\n\nb"),
      ("<p>a&#32;&#10;b</p>", "a b"), ("<div>中文\n中文</div>", "中文 中文"), ("<p>a<b></b> </p>", "a"),
      ("<p>a<!-- x --> b</p>", "a b"), ("<p>a\u{3000}b</p>", "a\u{3000}b"),
    ])
  func whiteSpace(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test("Preformatted text keeps its lines and spaces")
  func preformatted() {
    #expect(plain("<p>a</p><pre>\n  b\n\n\tc\r\nd  e\n</pre>f") == "a\n\n  b\n\n    c\nd  e\n\nf")
    #expect(plain("<pre>a &lt; b</pre><p>c  d</p>") == "a < b\n\nc d")
    #expect(plain("</pre><p>a  b</p>") == "a b")
  }

  @Test("A text without a tag that breaks lines keeps its own lines and spaces")
  func appText() {
    #expect(plain("one\ntwo\r\n\r\n\r\n  three\rfour\n") == "one\ntwo\n\n  three\nfour")
    #expect(plain("  - a\n  - <b>b</b> &amp; c") == "  - a\n  - b & c")
    #expect(plain("a < b\n<3") == "a < b\n<3")
    #expect(plain("one\ntwo<br>three") == "one two\nthree")
    #expect(plain("a\n<script>'<p>'</script>b") == "a\nb")
  }

  @Test(
    "Lists have markers, and are indented below the item that they belong to",
    arguments: [
      ("<ul><li>a</li><li>b</li></ul>c", "- a\n- b\n\nc"), ("<p>x</p><ul><li>a</ul>", "x\n\n- a"),
      ("<ol><li>a<li>b</ol>", "1. a\n2. b"), ("<ol start=9><li>a<li>b</ol>", "9. a\n10. b"),
      ("<ol start=x><li>a</ol>", "1. a"),
      ("<ul><li><p>a</p></li><li><p>b</p></li></ul>", "- a\n- b"),
      ("<ul><li>a<ul><li>b<li>c</ul></li><li>d</ul>", "- a\n  - b\n  - c\n- d"),
      ("<ol><li>a<ul><li>b</ul>c<li>d</ol>", "1. a\n   - b\n   c\n2. d"),
      ("<ul><li>a<br>b</li></ul>", "- a\n  b"), ("<ul>\n <li>\n a\n </li>\n</ul>", "- a"),
      ("<ul><li></li><li>a</li></ul>", "- a"), ("<ol><li><li>a</ol>", "2. a"),
      ("<li>a<li>b</li>c", "- a\n- b\nc"), ("<ul><li><p>a</p><p>b</p></ul>c", "- a\n\n  b\n\nc"),
      ("<ul><li><p>a</p><ul><li>b</ul><li>c</ul>", "- a\n  - b\n- c"),
      ("<ul><ul><li>a</ul></ul>", "- a"), ("</ul></li></ol>a", "a"),
    ])
  func lists(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test(
    "Cells stand side by side, rows below each other",
    arguments: [
      (
        "<table><tr><th>Day<th>Price</tr><tr><td>Mon</td><td>15</td></tr></table>end",
        "Day | Price\nMon | 15\nend"
      ),
      ("<table><tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td>c</table>", "a | b\nc"),
      ("<table><tr><td></td><td>a</td><td></td></tr></table>b", "| a\nb"),
      ("<table><tr><td>a</td><td></td><td>b</td></tr></table>", "a |  | b"),
      ("<table><tr><td>a</td><td></table><p>b</p>", "a\n\nb"),
      ("<table><caption>x</caption><tbody><tr><td>a\n<td> b</table>", "x\na | b"),
      ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "a\n\nb"),
      ("<p>x</p><table><tr><td>a<tr><td>b</table><td>c</td></td>", "x\n\na\nb\nc"),
      ("<ul><li><table><tr><td>a<td>b</table></ul>", "- a | b"),
    ])
  func tables(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test(
    "What is not for readers is left out, and what is broken leaves the rest readable",
    arguments: [
      ("<p>a</p><script>if (a<b) '</p>'</script>b", "a\n\nb"), ("a<style>p{}</STYLE >b", "ab"),
      ("<html><head><title>t</title><style>x</style></head><body><p>a</body>", "a"),
      ("<!DOCTYPE html><?xml?><p>a<!-- <p>b</p> --><!-->c<!--->d<!-- e --!>f", "acdf"),
      ("a<template><p>b<template>c</template>d</template>e", "ae"),
      ("a<svg/>b<svg><text>c</svg>d", "abd"),
      ("<p>a<script>b", "a"), ("<p>a<!-- <b>b", "a"), ("<p>a</></ b></3>c", "ac"),
      ("<p>Al <al@a.cn>, <https://a.cn/b> <o:p>c</o:p>", "Al <al@a.cn>, <https://a.cn/b> c"),
      ("<p>1 < 2 and 2<3, <3 <> <", "1 < 2 and 2<3, <3 <> <"), ("<p>a</p><b", "a\n\n<b"),
      ("<p>a<b>b<i>c</b>d</i>e", "abcde"), ("<unknown-tag x>a</unknown-tag>", "a"),
      ("<p title=\"a>b\">c", "c"), ("<p title=\"a>b</p>c", "b\n\nc"), ("<p a=b/c='>'>d", "'>d"),
      ("<p>a<scripty>b</scripty>", "ab"), ("<iframe><p>a</iframe>b<noscript>c</noscript>", "b"),
      ("<textarea>a</textarea><q>b</q><input value=c>", "ab"), ("<p =>a<p ='b'>c", "a\n\nc"),
    ])
  func leftOut(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test("No more than the limit comes out, and how much more there is is said")
  func limit() {
    let ten = "<p>一二三四五</p><p>六七八</p>"
    #expect(HTMLText.plain(ten, limit: 10) == HTMLText.Plain(text: "一二三四五\n\n六七八", cut: 0))
    #expect(HTMLText.plain(ten, limit: 9) == HTMLText.Plain(text: "一二三四五\n\n六七", cut: 1))
    #expect(HTMLText.plain(ten, limit: 1) == HTMLText.Plain(text: "一", cut: 9))
    #expect(HTMLText.plain(ten, limit: 0) == HTMLText.Plain(text: "", cut: 10))
    let long = HTMLText.plain(String(repeating: "<p>长</p>", count: 10_000))
    #expect(long.text.unicodeScalars.count == 16_384)
    #expect(long.cut == 3 * 10_000 - 2 - 16_384)
  }
}
