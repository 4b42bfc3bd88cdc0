import TerminalUI
import Testing

@Suite("Keys in an area of text")
struct TextAreaKeyTests {
  init() { Locale.use() }

  /// An area whose caret stands where the mark `|` is.
  private func area(_ marked: String) -> TextArea {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    var area = TextArea(parts.joined())
    for _ in 0..<parts[1].count { _ = area.handle(.left, columns: 20, rows: 5) }
    return area
  }

  private func marked(_ area: TextArea) -> String {
    area.text.prefix(area.caret) + "|" + area.text.dropFirst(area.caret)
  }

  @Test(
    "Each key edits or moves as it says",
    arguments: [
      (.enter, "ab\ncd \n|ef\ngh"), (.character("中"), "ab\ncd 中|ef\ngh"),
      (.left, "ab\ncd| ef\ngh"), (.right, "ab\ncd e|f\ngh"), (.home, "ab\n|cd ef\ngh"),
      (.control("a"), "ab\n|cd ef\ngh"), (.end, "ab\ncd ef|\ngh"),
      (.control("e"), "ab\ncd ef|\ngh"), (.control("u"), "ab\n|ef\ngh"),
      (.control("k"), "ab\ncd |\ngh"), (.control("w"), "ab\n|ef\ngh"), (.up, "ab|\ncd ef\ngh"),
      (.down, "ab\ncd ef\ngh|"), (.backspace, "ab\ncd|ef\ngh"), (.delete, "ab\ncd |f\ngh"),
    ] as [(Key, String)])
  func key(key: Key, result: String) {
    var area = area("ab\ncd |ef\ngh")
    #expect(area.handle(key, columns: 20, rows: 5) == true)
    #expect(marked(area) == result)
  }

  @Test(
    "Lines are joined where their end is removed",
    arguments: [
      (.backspace, "ab\n|cd", "ab|cd"), (.delete, "ab|\ncd", "ab|cd"),
      (.control("w"), "x ab\n|cd", "x |cd"), (.backspace, "a\n\n|b", "a\n|b"),
    ] as [(Key, String, String)])
  func joined(key: Key, before: String, after: String) {
    var area = area(before)
    _ = area.handle(key, columns: 20, rows: 5)
    #expect(marked(area) == after)
  }

  @Test("Home and End go to the ends of the line, and pressed again to the ends of the text")
  func ends() {
    var area = area("ab\ncd |ef\ngh")
    for end in ["ab\ncd ef|\ngh", "ab\ncd ef\ngh|", "ab\ncd ef\ngh|"] {
      _ = area.handle(.end, columns: 20, rows: 5)
      #expect(marked(area) == end)
    }
    for start in ["ab\ncd ef\n|gh", "|ab\ncd ef\ngh", "|ab\ncd ef\ngh"] {
      _ = area.handle(.home, columns: 20, rows: 5)
      #expect(marked(area) == start)
    }
  }

  @Test("Rows that are wrapped are moved between as lines are")
  func wrapped() {
    var area = area("one two three fo|ur")
    for row in ["one two th|ree four", "on|e two three four", "on|e two three four"] {
      _ = area.handle(.up, columns: 9, rows: 5)
      #expect(marked(area) == row)
    }
    for row in ["one two th|ree four", "one two three fo|ur", "one two three fo|ur"] {
      _ = area.handle(.down, columns: 9, rows: 5)
      #expect(marked(area) == row)
    }
  }

  @Test("The wanted column is kept over short rows, until the caret moves otherwise")
  func wantedColumn() {
    var area = area("abcd|e\n\n中文字\nabcde")
    for row in ["abcde\n|\n中文字\nabcde", "abcde\n\n中文|字\nabcde", "abcde\n\n中文字\nabcd|e"] {
      _ = area.handle(.down, columns: 20, rows: 5)
      #expect(marked(area) == row)
    }
    _ = area.handle(.up, columns: 20, rows: 5)
    _ = area.handle(.left, columns: 20, rows: 5)
    _ = area.handle(.down, columns: 20, rows: 5)
    #expect(marked(area) == "abcde\n\n中文字\nab|cde")
  }

  @Test("A page is the rows that are shown but for one")
  func page() {
    var area = TextArea((0..<10).map(String.init).joined(separator: "\n"))
    for line in ["6", "3", "0", "0"] {
      _ = area.handle(.pageUp, columns: 20, rows: 4)
      #expect(area.text.prefix(area.caret).split(separator: "\n").last.map(String.init) == line)
    }
    _ = area.handle(.pageDown, columns: 20, rows: 4)
    #expect(area.caret == 7)
  }

  @Test(
    "Keys that mean nothing to an area are left to the screen",
    arguments: [.escape, .tab, .backTab, .function(1), .control("l"), .control("x")] as [Key])
  func others(key: Key) {
    var area = area("a|b")
    let before = area
    #expect(area.handle(key, columns: 20, rows: 5) == false)
    #expect(area == before)
  }

  @Test("A character is one step, however many scalars it has", arguments: Samples.glyphs)
  func oneStep(glyph: String) {
    var area = TextArea("a\n\(glyph)\nb")
    #expect(area.caret == 5)
    for _ in 0..<2 { _ = area.handle(.left, columns: 20, rows: 5) }
    _ = area.handle(.backspace, columns: 20, rows: 5)
    #expect(area.text == "a\n\nb" && area.caret == 2)
  }
}
