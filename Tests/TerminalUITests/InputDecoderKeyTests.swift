import TerminalUI
import Testing

@Suite("Bytes become keys")
struct InputDecoderKeyTests {
  @Test(
    "Single bytes",
    arguments: [
      ("a", Key.character("a")), (" ", .character(" ")), ("~", .character("~")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7f}", .backspace), ("\u{8}", .backspace),
      ("\u{1}", .control("a")), ("\u{c}", .control("l")), ("\u{1a}", .control("z")),
      ("中", .character("中")), ("é", .character("é")), ("👍", .character("👍")),
    ])
  func single(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(
    "Sequences of xterm, rxvt, the Linux console and tmux",
    arguments: [
      ("[A", Key.up), ("[B", .down), ("[C", .right), ("[D", .left), ("OA", .up), ("OB", .down),
      ("OC", .right), ("OD", .left), ("[1;5A", .up), ("[1;2D", .left), ("[1;3C", .right),
      ("O5B", .down), ("[a", .up), ("Ob", .down), ("[H", .home), ("[F", .end), ("OH", .home),
      ("OF", .end), ("[1~", .home), ("[4~", .end), ("[7~", .home), ("[8~", .end), ("[7^", .home),
      ("[8$", .end), ("[7@", .home), ("[1;5H", .home), ("[5~", .pageUp), ("[6~", .pageDown),
      ("[5;2~", .pageUp), ("[3~", .delete), ("[3;5~", .delete), ("[3$", .delete), ("[Z", .backTab),
      ("OP", .function(1)), ("OS", .function(4)), ("[1;2P", .function(1)), ("[11~", .function(1)),
      ("[14~", .function(4)), ("[15~", .function(5)), ("[17~", .function(6)),
      ("[21~", .function(10)), ("[23~", .function(11)), ("[24~", .function(12)),
      ("[24;5~", .function(12)), ("[[A", .function(1)), ("[[E", .function(5)), ("OM", .enter),
      ("Op", .character("0")), ("Oy", .character("9")), ("On", .character(".")),
    ])
  func sequence(text: String, key: Key) {
    #expect(keys("\u{1b}" + text) == [key])
    #expect(keys("a\u{1b}\(text)b") == [.character("a"), key, .character("b")])
  }

  @Test(
    "What means nothing is swallowed whole",
    arguments: [
      "\u{1b}[2~", "\u{1b}[99~", "\u{1b}[201~", "\u{1b}[I", "\u{1b}[O",
      "\u{1b}[<0;12;40m", "\u{1b}[M !q",
      "\u{1b}[12;40R", "\u{1b}[?1;2c", "\u{1b}[?2026;2$y", "\u{1b}[97;5u", "\u{1b}[[Z",
      "\u{1b}[E", "\u{1b}]11;rgb:0/0/0\u{7}", "\u{1b}]52;c;YQ==\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\",
      "\u{1b}_Gi=1;OK\u{1b}\\", "\u{1b}x", "\u{1b}中", "\u{1b}\r", "\u{1b}\u{7f}", "\u{0}",
      "\u{1c}", "\u{1f}", "\u{85}", "\u{9b}",
      "\u{1b}[" + String(repeating: "1;", count: 5000) + "A",
    ])
  func swallowed(text: String) {
    #expect(keys(text + "z") == [.character("z")])
  }

  @Test("A sequence that has no end is dropped, and what shows it is taken")
  func broken() {
    #expect(keys("\u{1b}[1\u{1b}[A") == [.up])
    #expect(keys("\u{1b}[1\r") == [.enter])
    #expect(keys("\u{1b}[中") == [.character("中")])
    #expect(keys("\u{1b}O\u{3}") == [.control("c")])
    #expect(keys("\u{1b}]0;x\u{1b}[A") == [.up])
  }

  @Test("Esc is a key when nothing follows")
  func escape() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1b]) == [])
    #expect(decoder.isWaiting && decoder.patience == 25)
    #expect(decoder.timeOut() == [.key(.escape)])
    #expect(!decoder.isWaiting)
    #expect(decoder.timeOut() == [])
    #expect(decoder.feed([0x5b, 0x41]) == [.key(.character("[")), .key(.character("A"))])
  }

  @Test("Esc held down is as many keys as there were")
  func escapes() {
    var decoder = InputDecoder()
    let events = decoder.feed([0x1b, 0x1b, 0x1b, 0x1b]) + decoder.timeOut()
    #expect(events == Array(repeating: .key(.escape), count: 4))
    #expect(keys("\u{1b}\u{1b}[A") == [.up])
    #expect(keys("\u{1b}\u{1b}x") == [.escape])
  }

  @Test("Half a sequence is nothing when its time is over", arguments: ["[", "[1;", "O", "]0;a"])
  func half(text: String) {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\u{1b}\(text)".utf8)) == [])
    #expect(decoder.isWaiting && decoder.patience == 500)
    #expect(decoder.timeOut() == [])
    #expect(decoder.feed([0x61]) == [.key(.character("a"))])
  }

  @Test("What the terminal's own description says wins")
  func described() {
    let keys: [[UInt8]: Key] = [
      Array("\u{1b}[A".utf8): .down, Array("\u{1b}A".utf8): .up, Array("\u{1b}[224z".utf8): .home,
      Array("\u{1b}Oz".utf8): .end,
    ]
    var decoder = InputDecoder(keys: keys)
    let events = decoder.feed("\u{1b}[A\u{1b}A\u{1b}[224z\u{1b}Oz\u{1b}[B".utf8)
    #expect(events == [Key.down, .up, .home, .end, .down].map(TerminalEvent.key))
  }

  private func keys(_ text: String) -> [Key] {
    var decoder = InputDecoder()
    return decoder.feed(text.utf8).map { event in
      if case .key(let key) = event { key } else { .function(0) }
    }
  }
}
