import Measuring
import TerminalUI
import Testing

@Suite("Text put into a field")
struct TextFieldInsertionTests {
  init() { Locale.use() }

  @Test("It goes in at the caret, which stands behind it then")
  func atTheCaret() {
    var field = TextField("ad")
    _ = field.handle(.left)
    field.insert("b中")
    #expect(field.text == "ab中d" && field.caret == 3)
    field.insert("")
    #expect(field.text == "ab中d" && field.caret == 3)
  }

  @Test(
    "Line breaks and tabs become spaces, one for each",
    arguments: [
      ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\rb", "a b"), ("a\tb", "a b"), ("a\n\nb", "a  b"),
      ("a\u{2028}b", "a b"), ("a\u{2029}b", "a b"), ("a\u{85}b", "a b"), ("a\u{B}b", "a b"),
      ("a\r", "a "), ("a\r\r\nb", "a  b"),
    ])
  func lineBreaks(pasted: String, text: String) {
    var field = TextField()
    field.insert(pasted)
    #expect(field.text == text)
  }

  @Test(
    "What is not seen is left out",
    arguments: [
      "\u{0}", "\u{7}", "\u{8}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{AD}", "\u{61C}", "\u{115F}",
      "\u{1160}", "\u{180E}", "\u{200B}", "\u{200E}", "\u{202E}", "\u{2066}", "\u{2069}",
      "\u{2060}", "\u{3164}", "\u{FEFF}", "\u{FFA0}", "\u{FFF9}", "\u{E000}", "\u{E0067}",
      "\u{FFFF}", "\u{10FFFF}",
    ])
  func invisible(scalar: String) {
    var field = TextField()
    field.insert("a\(scalar)b")
    #expect(field.text == "ab")
    #expect(TextField("a\(scalar)b").text == "ab")
  }

  @Test("An escape sequence that is pasted is only its letters")
  func escapeSequence() {
    var field = TextField()
    field.insert("\u{1B}[31m1591\u{202E}5719111\n")
    #expect(field.text == "[31m15915719111 ")
  }

  @Test("What a person types is kept", arguments: Samples.glyphs)
  func kept(glyph: String) {
    var field = TextField()
    #expect(field.handle(.character(Character(glyph))) == true)
    #expect(Array(field.text.unicodeScalars) == Array(glyph.unicodeScalars))
    #expect(field.caret == 1)
  }

  @Test("What exceeds the capacity is cut, by characters")
  func capacity() {
    var field = TextField("ab", capacity: 4)
    field.insert("👨‍👩‍👧中文")
    #expect(field.text == "ab👨‍👩‍👧中" && field.caret == 4)
    #expect(field.handle(.character("x")) == true)
    #expect(field.text.count == 4)
    #expect(TextField("abcdef", capacity: 4).text == "abcd")
    field.replace(with: "abcdef")
    #expect(field.text == "abcd" && field.caret == 4)
    #expect(TextField("", capacity: 0).text == "")
  }

  @Test("A mark joins the character before the caret, and the caret stays behind it")
  func combiningMark() {
    var field = TextField("exy")
    _ = field.handle(.home)
    _ = field.handle(.right)
    field.insert("\u{301}")
    #expect(field.text == "e\u{301}xy" && field.text.count == 3)
    #expect(field.caret == 1)
    field.insert("z")
    #expect(field.text == "e\u{301}zxy" && field.caret == 2)
  }

  @Test("64 KB of letters in one paste fill the field at once")
  func largePaste() {
    var field = TextField("", capacity: 256)
    let time = processorTime {
      field.insert(String(repeating: "中a\n", count: 65_536 / 5))
    }
    #expect(field.text.count == 256 && field.caret == 256)
    #expect(time < .milliseconds(300), "\(time)")
  }

  @Test(
    "A character without end is no way around the capacity",
    arguments: ["e" + String(repeating: "\u{301}", count: 32_000), LongText.emojiChain.text])
  func characterWithoutEnd(pasted: String) {
    var field = TextField("", capacity: 64)
    for _ in 0..<3 { field.insert(pasted) }
    #expect(field.text.unicodeScalars.count == 512)
    #expect(field.caret == field.text.count)
  }

  @Test("A replaced text is cleaned as a pasted one is")
  func replaced() {
    var field = TextField("old")
    field.replace(with: "a\u{1B}\nb")
    #expect(field.text == "a b" && field.caret == 3)
  }
}
