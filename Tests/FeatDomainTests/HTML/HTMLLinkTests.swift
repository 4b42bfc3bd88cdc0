import FeatDomain
import Testing

@Suite("Links and images in HTML")
struct HTMLLinkTests {
  private func plain(_ html: String) -> String {
    HTMLText.plain(html).text
  }

  @Test(
    "The address stands behind the text of a link, unless it is the text",
    arguments: [
      ("<a href=\"https://a.cn/x\">here</a>.", "here <https://a.cn/x>."),
      ("<a HREF=http://a.cn>here</a >", "here <http://a.cn>"),
      ("<a href='mailto:a@b.cn'>write</a> to us", "write <mailto:a@b.cn> to us"),
      ("<a href=tel:+8610>call</a>", "call <tel:+8610>"),
      ("<a href=https://a.cn/>https://a.cn</a>", "https://a.cn"),
      ("<a href=https://a.cn>https://a.cn/</a>", "https://a.cn/"),
      ("<a href=https://a.cn/>a.cn</a>", "a.cn"), ("<a href=mailto:a@b.cn>a@b.cn</a>", "a@b.cn"),
      ("<a href=https://evil.cn>https://a.cn</a>", "https://a.cn <https://evil.cn>"),
      ("<a href=\" https://a.cn/?a=1&amp;b=2&copy=3\n\">x</a>", "x <https://a.cn/?a=1&b=2&copy=3>"),
      ("<a href=HTTPS&#58;//a.cn>x</a>", "x <HTTPS://a.cn>"),
      ("<a href=ht\ntps://a.cn>x</a>", "x"),
      ("<a href=\"ht\ntps://a.cn\">x</a>", "x <https://a.cn>"),
      ("<a href=\"https://a.cn/> <https://b.cn\">x</a>", "x <https://a.cn/%3E%20%3Chttps://b.cn>"),
      ("<p>a <a href=https://a.cn> b </a> c", "a b <https://a.cn> c"),
      ("<a href=https://a.cn><p>x</p></a>y", "x <https://a.cn>\n\ny"),
      ("<p>x<a href=https://a.cn><img src=i></a>", "x<https://a.cn>"),
      (
        "<ul><li><a href=https://a.cn>a.cn</a><li><a href=https://b.cn>b</ul>",
        "- a.cn\n- b <https://b.cn>"
      ),
      (
        "<a href=https://a.cn>a<a href=https://b.cn>b</a>c</a>", "a <https://a.cn>b <https://b.cn>c"
      ),
      ("<a href=https://a.cn href=https://b.cn>x", "x <https://a.cn>"),
    ])
  func addresses(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test(
    "An address that leads nowhere outside a page, or runs something, is not shown",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "/path", "#top",
      "file:///etc/passwd",
      "", "https:", "https://", "vbscript:x", "&#106;avascript:x", "//a.cn", "ftp://a.cn",
    ])
  func otherSchemes(address: String) {
    #expect(plain("<p><a href=\"\(address)\">x</a>") == "x")
  }

  @Test("An image is its description in brackets")
  func images() {
    #expect(plain("<p>a<img src=x alt=\"A &quot;big&quot;\n map\">b") == "a[A \"big\" map]b")
    #expect(plain("<p><img><img alt><img alt=''><img alt=' '>a") == "a")
    #expect(plain("<p><img alt=\"<script>\">a") == "[<script>]a")
    #expect(plain("<a href=https://a.cn><img alt=map></a>") == "[map] <https://a.cn>")
  }
}
