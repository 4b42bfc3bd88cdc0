import Measuring
import Mutations
import TerminalUI
import Testing

@Suite("The part of a field that is shown")
struct TextFieldWindowTests {
  init() { Locale.use() }

  private func shown(_ field: TextField, _ columns: Int) -> [String] {
    let window = field.window(columns: columns)
    return [window.text, "\(window.caretColumn)"]
  }

  @Test("A text that fits is shown as a whole")
  func whole() {
    var field = TextField("中a")
    #expect(shown(field, 10) == ["中a", "3"])
    _ = field.handle(.left)
    #expect(shown(field, 10) == ["中a", "2"])
    #expect(shown(TextField(), 10) == ["", "0"])
  }

  @Test("Of a longer one the part before the caret is shown, by whole characters")
  func scrolled() {
    #expect(shown(TextField("abcdef"), 4) == ["def", "3"])
    #expect(shown(TextField("中文字"), 4) == ["字", "2"])
    #expect(shown(TextField("中文字"), 5) == ["文字", "4"])
    var field = TextField("abcdef")
    _ = field.handle(.home)
    #expect(shown(field, 4) == ["abcd", "0"])
  }

  @Test("It is never wider than asked, and the caret is in it", arguments: 0..<30)
  func inside(seed: Int) {
    var random = SeededRandom(seed)
    for _ in 0..<20 {
      var field = TextField(Samples.text(&random))
      for _ in 0..<Int.random(in: 0...10, using: &random) { _ = field.handle(.left) }
      for columns in 1...20 {
        let window = field.window(columns: columns)
        #expect(TextWidth.columns(of: window.text) <= columns)
        #expect((0..<columns).contains(window.caretColumn))
        #expect(field.text.contains(window.text))
      }
    }
  }

  @Test("Without room nothing is shown", arguments: [0, -1, -100])
  func noRoom(columns: Int) {
    #expect(shown(TextField("abc"), columns) == ["", "0"])
    #expect(shown(TextField("中\u{301}"), columns) == ["", "0"])
  }

  @Test("A masked text shows a star for each character and nothing else")
  func masked() {
    var field = TextField("pä👨‍👩‍👧中", isMasked: true)
    #expect(shown(field, 10) == ["****", "4"])
    #expect(shown(field, 3) == ["**", "2"])
    _ = field.handle(.left)
    #expect(shown(field, 10) == ["****", "3"])
    for columns in -1...6 {
      #expect(field.window(columns: columns).text.allSatisfy { $0 == "*" })
    }
  }

  @Test("A long text is shown at once")
  func long() {
    let field = TextField(String(repeating: "中", count: 20_000), capacity: 20_000)
    let time = processorTime { #expect(shown(field, 40)[1] == "38") }
    #expect(time < .milliseconds(500), "\(time)")
  }

  @Test("A dump of a masked field does not have its text, that of another has")
  func dumped() {
    let texts = [TextField("canary", isMasked: true), TextField("canary")].map { field in
      var text = ""
      dump(field, to: &text)
      return text + String(reflecting: field) + "\(field)"
    }
    #expect(!texts[0].contains("canary"))
    #expect(texts[1].contains("canary"))
  }
}
