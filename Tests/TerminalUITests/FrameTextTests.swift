import Measuring
import Mutations
import TerminalUI
import Testing

@Suite("Text on a screen")
struct FrameTextTests {
  init() { Locale.use() }

  private func frame(_ columns: Int = 8, _ rows: Int = 1, filledWith text: String = "") -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    for row in 0..<rows { frame.put(text, at: Point(column: 0, row: row)) }
    return frame
  }

  @Test("Text stands where it was put, in its style, and says how wide it is")
  func plain() {
    var frame = frame(8, 2)
    #expect(frame.put("a中b", at: Point(column: 2, row: 1), style: .bold) == 4)
    #expect(frame.text == "\n  a中b")
    #expect(frame.rows[1][2...5].allSatisfy { $0.style == .bold })
    #expect(frame.rows[1][1] == .blank && frame.rows[1][6] == .blank)
    #expect(frame.rows[1][3].columns == 2 && frame.rows[1][4].isContinuation)
  }

  @Test("Nothing is written beyond the limit or the right edge", arguments: 0...9)
  func limit(columns: Int) {
    var limited = frame(8, filledWith: "........")
    let written = limited.put("中文abc", at: Point(column: 1, row: 0), columns: columns)
    #expect(written <= columns && written <= 7)
    #expect(limited.rows[0][(1 + written)...].allSatisfy { $0.base == 0x2E })
    #expect(limited.rows[0][0].base == 0x2E)
  }

  @Test("A limit beyond the edge, or none that means anything, is no harm")
  func absurdLimit() {
    var frame = frame(4)
    #expect(frame.put("abcdef", at: Point(column: 2, row: 0), columns: .max) == 2)
    #expect(frame.put("abcdef", at: Point(column: 2, row: 0), columns: -1) == 0)
    #expect(frame.put("abcdef", at: Point(column: 2, row: 0), columns: .min) == 0)
    #expect(frame.put("\u{301}abcdef", at: Point(column: 3, row: 0), columns: 0) == 0)
    #expect(frame.text == "  ab")
  }

  @Test("A wide character at the edge is left out as a whole, and so is what follows")
  func wideAtTheEdge() {
    var frame = frame(5, filledWith: ".....")
    #expect(frame.put("中文字a", at: Point(column: 0, row: 0)) == 4)
    #expect(frame.text == "中文.")
    #expect(frame.put("字", at: Point(column: 4, row: 0)) == 0)
    #expect(frame.text == "中文.")
  }

  @Test(
    "Outside the screen nothing is drawn",
    arguments: [(-1, 0), (0, -1), (0, 1), (8, 0), (100, 100), (-100, -100)])
  func outside(column: Int, row: Int) {
    var frame = frame()
    #expect(frame.put("a中\u{301}", at: Point(column: column, row: row)) == 0)
    #expect(frame == self.frame())
  }

  @Test("Over half of a wide character nothing is left of the other half")
  func halves() {
    var right = frame(4, filledWith: "中文")
    right.put("x", at: Point(column: 1, row: 0))
    #expect(right.text == " x文")
    var left = frame(4, filledWith: "中文")
    left.put("x", at: Point(column: 2, row: 0))
    #expect(left.text == "中x")
    var both = frame(4, filledWith: "中文")
    both.put("字", at: Point(column: 1, row: 0))
    #expect(both.text == " 字")
    #expect(both.rows[0].map(\.columns) == [1, 2, 0, 1])
  }

  @Test("Whatever is written over what, every wide character has its right half", arguments: 0..<20)
  func wholeness(seed: Int) {
    var random = SeededRandom(seed)
    var frame = Frame(size: Size(columns: 11, rows: 3))
    for _ in 0..<200 {
      let point = Point(
        column: Int.random(in: -2...12, using: &random), row: Int.random(in: -1...3, using: &random)
      )
      switch Int.random(in: 0...5, using: &random) {
      case 0: frame.fill(Rect(column: point.column, row: point.row, columns: 3, rows: 2))
      case 1: frame.box(Rect(column: point.column, row: point.row, columns: 4, rows: 2))
      case 2: frame.line(at: point, columns: 3)
      default: frame.put(Samples.text(&random, length: 5), at: point, columns: 6)
      }
      #expect(frame.rows.allSatisfy(Self.isWhole), "\(frame.text)")
    }
  }

  private static func isWhole(_ row: [Cell]) -> Bool {
    row.indices.allSatisfy { index in
      let follows = index + 1 < row.count && row[index + 1].isContinuation
      return (row[index].columns == 2) == follows && (index > 0 || !row[index].isContinuation)
        && (row[index].base == 0) == row[index].isContinuation
    }
  }

  @Test("Marks go onto the character before them, four at most")
  func marks() {
    var frame = frame()
    #expect(frame.put("e\u{301}中\u{302}x", at: Point(column: 0, row: 0)) == 4)
    #expect(frame.marks(of: frame.rows[0][0]) == [0x301, 0, 0, 0])
    #expect(frame.marks(of: frame.rows[0][1]) == [0x302, 0, 0, 0])
    #expect(frame.marks(of: frame.rows[0][3]) == .zero)
    let marks = (0x300...0x309).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
    #expect(frame.put("a" + marks.joined() + "b", at: Point(column: 0, row: 0)) == 2)
    #expect(frame.marks(of: frame.rows[0][0]) == [0x300, 0x301, 0x302, 0x303])
    #expect(frame.rows[0][1].base == 0x62)
  }

  @Test("A mark without a character of its own text stands on nobody else's")
  func strayMark() {
    var frame = frame(8, filledWith: "abc")
    #expect(frame.put("\u{301}x", at: Point(column: 1, row: 0)) == 1)
    #expect(frame.rows[0].allSatisfy { frame.marks(of: $0) == .zero })
    #expect(frame.text == "axc")
  }

  @Test("A character that replaces one with marks has none of them")
  func replacedMarks() {
    var frame = frame(4, filledWith: "e\u{301}")
    frame.put("o", at: Point(column: 0, row: 0))
    #expect(frame.marks(of: frame.rows[0][0]) == .zero)
  }

  @Test("What cannot be shown becomes a question mark and moves nothing")
  func unshowable() {
    var frame = frame(12)
    frame.put("a\u{1B}[2J\r\n\tb\u{9B}", at: Point(column: 0, row: 0))
    #expect(frame.text == "a?[2J???b?")
  }

  @Test("A megabyte costs no more than the row that it fills", arguments: LongText.all)
  func long(text: LongText) {
    var frame = Frame(size: Size(columns: 80, rows: 1))
    let time = processorTime {
      #expect(frame.put(text.text, at: Point(column: 0, row: 0)) <= 80)
    }
    #expect(time < .seconds(1), "\(time)")
  }
}
