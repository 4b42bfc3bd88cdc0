extension InputDecoder {
  /// Text between ESC [ 200 ~ and ESC [ 201 ~, which no key may act on.
  struct Paste {
    /// How much is kept, in bytes of UTF-8.
    static let limit = 65_536
    private static let end = Array("\u{1b}[201~".utf8)

    private var bytes: [UInt8] = []
    private var isCut = false
    private var followsReturn = false
    /// How many bytes of the end mark the last bytes were.
    private var matched = 0

    /// Takes a byte; true if it completes the end mark.
    mutating func take(_ byte: UInt8) -> Bool {
      if byte == Self.end[matched] {
        matched += 1
        return matched == Self.end.count
      }
      dropMark()
      if byte == Self.end[0] {
        matched = 1
      } else {
        append(byte)
      }
      return false
    }

    /// What has come, and an empty buffer.
    mutating func finish() -> TerminalEvent {
      if matched < Self.end.count { dropMark() }
      if isCut { dropUnfinishedScalar() }
      var text = String(decoding: bytes, as: UTF8.self)
      // Repairing a byte makes three of it.
      if text.utf8.count > Self.limit {
        text = Self.prefix(of: text)
        isCut = true
      }
      let event = TerminalEvent.paste(text, isCut: isCut)
      self = Paste()
      return event
    }

    /// What looked like the end mark was text.
    private mutating func dropMark() {
      for byte in Self.end.prefix(matched) { append(byte) }
      matched = 0
    }

    /// Keeps a byte of text. Lines end as they do in Swift, in LF alone; the other control
    /// characters cannot be meant.
    private mutating func append(_ byte: UInt8) {
      defer { followsReturn = byte == 0x0d }
      switch byte {
      case 0x0a where followsReturn: break
      case 0x0a, 0x0d: keep(0x0a)
      case 0x09, 0x20..<0x7f, 0x80...: keep(byte)
      default: break
      }
    }

    private mutating func keep(_ byte: UInt8) {
      if bytes.count < Self.limit { bytes.append(byte) } else { isCut = true }
    }

    private mutating func dropUnfinishedScalar() {
      guard let start = bytes.suffix(4).lastIndex(where: { $0 & 0xc0 != 0x80 }) else { return }
      let length =
        switch bytes[start] {
        case 0xf0...: 4
        case 0xe0...: 3
        case 0xc0...: 2
        default: 1
        }
      if bytes.count - start < length { bytes.removeSubrange(start...) }
    }

    private static func prefix(of text: String) -> String {
      let bytes = Array(text.utf8.prefix(limit + 1))
      // The scalar that the byte beyond the limit belongs to does not fit.
      let end = bytes.lastIndex { $0 & 0xc0 != 0x80 } ?? 0
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
  }
}
