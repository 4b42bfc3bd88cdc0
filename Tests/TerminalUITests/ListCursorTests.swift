import Mutations
import TerminalUI
import Testing

@Suite("The selected row of a list")
struct ListCursorTests {
  private func cursor(at selected: Int, of count: Int = 100, rows: Int = 10) -> ListCursor {
    var cursor = ListCursor()
    cursor.select(selected, count: count, rows: rows)
    return cursor
  }

  @Test(
    "Each key moves as it says",
    arguments: [
      (.up, 49), (.down, 51), (.pageUp, 41), (.pageDown, 59), (.home, 0), (.end, 99),
    ] as [(Key, Int)])
  func key(key: Key, selected: Int) {
    var cursor = cursor(at: 50)
    #expect(cursor.handle(key, count: 100, rows: 10) == true)
    #expect(cursor.selected == selected)
  }

  @Test(
    "At the ends it stays",
    arguments: [(.up, 0), (.pageUp, 0), (.down, 99), (.pageDown, 99)]
      as [(Key, Int)])
  func ends(key: Key, end: Int) {
    var cursor = cursor(at: end)
    #expect(cursor.handle(key, count: 100, rows: 10) == true)
    #expect(cursor.selected == end)
  }

  @Test(
    "Other keys are left to the screen",
    arguments: [.enter, .left, .right, .tab, .character("j"), .control("n")] as [Key])
  func others(key: Key) {
    var cursor = cursor(at: 50)
    let before = cursor
    #expect(cursor.handle(key, count: 100, rows: 10) == false)
    #expect(cursor == before)
  }

  @Test("It scrolls no further than it takes to show the row")
  func scrolling() {
    var cursor = cursor(at: 0)
    cursor.select(9, count: 100, rows: 10)
    #expect(cursor.top == 0)
    cursor.select(10, count: 100, rows: 10)
    #expect(cursor.top == 1)
    cursor.select(5, count: 100, rows: 10)
    #expect(cursor.top == 1)
    cursor.select(0, count: 100, rows: 10)
    #expect(cursor.top == 0)
  }

  @Test("What is selected stays in its place of the screen when its list changes around it")
  func following() {
    var cursor = cursor(at: 50)
    cursor.select(47, count: 100, rows: 10)
    #expect(cursor.top == 41)
    cursor.follow(57, count: 120)
    #expect(cursor.selected == 57 && cursor.top == 51)
    cursor.follow(3, count: 60)
    #expect(cursor.selected == 3 && cursor.firstShown(count: 60, rows: 10) == 0)
    cursor.follow(90, count: 20)
    #expect(cursor.selected == 19 && cursor.firstShown(count: 20, rows: 10) == 10)
    cursor.follow(5, count: 0)
    #expect(cursor.selected == 0 && cursor.top == 0)
  }

  @Test("In an empty list the first row is selected, and no key leaves it")
  func empty() {
    var cursor = cursor(at: 7)
    for key: Key in [.end, .down, .pageDown, .up, .home] {
      #expect(cursor.handle(key, count: 0, rows: 10) == true)
      #expect(cursor.selected == 0 && cursor.top == 0)
      #expect(cursor.firstShown(count: 0, rows: 10) == 0)
    }
  }

  @Test(
    "Whatever happens, the selected row is in the list and among those shown", arguments: 0..<20)
  func property(seed: Int) {
    var random = SeededRandom(seed)
    var cursor = ListCursor(selected: Int.random(in: 0...5, using: &random))
    let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end]
    var count = Int.random(in: 0...50, using: &random)
    for _ in 0..<500 {
      let rows = Int.random(in: -1...12, using: &random)
      if Int.random(in: 0...9, using: &random) == 0 {
        count = Int.random(in: 0...50, using: &random)
        cursor.select(Int.random(in: -60...60, using: &random), count: count, rows: rows)
      } else if Int.random(in: 0...9, using: &random) == 0 {
        count = Int.random(in: 0...50, using: &random)
        cursor.follow(Int.random(in: -60...60, using: &random), count: count)
        cursor.select(cursor.selected, count: count, rows: rows)
      } else {
        _ = cursor.handle(keys.randomElement(using: &random) ?? .up, count: count, rows: rows)
      }
      #expect(cursor.selected == 0 || (0..<count).contains(cursor.selected))
      #expect(cursor.top <= cursor.selected && cursor.selected < cursor.top + max(1, rows))
      let shown = Int.random(in: 1...12, using: &random)
      let first = cursor.firstShown(count: count, rows: shown)
      #expect(first >= 0 && (first..<(first + shown)).contains(cursor.selected))
      #expect(first == 0 || first + shown <= count)
    }
  }
}
