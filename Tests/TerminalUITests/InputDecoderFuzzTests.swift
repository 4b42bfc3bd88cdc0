import Mutations
import TerminalUI
import Testing

@Suite("Any bytes are decoded")
struct InputDecoderFuzzTests {
  @Test("The events do not depend on how the bytes were cut", arguments: [1, 2, 3, 4] as [UInt64])
  func chunks(seed: UInt64) {
    var random = SeededRandom(seed)
    let bytes = Self.bytes(50_000, using: &random)
    var whole = InputDecoder()
    let expected = whole.feed(bytes) + whole.timeOut()
    var cut = InputDecoder()
    var events: [TerminalEvent] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...7, using: &random)
      events += cut.feed(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    events += cut.timeOut()
    #expect(events == expected)
    #expect(!events.isEmpty && !cut.isWaiting)
  }

  @Test("Time may run out anywhere")
  func timeOuts() {
    var random = SeededRandom(5)
    var decoder = InputDecoder()
    for byte in Self.bytes(50_000, using: &random) {
      _ = decoder.feed(CollectionOfOne(byte))
      guard Bool.random(using: &random) else { continue }
      _ = decoder.timeOut()
      #expect(!decoder.isWaiting)
    }
    #expect(decoder.feed("q".utf8).last == .key(.character("q")))
  }

  @Test("A key after any bytes is that key again once they have timed out")
  func recovers() {
    var random = SeededRandom(6)
    for _ in 0..<2_000 {
      var decoder = InputDecoder()
      _ = decoder.feed(Self.bytes(20, using: &random))
      _ = decoder.timeOut()
      #expect(decoder.feed("\u{1b}[B".utf8) == [.key(.down)])
    }
  }

  /// Random bytes, half of them pieces of what terminals send.
  private static func bytes(_ count: Int, using random: inout SeededRandom) -> [UInt8] {
    let pieces = [
      "\u{1b}", "[", "O", "\u{1b}[200~", "\u{1b}[201~", "\u{1b}[1;5A", "中", "\u{1b}]", "\u{7}",
      "\u{1b}[M", "\r", "\u{1b}[<0;1;2M", "$", ";",
    ].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    while bytes.count < count {
      if Bool.random(using: &random), let piece = pieces.randomElement(using: &random) {
        bytes += piece
      } else {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      }
    }
    return bytes
  }
}
