import Measuring
import Mutations
import TerminalUI
import Testing

@Suite("Text cut to a width")
struct FittingTests {
  init() { Locale.use() }

  @Test("A text that fits is not touched, also when it fits exactly")
  func fits() {
    #expect(TextWidth.fitting("Sign up", columns: 7) == "Sign up")
    #expect(TextWidth.fitting("注册", columns: 4) == "注册")
    #expect(TextWidth.fitting("e\u{301}e\u{301}", columns: 2) == "e\u{301}e\u{301}")
    #expect(TextWidth.fitting("", columns: 0) == "")
  }

  @Test("A text that is too long ends in two dots, which count")
  func mark() {
    #expect(TextWidth.fitting("Sign up", columns: 6) == "Sign..")
    #expect(TextWidth.fitting("注册账号", columns: 7) == "注册..")
    #expect(TextWidth.fitting("注册账号", columns: 6) == "注册..")
  }

  @Test("Where dots would take most of the room there are none")
  func narrow() {
    #expect(TextWidth.fitting("Sign up", columns: 3) == "Sig")
    #expect(TextWidth.fitting("注册", columns: 3) == "注")
    #expect(TextWidth.fitting("注册", columns: 1) == "")
    #expect(TextWidth.fitting("Sign up", columns: 0) == "")
    #expect(TextWidth.fitting("Sign up", columns: -5) == "")
  }

  @Test("No width is exceeded and no character is split", arguments: -1...24)
  func everyWidth(columns: Int) {
    var random = SeededRandom(columns + 1)
    let whole = Samples.glyphs.joined()
    let texts = [whole, String(whole.reversed())] + Samples.glyphs.map { $0 + $0 + $0 }
    for text in texts + (0..<50).map({ _ in Samples.text(&random) }) {
      let fitting = TextWidth.fitting(text, columns: columns)
      #expect(TextWidth.columns(of: fitting) <= max(0, columns), "\(text) -> \(fitting)")
      guard fitting != text else { continue }
      let kept = fitting.hasSuffix("..") && columns >= 4 ? fitting.dropLast(2) : fitting[...]
      #expect(text.hasPrefix(kept), "\(text) -> \(fitting)")
    }
  }

  @Test("A family and a flag are kept or left out as a whole")
  func emoji() {
    let flags = TextWidth.columns(of: "🇨🇳")
    #expect(TextWidth.fitting("a👨‍👩‍👧b", columns: 6) == "a..")
    #expect(TextWidth.fitting("🇨🇳🇬🇧🇨🇳", columns: flags * 2 + 1) == "🇨🇳..")
    #expect(TextWidth.fitting("abc👍🏽", columns: 6) == "abc..")
  }

  @Test("A megabyte costs no more than what is shown of it", arguments: LongText.all)
  func long(text: LongText) {
    let time = processorTime {
      #expect(TextWidth.columns(of: TextWidth.fitting(text.text, columns: 80)) <= 80)
    }
    #expect(time < .seconds(1), "\(time)")
  }
}
