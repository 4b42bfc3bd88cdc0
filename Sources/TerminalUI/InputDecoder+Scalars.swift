extension InputDecoder {
  /// UTF-8 by the byte: a broken sequence ends at the first byte that cannot belong to it, which
  /// is how Unicode (chapter 3, "maximal subparts") wants it replaced.
  struct ScalarDecoder {
    enum Step {
      case unfinished
      case finished(Unicode.Scalar)
      case broken
    }

    private var value: UInt32 = 0
    private var missing = 0
    private var next: ClosedRange<UInt8> = 0x80...0xbf

    /// Takes a first byte from 0x80 on; false if none may start with it.
    mutating func start(_ byte: UInt8) -> Bool {
      next = 0x80...0xbf
      switch byte {
      case 0xc2...0xdf:
        missing = 1
        value = UInt32(byte & 0x1f)
      case 0xe0...0xef:
        missing = 2
        value = UInt32(byte & 0x0f)
        // No longer form than needed, no surrogates.
        if byte == 0xe0 { next = 0xa0...0xbf }
        if byte == 0xed { next = 0x80...0x9f }
      case 0xf0...0xf4:
        missing = 3
        value = UInt32(byte & 0x07)
        // No longer form than needed, nothing beyond U+10FFFF.
        if byte == 0xf0 { next = 0x90...0xbf }
        if byte == 0xf4 { next = 0x80...0x8f }
      default: return false
      }
      return true
    }

    /// Takes a byte after the first.
    mutating func add(_ byte: UInt8) -> Step {
      guard next.contains(byte) else { return .broken }
      next = 0x80...0xbf
      value = value << 6 | UInt32(byte & 0x3f)
      missing -= 1
      guard missing == 0 else { return .unfinished }
      return Unicode.Scalar(value).map(Step.finished) ?? .broken
    }
  }
}
