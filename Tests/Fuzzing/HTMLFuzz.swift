import FeatAPI
import FeatApp
import FeatDomain
import HTTP
import Mutations
import TerminalUI

/// HTML of strangers, as text, in lines of every width, and as a project's description on the screen.
struct HTMLFuzz: FuzzTarget {
  static let name = "html"
  static let summary = "a description in broken HTML, laid out"
  static let usualCount = 100_000

  private static let id: Int64 = 1042
  private let app: App
  private let now: UnixTime

  init(seed: UInt64) throws {
    let world = World(seed: nil, hasClient: false) { (_, _) in HTTPResponse(status: 404) }
    let phone = World.owner
    world.disk.session = Session(.key(Secret("k")), uid: 17, phone: phone)
    var app = world.app(.simplifiedChinese)
    now = world.clock.now
    let summary = ProjectSummary(
      id: Self.id, status: .open, title: "HTML", closingTime: now.adding(seconds: 9999), readAt: now
    )
    _ = app.update(.projects(.opened), at: now)
    _ = app.update(
      .projects(.pageLoaded(1, .success(ProjectPage(projects: [summary])))), at: now)
    _ = app.update(.projects(.detailOpened), at: now)
    self.app = app
  }

  var figures: [String] { [] }

  mutating func run(_ number: Int, _ random: inout SeededRandom) throws {
    var html = Self.html(&random)
    if number.isMultiple(of: 2) {
      html = String(decoding: Array(html.utf8).mutated(&random), as: UTF8.self)
    }
    try Self.checkLines(html, width: 1 + random.below(200))
    try checkScreen(html, &random)
  }

  /// Looks whether every line of a text fits.
  static func checkLines(_ html: String, width: Int) throws {
    let plain = HTMLText.plain(html)
    guard plain.text.unicodeScalars.count <= Sanitizer.blockLimit else {
      throw FuzzFinding("a text of \(plain.text.unicodeScalars.count) scalars")
    }
    let safe = Sanitizer.block(plain.text).text
    for line in TextWrap.lines(safe, columns: width) {
      let columns = TextWidth.columns(of: line)
      // A wide character stands alone where it does not fit.
      guard columns <= width || width == 1 && columns == 2 else {
        throw FuzzFinding("a line of \(columns) columns at \(width): \(line)")
      }
      let isSafe = line.unicodeScalars.allSatisfy { !FrameOracle.isUnsafe($0.value) }
      guard isSafe else { throw FuzzFinding("an unsafe line: \(line.debugDescription)") }
    }
  }

  private func checkScreen(_ html: String, _ random: inout SeededRandom) throws {
    var app = app
    let size = Size(columns: 40 + random.below(161), rows: 10 + random.below(51))
    _ = app.handle(.resized(size), at: now)
    let summary = ProjectSummary(id: Self.id, status: .open, title: "HTML", readAt: now)
    let project = Project(
      summary: summary, title: ServerText(html), description: ServerText(html))
    _ = app.update(.projects(.projectLoaded(Self.id, .success(project))), at: now)
    try FrameOracle.check(app.frame, size: size)
    for key in [Key.end, .pageUp].prefix(random.below(3)) {
      _ = app.handle(.key(key), at: now)
      try FrameOracle.check(app.frame, size: size)
    }
  }

  /// Pieces of pages in any order, some of them very often.
  private static func html(_ random: inout SeededRandom) -> String {
    var html = ""
    for _ in 0...random.below(40) {
      let piece = pieces.random(&random)
      let count = random.isOneIn(60) ? 1 << random.below(11) : 1
      html += String(repeating: piece, count: count)
    }
    return html
  }

  private static let pieces = [
    "<", "<a", "<a@", "<a href=\"", "<a b=\"x'", "</", "<!", "<!--", "-->", "<?", "&", "&a", "&#",
    "&#x", "&#27;", "&#x202e;", "&#55296;", "&#1114112;", "&notit", "&nbsp;", "&amp;lt;", "<div>",
    "</div>", "<ul>", "<ol><li>", "<li>x", "</ul>", "<ol start=-99999999999999999999>", "<b>",
    "<pre>\n", "</pre>", "<br>", "<hr>", "<table>", "<tr><td>x", "</table>", "<script>",
    "</script>", "<template>", "<svg>", "</template>", "<a href=https://a.cn/\u{202E}>x</a>",
    "<a href='javascript:1'>x</a>", "<img alt=x>", "\u{A0}", " ", "\n", "\r\n", "\t", "a ", "=",
    "<p ='", "<p a=b ", "]]>", "e\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}", "<h1>x", "中",
    "，", "。", "（", "”", "😀", "👨‍👩‍👧", "🇨🇳", "❤️", "\u{200D}", "\u{FE0F}", "\u{0}", "\u{1B}[2J",
    "\u{9B}", "\u{202E}", "\u{2066}", "\u{FFFD}", "\u{E0041}", "\u{3164}", "한", "क\u{94D}", "ｱﾞ",
    "\"", "'", ">", "/", "word", "antidisestablishmentarianism", "https://example.com/a?b=c&amp;d",
  ]
}
