import TerminalUI
import Testing

@Suite("Names of keys")
struct KeyNameTests {
  @Test("A key is found by its own name")
  func own() {
    let keys: [Key] = [
      .character("a"), .character("Z"), .character("?"), .character(" "), .character("发"),
      .control("r"), .function(1), .function(12), .enter, .escape, .tab, .backTab, .backspace,
      .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    ]
    for key in keys { #expect(Key(named: key.name) == key, "\(key.name)") }
  }

  @Test(
    "It is found by what many call it",
    arguments: [
      ("Ctrl-R", Key.control("r")), ("c-r", .control("r")), ("Ctrl+R", .control("r")),
      ("^r", .control("r")), ("f5", .function(5)), ("PageUp", .pageUp), ("shift-tab", .backTab),
      ("DELETE", .delete), ("Return", .enter), ("ｑ", .character("q")), ("^", .character("^")),
    ])
  func others(name: String, key: Key) {
    #expect(Key(named: name) == key)
  }

  @Test(
    "What is no key is none",
    arguments: [
      "", "F0", "F13", "F05", "F+5", "^1", "^RR", "Hyper", "ab", "\u{1b}", "\u{301}", "👍🏽",
    ])
  func none(name: String) {
    #expect(Key(named: name) == nil)
  }
}
