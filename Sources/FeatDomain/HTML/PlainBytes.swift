/// A text that grows to a limit, and counts what it does not take.
struct PlainBytes {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// How many scalars were not taken.
  private(set) var cut = 0

  /// How many scalars there is room for.
  private var room: Int

  init(limit: Int) {
    room = max(0, limit)
  }

  /// Whether nothing was ever put in.
  var isEmpty: Bool { bytes.isEmpty && cut == 0 }

  /// Puts UTF-8 in, of whole scalars.
  mutating func append(_ content: some Collection<UInt8>) {
    let count = content.reduce(into: 0) { count, byte in count += byte.isScalarStart ? 1 : 0 }
    let taken = min(count, room)
    room -= taken
    cut += count - taken
    guard taken < count else { return bytes.append(contentsOf: content) }
    var left = taken
    for byte in content {
      if byte.isScalarStart {
        if left == 0 { return }
        left -= 1
      }
      bytes.append(byte)
    }
  }
}

extension UInt8 {
  fileprivate var isScalarStart: Bool { self & 0xC0 != 0x80 }
}
