import Mutations
import TerminalUI
import Testing

@Suite("How many columns text takes")
struct TextWidthTests {
  init() { Locale.use() }

  @Test("ASCII that can be seen takes one column each")
  func ascii() {
    for value: UInt8 in 0x20...0x7E {
      #expect(TextWidth.columns(of: Unicode.Scalar(value)) == 1)
    }
    #expect(TextWidth.columns(of: "Sign up!") == 8)
    #expect(TextWidth.columns(of: "") == 0)
  }

  @Test("Chinese, its punctuation, full-width letters, Korean and emoji take two")
  func wide() {
    for scalar in "中文，。「」ＡＢ～한가🙂🚀".unicodeScalars {
      #expect(TextWidth.columns(of: scalar) == 2, "\(scalar)")
    }
    #expect(TextWidth.columns(of: "China 中国") == 10)
  }

  @Test("A mark takes none, and a letter with marks takes what the letter takes")
  func marks() {
    for scalar: Unicode.Scalar in ["\u{301}", "\u{489}", "\u{20E3}", "\u{FE0F}", "\u{200D}"] {
      #expect(TextWidth.columns(of: scalar) == 0, "\(scalar.value)")
    }
    #expect(TextWidth.columns(of: "e\u{301}") == 1)
    #expect(TextWidth.columns(of: "中\u{301}\u{302}") == 2)
    #expect(TextWidth.columns(of: "é") == 1)
  }

  @Test("What cannot be shown takes the one column of its question mark")
  func unshowable() {
    for value: UInt32 in [0, 7, 8, 0xA, 0xD, 0x1B, 0x7F, 0x80, 0x9B, 0x9F, 0x200B, 0x202E, 0xE000] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let columns = TextWidth.columns(of: scalar)
      var frame = Frame(size: Size(columns: 3, rows: 1))
      frame.put("a" + String(Character(scalar)) + "b", at: Point(column: 0, row: 0))
      #expect(TextWidth.columns(of: "a" + String(Character(scalar)) + "b") == 3, "\(value)")
      #expect(columns == -1 ? frame.text == "a?b" : columns == 1, "\(value)")
    }
  }

  @Test("Drawing takes exactly the columns that were said", arguments: 0..<40)
  func agreesWithDrawing(seed: Int) {
    var random = SeededRandom(seed)
    let text = Samples.text(&random)
    var frame = Frame(size: Size(columns: 2000, rows: 1))
    #expect(frame.put(text, at: Point(column: 0, row: 0)) == TextWidth.columns(of: text))
  }
}
