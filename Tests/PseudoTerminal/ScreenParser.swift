/// Cuts what a program writes into text and controls.
struct ScreenParser {
  enum Token {
    case none
    case text(Unicode.Scalar)
    case byte(UInt8)
    /// ESC [, a prefix such as `?` or 0, numbers, a final byte.
    case control(prefix: UInt8, [Int], UInt8)
    /// ESC and a final byte.
    case escape(UInt8)
    /// ESC, `(` or `)`, and the character set that is put there.
    case charset(UInt8, UInt8)
  }

  private enum State {
    case ground, escape, charset, control, string, deviceString, deviceEscape
  }

  private var state = State.ground
  private var parameters: [UInt8] = []
  private var pending: [UInt8] = []
  /// Where the next character set goes.
  private var slot: UInt8 = 0

  mutating func take(_ byte: UInt8) -> Token {
    switch state {
    case .ground: return takeText(byte)
    case .escape:
      switch byte {
      case UInt8(ascii: "["):
        parameters = []
        state = .control
      case UInt8(ascii: "]"): state = .string
      case UInt8(ascii: "P"): state = .deviceString
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        slot = byte
        state = .charset
      // One that was cut off by the next one.
      case 0x1b: break
      default:
        state = .ground
        return .escape(byte)
      }
    case .charset:
      state = byte == 0x1b ? .escape : .ground
      return byte == 0x1b ? .none : .charset(slot, byte)
    case .string: if byte == 0x07 { state = .ground } else if byte == 0x1b { state = .escape }
    case .deviceString: if byte == 0x1b { state = .deviceEscape }
    // What is wrapped for a multiplexer has more of them in it.
    case .deviceEscape: state = byte == UInt8(ascii: "\\") ? .ground : .deviceString
    case .control: return takeControl(byte)
    }
    return .none
  }

  private mutating func takeText(_ byte: UInt8) -> Token {
    if byte == 0x1b { state = .escape }
    if byte < 0x20 || byte == 0x7f {
      pending = []
      return byte == 0x1b ? .none : .byte(byte)
    }
    pending.append(byte)
    // A scalar is complete when it can be decoded without a repair.
    var iterator = pending.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      if pending.count >= 4 { pending = [] }
      return .none
    }
    pending = []
    return .text(scalar)
  }

  private mutating func takeControl(_ byte: UInt8) -> Token {
    // A sequence that was cut off by the next one.
    if byte == 0x1b {
      state = .escape
      return .none
    }
    guard byte >= 0x40 else {
      parameters.append(byte)
      return .none
    }
    state = .ground
    let prefix = parameters.first.flatMap { $0 >= 0x3c ? $0 : nil } ?? 0
    let digits = String(decoding: parameters.drop { $0 >= 0x3c }, as: UTF8.self)
    let numbers = digits.split(separator: ";").map { Int($0) ?? 0 }
    return .control(prefix: prefix, numbers, byte)
  }
}
