import Mutations
import TerminalUI
import Testing

@Suite("An area of text")
struct TextAreaTests {
  init() { Locale.use() }

  @Test(
    "Lines end in LF however they ended, and tabs are spaces",
    arguments: [
      ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\r\nb", "a\n\nb"), ("a\r\r\nb", "a\n\nb"),
      ("a\u{2028}b", "a\nb"), ("a\u{2029}b", "a\nb"), ("a\u{85}b", "a\nb"), ("a\u{C}b", "a\nb"),
      ("a\tb", "a    b"), ("\u{1B}[31ma\u{202E}\u{0}b\u{200B}", "[31mab"),
    ])
  func cleaned(pasted: String, text: String) {
    var area = TextArea("x")
    area.insert(pasted)
    #expect(area.text == "x" + text && area.caret == area.text.count)
    #expect(TextArea(pasted).text == text)
  }

  @Test("What exceeds the capacity, or 64 KB, is cut by characters")
  func capacity() {
    var area = TextArea("a\n", capacity: 4)
    area.insert("👨‍👩‍👧中文")
    #expect(area.text == "a\n👨‍👩‍👧中" && area.caret == 4)
    #expect(area.handle(.enter, columns: 20, rows: 5) == true)
    #expect(area.text.count == 4)
    area.replace(with: "abcdef")
    #expect(area.text == "abcd" && area.caret == 4)
    let large = TextArea(String(repeating: "中", count: 30_000))
    #expect(large.text.count == 21_845)
  }

  @Test("It is wrapped as shown text is, with one column left for the caret", arguments: 0..<30)
  func wrapped(seed: Int) {
    var random = SeededRandom(seed)
    let area = TextArea(Samples.text(&random))
    // What is wider than a row is shown in pieces, but is one step of the caret.
    let widest = area.text.map { TextWidth.columns(of: String($0)) }.max() ?? 0
    for columns in max(9, widest + 1)...40 {
      let window = area.window(columns: columns, rows: 1000)
      let lines = window.lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
      #expect(lines == TextWrap.lines(area.text, columns: columns - 1))
      #expect(!window.hasMoreAbove && !window.hasMoreBelow)
    }
  }

  @Test("Every character is seen at the caret before it", arguments: 0..<10)
  func seen(seed: Int) {
    var random = SeededRandom(seed)
    let columns = Int.random(in: 9...30, using: &random)
    var area = TextArea(Samples.text(&random))
    for _ in 0..<2 { _ = area.handle(.home, columns: columns, rows: 3) }
    for character in area.text {
      let window = area.window(columns: columns, rows: 3)
      let line = window.lines[window.caret.row]
      let behind = line.dropFirst(prefix(of: line, window.caret.column))
      // A mark without a letter takes no column: nothing is at the caret then.
      let isMark = TextWidth.columns(of: String(character)) == 0
      let isSeen = isMark || (character == "\n" ? behind.isEmpty : behind.first == character)
      #expect(isSeen || (character == " " && behind.isEmpty), "\(character) in \(line)")
      _ = area.handle(.right, columns: columns, rows: 3)
    }
  }

  @Test("The caret behind a full row has a column, and is never outside", arguments: 0...9)
  func inside(columns: Int) {
    for text in ["", "abcdefgh", "中文字。", "a     ", "👨‍👩‍👧", "a\n"] {
      var area = TextArea(text)
      for rows in 0...3 {
        for _ in 0...8 {
          let window = area.window(columns: columns, rows: rows)
          #expect((0..<max(1, columns)).contains(window.caret.column))
          #expect((0..<max(1, rows)).contains(window.caret.row))
          #expect(window.lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
          _ = area.handle(.left, columns: columns, rows: rows)
        }
      }
    }
  }

  @Test("It scrolls no further than the caret needs, and says what is beyond")
  func scrolled() {
    var area = TextArea("a\nb\nc\nd\ne")
    #expect(shown(area) == ["c", "d", "e", "2", "above"])
    for _ in 0..<2 { _ = area.handle(.up, columns: 10, rows: 3) }
    #expect(shown(area) == ["c", "d", "e", "0", "above"])
    _ = area.handle(.up, columns: 10, rows: 3)
    #expect(shown(area) == ["b", "c", "d", "0", "above", "below"])
    _ = area.handle(.up, columns: 10, rows: 3)
    #expect(shown(area) == ["a", "b", "c", "0", "below"])
  }

  private func shown(_ area: TextArea) -> [String] {
    let window = area.window(columns: 10, rows: 3)
    return window.lines + ["\(window.caret.row)"] + (window.hasMoreAbove ? ["above"] : [])
      + (window.hasMoreBelow ? ["below"] : [])
  }

  /// How many characters of a line stand before a column.
  private func prefix(of line: String, _ column: Int) -> Int {
    var left = column
    return line.prefix { character in
      left -= TextWidth.columns(of: String(character))
      return left >= 0
    }.count
  }
}
