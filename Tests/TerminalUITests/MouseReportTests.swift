import TerminalUI
import Testing

@Suite("Reports of the mouse")
struct MouseReportTests {
  @Test(
    "Left button and wheel are reported, and all else is swallowed whole",
    arguments: [
      ("\u{1b}[<0;1;1M", .pressed, 0, 0), ("\u{1b}[<0;200;60M", .pressed, 199, 59),
      ("\u{1b}[<4;10;5M", .pressed, 9, 4), ("\u{1b}[<64;3;4M", .wheelUp, 2, 3),
      ("\u{1b}[<65;3;4M", .wheelDown, 2, 3),
    ] as [(String, Mouse.Action, Int, Int)])
  func reports(_ bytes: String, _ action: Mouse.Action, _ column: Int, _ row: Int) {
    var decoder = InputDecoder()
    let mouse = Mouse(action, at: Point(column: column, row: row))
    #expect(decoder.feed(bytes.utf8) == [.mouse(mouse)])
  }

  @Test(
    "Other buttons, movement, and what is broken are nothing",
    arguments: [
      "0;1;1m", "1;1;1M", "2;1;1M", "32;1;1M", "35;9;9M", "66;1;1M", "0;1M", "0;1;1;1M", ";;M",
      "99999999999999999999;1;1M", "0;1;1R", "M",
    ])
  func nothing(_ report: String) {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1b}[<\(report)a".utf8) == [.key(.character("a"))])
  }

  @Test("The place of the cursor is reported once, where it was asked for")
  func position() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1b}[1;3R".utf8) == [.key(.function(3))])
    decoder.expectsPosition = true
    #expect(decoder.feed("\u{1b}[1;3R".utf8) == [.ambiguousWidthKnown(columns: 2)])
    #expect(decoder.feed("\u{1b}[1;2R".utf8) == [.key(.function(3))])
    decoder.expectsPosition = true
    #expect(decoder.feed("\u{1b}[9;80R".utf8).isEmpty)
  }
}
