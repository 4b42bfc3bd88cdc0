import Measuring
import Mutations
import TerminalUI
import Testing

@Suite("Text on several lines")
struct TextWrapTests {
  init() { Locale.use() }

  @Test("Words stay whole, and the spaces at a break are gone")
  func words() {
    #expect(TextWrap.lines("We send a code", columns: 8) == ["We send", "a code"])
    #expect(TextWrap.lines("We send   a code", columns: 7) == ["We send", "a code"])
    #expect(TextWrap.lines("one  two", columns: 20) == ["one  two"])
  }

  @Test("Chinese is broken anywhere, since it has no spaces")
  func chinese() {
    #expect(TextWrap.lines("我们发送验证码", columns: 6) == ["我们发", "送验证", "码"])
    #expect(TextWrap.lines("我们发送验证码", columns: 7) == ["我们发", "送验证", "码"])
  }

  @Test(
    "A closing mark never starts a line and an opening one never ends one",
    arguments: [
      ("验证码。好", 6, ["验证", "码。好"]), ("验证码”。好", 6, ["验证", "码”。", "好"]),
      ("他说“好的”", 6, ["他说", "“好的”"]), ("abcd。", 4, ["abc", "d。"]),
      ("中文,好", 4, ["中", "文,", "好"]), ("中文)好", 4, ["中", "文)", "好"]),
      ("中（文）", 4, ["中", "（", "文）"]), ("ab(中)c", 4, ["ab", "(中)", "c"]),
    ] as [(String, Int, [String])])
  func punctuation(text: String, columns: Int, lines: [String]) {
    #expect(TextWrap.lines(text, columns: columns) == lines)
  }

  @Test("No line is empty because of the spaces before a closing mark")
  func spacesBeforeClosingMark() {
    #expect(TextWrap.lines("中文字   。。,,", columns: 8) == ["中文", "字", " 。。,,"])
  }

  @Test("A word that is longer than a line is broken anywhere")
  func longWord() {
    #expect(TextWrap.lines("abcdefgh", columns: 3) == ["abc", "def", "gh"])
    #expect(TextWrap.lines("a bcdefgh", columns: 3) == ["a", "bcd", "efg", "h"])
  }

  @Test("Chinese and Latin in one line break between them, not within the word")
  func mixed() {
    #expect(TextWrap.lines("请用FEAT登录", columns: 6) == ["请用", "FEAT登", "录"])
    #expect(TextWrap.lines("FEAT登录abc", columns: 7) == ["FEAT登", "录abc"])
  }

  @Test("Empty lines and the text's own line ends are kept")
  func ownLines() {
    #expect(TextWrap.lines("", columns: 5) == [""])
    #expect(TextWrap.lines("a\n\nb\n", columns: 5) == ["a", "", "b", ""])
    #expect(TextWrap.lines("a\r\n\r\nb", columns: 5) == ["a", "", "b"])
    #expect(TextWrap.lines("  indented", columns: 20) == ["  indented"])
  }

  @Test("No room is no lines")
  func noRoom() {
    #expect(TextWrap.lines("text", columns: 0) == [])
    #expect(TextWrap.lines("text", columns: -1) == [])
  }

  @Test("Every line fits, and nothing but spaces is lost", arguments: 0..<20)
  func property(seed: Int) {
    var random = SeededRandom(seed)
    for columns in 2...30 {
      let text = Samples.text(&random)
      let lines = TextWrap.lines(text, columns: columns)
      #expect(
        lines.allSatisfy { TextWidth.columns(of: $0) <= columns || $0.count == 1 },
        "\(columns): \(lines)")
      #expect(Self.solid(lines.joined()) == Self.solid(text), "\(columns): \(lines)")
      #expect(lines.count > text.count(where: { $0 == "\n" }))
    }
  }

  @Test("No character is split between two lines", arguments: 0..<20)
  func wholeCharacters(seed: Int) {
    var random = SeededRandom(seed)
    let text = (0..<40).map { _ in Samples.glyphs.randomElement(using: &random) ?? "" }.joined()
    for columns in 8...20 {
      #expect(TextWrap.lines(text, columns: columns).flatMap { Array($0) } == Array(text))
    }
  }

  private static func solid(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
  }
}

@Suite("Long texts on several lines")
struct LongTextWrapTests {
  init() { Locale.use() }

  @Test("The first lines are the same whether or not the others are asked for", arguments: 0..<20)
  func firstLines(seed: Int) {
    var random = SeededRandom(seed)
    let text = Samples.text(&random, length: 200)
    let all = TextWrap.lines(text, columns: 12)
    for most in 0...5 {
      #expect(TextWrap.lines(text, columns: 12, most: most) == Array(all.prefix(most)))
    }
  }

  @Test("The first lines of a megabyte cost no more than they show", arguments: LongText.all)
  func long(text: LongText) {
    let time = processorTime {
      let lines = TextWrap.lines(text.text, columns: 76, most: 8)
      #expect(!lines.isEmpty && lines.count <= 8)
    }
    #expect(time < .seconds(1), "\(time)")
  }

  @Test("A megabyte can be wrapped to its end", arguments: [LongText.letters, .emojiChain])
  func whole(text: LongText) {
    let time = processorTime {
      let lines = TextWrap.lines(text.text, columns: 76)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= 76 })
    }
    #expect(time < .seconds(3), "\(time)")
  }

  @Test("What has no room is marked as cut")
  func cut() {
    #expect(TextWrap.fitting("one two three", columns: 5, most: 2) == ["one", "two.."])
    #expect(TextWrap.fitting("one two", columns: 5, most: 2) == ["one", "two"])
    #expect(TextWrap.fitting("一二三四五", columns: 4, most: 1) == ["一.."])
    #expect(TextWrap.fitting("one two", columns: 5, most: 0) == [])
  }
}
