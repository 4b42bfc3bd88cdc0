import Mutations
import TerminalUI
import Testing

@Suite("Keys in a text field")
struct TextFieldKeyTests {
  init() { Locale.use() }

  private func field(_ text: String, caret: Int) -> TextField {
    var field = TextField(text)
    for _ in caret..<text.count { _ = field.handle(.left) }
    return field
  }

  @Test(
    "Each key edits or moves as it says",
    arguments: [
      (.left, "ab cd", 2), (.control("b"), "ab cd", 2), (.right, "ab cd", 4),
      (.control("f"), "ab cd", 4), (.home, "ab cd", 0), (.control("a"), "ab cd", 0),
      (.end, "ab cd", 5), (.control("e"), "ab cd", 5), (.backspace, "abcd", 2),
      (.delete, "ab d", 3), (.control("d"), "ab d", 3), (.control("u"), "cd", 0),
      (.control("k"), "ab ", 3), (.control("w"), "cd", 0), (.character("x"), "ab xcd", 4),
    ] as [(Key, String, Int)])
  func key(key: Key, text: String, caret: Int) {
    var field = field("ab cd", caret: 3)
    #expect(field.handle(key) == true)
    #expect(field.text == text)
    #expect(field.caret == caret)
  }

  @Test("At the ends, and in an empty field, keys have nothing to do", arguments: ["", "ab"])
  func ends(text: String) {
    var start = field(text, caret: 0)
    for key: Key in [.left, .backspace, .control("u"), .control("w"), .home] {
      #expect(start.handle(key) == true)
      #expect(start.text == text && start.caret == 0)
    }
    var end = field(text, caret: text.count)
    for key: Key in [.right, .delete, .control("k"), .end] {
      #expect(end.handle(key) == true)
      #expect(end.text == text && end.caret == text.count)
    }
  }

  @Test(
    "Keys that mean nothing to a field are left to the screen",
    arguments: [
      .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .function(1), .control("l"),
    ] as [Key])
  func others(key: Key) {
    var field = field("ab", caret: 1)
    let before = field
    #expect(field.handle(key) == false)
    #expect(field == before)
  }

  @Test("The last word goes with the spaces behind it", arguments: [("a 中文  ", "a "), ("a", "")])
  func word(text: String, left: String) {
    var field = TextField(text)
    _ = field.handle(.control("w"))
    #expect(field.text == left && field.caret == left.count)
  }

  @Test("A character is one step, however many scalars it has", arguments: Samples.glyphs)
  func oneStep(glyph: String) {
    var field = TextField("a\(glyph)b")
    #expect(field.caret == 3)
    _ = field.handle(.left)
    _ = field.handle(.left)
    #expect(field.caret == 1)
    _ = field.handle(.delete)
    #expect(field.text == "ab" && field.caret == 1)
    field = TextField("a\(glyph)b")
    _ = field.handle(.left)
    _ = field.handle(.backspace)
    #expect(field.text == "ab" && field.caret == 1)
  }

  @Test("Any keys in any order keep the caret inside the text", arguments: 0..<20)
  func anyKeys(seed: Int) {
    var random = SeededRandom(seed)
    var field = TextField(capacity: 20)
    let keys: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .control("w"), .control("k"), .control("u"),
    ]
    for _ in 0..<400 {
      let glyph = Samples.glyphs.randomElement(using: &random) ?? ""
      switch Int.random(in: 0...9, using: &random) {
      case 0...3: _ = field.handle(keys.randomElement(using: &random) ?? .left)
      case 4: glyph.unicodeScalars.forEach { field.insert(String(Character($0))) }
      case 5: field.insert("\u{200D}")
      default: _ = field.handle(.character(Character(glyph)))
      }
      #expect((0...field.text.count).contains(field.caret))
      #expect(field.text.count <= 20)
    }
  }
}
