import TerminalUI
import Testing

@Suite("Bytes become text")
struct InputDecoderTextTests {
  @Test(
    "Broken UTF-8 is one mark for each broken part",
    arguments: [
      ([0x80], 1), ([0xff], 1), ([0xc0, 0x80], 2), ([0xc3], 1), ([0xe4, 0xb8], 1),
      ([0xe0, 0x80, 0x80], 3), ([0xed, 0xa0, 0x80], 3), ([0xf0, 0x80, 0x80, 0x80], 4),
      ([0xf4, 0x90, 0x80, 0x80], 4), ([0xf0, 0x9f, 0x91], 1), ([0xe4, 0xe4, 0xb8], 2),
    ] as [([UInt8], Int)])
  func broken(bytes: [UInt8], marks: Int) {
    var decoder = InputDecoder()
    let events = decoder.feed(bytes + [0x61])
    let mark = TerminalEvent.key(.character("\u{FFFD}"))
    #expect(events == Array(repeating: mark, count: marks) + [.key(.character("a"))])
    // Swift repairs in the same way.
    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.count == marks)
  }

  @Test("A character may come in pieces, and half of one is a mark when its time is over")
  func pieces() {
    var decoder = InputDecoder()
    let bytes = Array("👍".utf8)
    for byte in bytes.dropLast() { #expect(decoder.feed([byte]) == []) }
    #expect(decoder.isWaiting)
    #expect(decoder.feed(bytes.suffix(1)) == [.key(.character("👍"))])
    #expect(!decoder.isWaiting)
    #expect(decoder.feed(bytes.prefix(3)) == [])
    #expect(decoder.timeOut() == [.key(.character("\u{FFFD}"))])
  }

  @Test("Every scalar is a key of its own")
  func scalars() {
    var decoder = InputDecoder()
    #expect(
      decoder.feed("e\u{301}".utf8) == [.key(.character("e")), .key(.character("\u{301}"))])
  }

  @Test(
    "A paste is one event, its lines end in LF, and control characters are left out",
    arguments: [
      ("one", "one"), ("", ""), ("a\rb\r\nc\nd\r\r\n\n", "a\nb\nc\nd\n\n\n"), ("a\tb", "a\tb"),
      ("\u{1b}[A", "[A"), ("\u{1b}[201", "[201"), ("\u{1b}\u{1b}[20\u{1b}", "[20"),
      ("\u{0}\u{3}q\u{7f}", "q"), ("中文", "中文"),
    ])
  func paste(text: String, result: String) {
    var decoder = InputDecoder()
    let events = decoder.feed("x\u{1b}[200~\(text)\u{1b}[201~y".utf8)
    #expect(
      events == [
        .key(.character("x")), .paste(result, isCut: false), .key(.character("y")),
      ])
  }

  @Test("A paste is cut at 64 KB, between characters", arguments: ["a", "é", "中", "👍"])
  func cut(character: String) throws {
    let length = character.utf8.count
    let fitting = 65_536 / length
    for (count, isCut) in [(fitting, false), (fitting + 1, true), (fitting * 3, true)] {
      var decoder = InputDecoder()
      let text = String(repeating: character, count: count)
      let events = decoder.feed("\u{1b}[200~\(text)\u{1b}[201~".utf8)
      let kept = String(repeating: character, count: min(count, fitting))
      #expect(events == [.paste(kept, isCut: isCut)])
    }
  }

  @Test("Broken bytes in a paste do not make it longer than 64 KB")
  func brokenPaste() throws {
    var decoder = InputDecoder()
    let bytes = Array("\u{1b}[200~".utf8) + Array(repeating: 0xff, count: 65_536)
    let events = decoder.feed(bytes + Array("\u{1b}[201~".utf8))
    guard case .paste(let text, isCut: true)? = events.first else {
      Issue.record("no paste")
      return
    }
    #expect(text == String(repeating: "\u{FFFD}", count: 21_845))
  }

  @Test("An unfinished paste is delivered when its time is over")
  func unfinished() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1b}[200~text\u{1b}[20".utf8) == [])
    #expect(decoder.isWaiting && decoder.patience == 500)
    #expect(decoder.timeOut() == [.paste("text[20", isCut: false)])
    #expect(decoder.feed([0x61]) == [.key(.character("a"))])
  }
}
