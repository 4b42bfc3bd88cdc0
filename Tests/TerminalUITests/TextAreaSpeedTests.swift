import Measuring
import TerminalUI
import Testing

@Suite("An area of 64 KB of text", .serialized)
struct TextAreaSpeedTests {
  init() { Locale.use() }

  @Test(
    "Each key costs little, at each end and in the middle",
    arguments: [
      "a", "word ", "长", "e\u{301}", "\u{301}", "🇨🇳", "👨‍👩‍👧", "\n", "A line, 和中文。\n",
    ])
  func keys(piece: String) {
    var area = TextArea(String(repeating: piece, count: 65_000 / piece.utf8.count))
    let keys: [Key] = [
      .end, .character("中"), .backspace, .enter, .up, .character("\u{301}"), .home, .pageUp, .left,
      .delete, .end, .home, .home, .pageDown, .down, .enter, .end, .end, .control("w"),
    ]
    for key in keys {
      let time = processorTime {
        _ = area.handle(key, columns: 76, rows: 20)
        _ = area.window(columns: 76, rows: 20)
      }
      // An optimized build takes less than 2 ms. Here it is enough that no cost is quadratic.
      #expect(time < .milliseconds(250), "\(key)")
    }
  }
}
