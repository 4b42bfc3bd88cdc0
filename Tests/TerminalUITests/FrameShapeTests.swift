import TerminalUI
import Testing

@Suite("Shapes on a screen")
struct FrameShapeTests {
  init() { Locale.use() }

  private func frame(_ columns: Int, _ rows: Int, filledWith text: String) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    for row in 0..<rows { frame.put(text, at: Point(column: 0, row: row)) }
    return frame
  }

  @Test("A box has its border and an empty inside")
  func box() {
    var frame = frame(6, 4, filledWith: "xxxxxx")
    frame.box(Rect(column: 1, row: 0, columns: 4, rows: 3), style: .dim)
    #expect(frame.text == "x┌──┐x\nx│  │x\nx└──┘x\nxxxxxx")
    #expect(frame.rows[0][1].style == .dim && frame.rows[1][2] == .blank)
  }

  @Test("A box of two by two is its corners, and a smaller one is nothing")
  func smallBox() {
    var frame = frame(3, 2, filledWith: "xxx")
    frame.box(Rect(column: 0, row: 0, columns: 2, rows: 2))
    #expect(frame.text == "┌┐x\n└┘x")
    let before = frame
    frame.box(Rect(column: 0, row: 0, columns: 1, rows: 2))
    frame.box(Rect(column: 0, row: 0, columns: 3, rows: 1))
    frame.box(Rect(column: 0, row: 0, columns: -4, rows: -4))
    #expect(frame == before)
  }

  @Test("Of a box that goes over the edges the part inside is drawn")
  func boxOverTheEdges() {
    var frame = frame(4, 3, filledWith: "xxxx")
    frame.box(Rect(column: -1, row: -1, columns: 3, rows: 3))
    #expect(frame.text == " │xx\n─┘xx\nxxxx")
    frame.box(Rect(column: 2, row: 1, columns: 10_000, rows: 10_000))
    #expect(frame.text == " │xx\n─┘┌─\nxx│")
  }

  @Test("Filling changes the rectangle and nothing beside it")
  func fill() {
    var frame = frame(4, 3, filledWith: "xxxx")
    frame.fill(Rect(column: 1, row: 1, columns: 2, rows: 1), style: .reverse)
    #expect(frame.text == "xxxx\nx  x\nxxxx")
    #expect(frame.rows[1].map(\.style) == [.plain, .reverse, .reverse, .plain])
    frame.fill(Rect(column: -10_000, row: -10_000, columns: 30_000, rows: 30_000))
    #expect(frame == Frame(size: Size(columns: 4, rows: 3)))
  }

  @Test("Filling over half of a wide character takes the other half away")
  func fillHalf() {
    var frame = frame(6, 1, filledWith: "中文字")
    frame.fill(Rect(column: 1, row: 0, columns: 4, rows: 1))
    #expect(frame == Frame(size: Size(columns: 6, rows: 1)))
  }

  @Test("A picture is copied with its marks, and cut at the right edge")
  func picture() {
    var picture = Frame(size: Size(columns: 5, rows: 1))
    picture.put("e\u{301}中文", at: Point(column: 0, row: 0), style: .bold)
    var frame = frame(6, 2, filledWith: "a\u{300}b字d")
    frame.put(picture, at: Point(column: 1, row: 1))
    #expect(frame.text == "a\u{300}b字d\na\u{300}e\u{301}中文")
    #expect(frame.rows[1].map(\.style.isEmpty) == [true, false, false, false, false, false])
    frame.put(picture, at: Point(column: 4, row: 0))
    #expect(frame.text == "a\u{300}b字e\u{301}\na\u{300}e\u{301}中文")
    frame.put(picture, at: Point(column: 3, row: 0))
    #expect(frame.rows[0].map(\.columns) == [1, 1, 1, 1, 2, 0])
    let before = frame
    for place in [(-1, 0), (0, -1), (6, 0), (0, 2)] {
      frame.put(picture, at: Point(column: place.0, row: place.1))
    }
    #expect(frame == before)
  }

  @Test("Two frames differ from the first to the last column that shows something else")
  func difference() {
    let before = frame(8, 2, filledWith: "abcdefgh")
    var after = before
    #expect(after.difference(inRow: 1, from: before) == nil)
    after.put("x", at: Point(column: 2, row: 1))
    after.put("f", at: Point(column: 5, row: 1), style: .dim)
    #expect(after.difference(inRow: 1, from: before) == 2..<6)
    #expect(after.difference(inRow: 0, from: before) == nil)
    #expect(after != before)
  }

  @Test("Marks that have the same place in their frames and are others are a difference")
  func differentMarks() {
    let before = frame(4, 1, filledWith: "e\u{301}")
    #expect(frame(4, 1, filledWith: "e\u{301}").difference(inRow: 0, from: before) == nil)
    #expect(frame(4, 1, filledWith: "e\u{302}").difference(inRow: 0, from: before) != nil)
    #expect(frame(4, 1, filledWith: "e").difference(inRow: 0, from: before) != nil)
  }

  @Test("A frame becomes another one, marks and cursor too, and says what differs")
  func become() {
    var shown = frame(4, 3, filledWith: "e\u{301}bcd")
    // Its marks have the numbers of the others, and are others.
    var next = frame(4, 3, filledWith: "e\u{302}bcd")
    next.put("none", at: Point(column: 0, row: 1))
    next.cursor = Point(column: 1, row: 2)
    var changed: [Int] = []
    shown.become(next) { row, _ in changed.append(row) }
    #expect(changed == [0, 1, 2])
    #expect(shown == next)
    next.put("x", at: Point(column: 2, row: 1))
    shown.become(next) { row, columns in
      #expect(row == 1)
      #expect(columns == 2..<3)
      changed.append(row)
    }
    #expect(changed.count == 4)
    #expect(shown.text == next.text)
    shown.become(next) { row, _ in Issue.record("row \(row) is the same") }
  }

  @Test("A line is cut at both edges")
  func line() {
    var frame = frame(3, 2, filledWith: "xxx")
    frame.line(at: Point(column: -5, row: 0), columns: 7)
    frame.line(at: Point(column: 2, row: 1), columns: 10_000)
    frame.line(at: Point(column: 0, row: 1), columns: -3)
    frame.line(at: Point(column: 0, row: 2), columns: 3)
    #expect(frame.text == "──x\nxx─")
  }

  @Test("An absurd rectangle is only what the screen has of it")
  func absurd() {
    var frame = frame(2, 1, filledWith: "xx")
    frame.fill(Rect(column: 1, row: 0, columns: .max, rows: .max))
    #expect(frame.text == "x")
    frame.line(at: Point(column: 1, row: 0), columns: .max)
    #expect(frame.text == "x─")
    frame.box(Rect(column: 0, row: 0, columns: .max, rows: .max))
    #expect(frame.text == "┌─")
  }

  @Test(
    "On the smallest screens everything can be drawn",
    arguments: [Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 0, rows: 3)])
  func smallest(size: Size) {
    var frame = Frame(size: size)
    frame.put("a", at: Point(column: 0, row: 0))
    frame.put("中\u{301}", at: Point(column: 0, row: 0))
    frame.fill(Rect(column: 0, row: 0, columns: 5, rows: 5), style: .reverse)
    frame.box(Rect(column: 0, row: 0, columns: 5, rows: 5))
    frame.line(at: Point(column: 0, row: 0), columns: 5)
    #expect(frame.rows.count == size.rows)
    #expect(frame.rows.allSatisfy { $0.count == size.columns })
    #expect(size.columns == 0 || frame.text == "─")
  }

  @Test("The screen as text has a line for each row and no blanks at their ends")
  func text() {
    var frame = Frame(size: Size(columns: 5, rows: 3))
    frame.put(" a", at: Point(column: 0, row: 1))
    #expect(frame.text == "\n a\n")
    #expect(Frame(size: Size(columns: 0, rows: 0)).text == "")
  }
}
