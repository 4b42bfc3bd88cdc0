/// Turns the bytes that a terminal sends into keys and pastes.
///
/// It is fed whatever a read returned; a sequence may be split anywhere. Only time can tell the
/// Esc key from the start of a sequence, so the owner of the decoder calls ``timeOut()`` when
/// nothing has come for ``patience``.
///
/// - Every scalar value is a key of its own, also a combining mark: how text is cut into reads
///   must not change what is typed. Text that is appended to a string joins there.
/// - Alt with a key (ESC and the key at once) does nothing. Taken as Esc and a key it would leave
///   a form and act on what lies beneath it.
/// - Modifiers are dropped: Ctrl-Up is up. Sequences without a meaning here, replies, mouse and
///   focus reports among them, are swallowed whole.
/// - Memory is bounded whatever comes: a sequence is kept up to 32 bytes, a paste up to 64 KB.
public struct InputDecoder: Sendable {
  enum State {
    case ground
    case scalar(isSwallowed: Bool)
    /// ESC has come; twice, if doubled.
    case escape(isDoubled: Bool)
    /// ESC [ and what follows, up to the final byte.
    case control
    /// ESC O and what follows, up to the final byte.
    case single
    /// ESC ] and the like: a text for the program up to BEL or ESC \.
    case string(hasEscape: Bool)
    /// The three bytes that follow ESC [ M.
    case mouse(left: Int)
    case paste
  }

  static let longestSequence = 32

  var state = State.ground
  var scalar = ScalarDecoder()
  var sequence: [UInt8] = []
  var paste = Paste()
  var events: [TerminalEvent] = []
  let keys: [[UInt8]: Key]
  /// Whether the terminal was asked (ESC [ 6 n) where its cursor is, behind one character of
  /// ambiguous width in the first column; the next answer is reported, and no other.
  public var expectsPosition = false

  /// Makes a decoder.
  ///
  /// - Parameter keys: What the terminal's own description says that its keys send; it wins
  ///   over the sequences known here. Only sequences that start with ESC are looked up.
  public init(keys: [[UInt8]: Key] = [:]) {
    self.keys = keys
    sequence.reserveCapacity(Self.longestSequence)
  }

  /// Whether the start of something is held whose end has not come.
  public var isWaiting: Bool {
    if case .ground = state { false } else { true }
  }

  /// How long to wait for more before ``timeOut()``, in milliseconds.
  ///
  /// A lone ESC is most often the Esc key, which acts at once. Anything else that is unfinished
  /// was cut by the network, and nobody waits for it.
  public var patience: Int {
    if case .escape = state { 25 } else { 500 }
  }

  /// Takes bytes and answers what they complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    feed(Array(bytes)[...])
  }

  /// The same for what a terminal reads, without the way of a generic function.
  public mutating func feed(_ bytes: ArraySlice<UInt8>) -> [TerminalEvent] {
    for byte in bytes { take(byte) }
    return takeEvents()
  }

  /// Gives up waiting: ESC is the Esc key, a paste is what has come of it, half a character is
  /// U+FFFD, half a sequence is nothing.
  public mutating func timeOut() -> [TerminalEvent] {
    switch state {
    case .escape(let isDoubled):
      emit(.escape)
      if isDoubled { emit(.escape) }
    case .scalar(isSwallowed: false): emit(.character("\u{FFFD}"))
    case .paste: events.append(paste.finish())
    default: break
    }
    state = .ground
    return takeEvents()
  }

  mutating func emit(_ key: Key) {
    events.append(.key(key))
  }

  private mutating func takeEvents() -> [TerminalEvent] {
    defer { events = [] }
    return events
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeText(byte, isSwallowed: false)
    case .scalar(let isSwallowed): continueScalar(byte, isSwallowed: isSwallowed)
    case .escape(let isDoubled): takeAfterEscape(byte, isDoubled: isDoubled)
    case .control: continueControl(byte)
    case .single: continueSingle(byte)
    case .string(let hasEscape): skipString(byte, hasEscape: hasEscape)
    case .mouse(let left): state = left > 1 ? .mouse(left: left - 1) : .ground
    case .paste:
      if paste.take(byte) {
        events.append(paste.finish())
        state = .ground
      }
    }
  }

  private mutating func takeText(_ byte: UInt8, isSwallowed: Bool) {
    state = .ground
    switch byte {
    case 0x1b: state = .escape(isDoubled: false)
    case 0x80...:
      if scalar.start(byte) {
        state = .scalar(isSwallowed: isSwallowed)
      } else if !isSwallowed {
        emit(.character("\u{FFFD}"))
      }
    default:
      if !isSwallowed, let key = Self.key(ofByte: byte) { emit(key) }
    }
  }

  private mutating func continueScalar(_ byte: UInt8, isSwallowed: Bool) {
    switch scalar.add(byte) {
    case .unfinished: break
    case .finished(let value):
      state = .ground
      // The control characters beyond ASCII are on no keyboard.
      if !isSwallowed && value.value > 0x9f { emit(.character(Character(value))) }
    case .broken:
      if !isSwallowed { emit(.character("\u{FFFD}")) }
      takeText(byte, isSwallowed: false)
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, isDoubled: Bool) {
    sequence.removeAll(keepingCapacity: true)
    sequence += [0x1b, byte]
    switch byte {
    // Some terminals send Alt with an arrow as ESC ESC [ A; so two of them wait together.
    case 0x1b:
      if isDoubled { emit(.escape) }
      state = .escape(isDoubled: true)
      return
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .single
    default:
      if isDoubled { emit(.escape) }
      takeShort(byte)
    }
  }

  private mutating func takeShort(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(hasEscape: false)
    default:
      if let key = keys[sequence] {
        emit(key)
        state = .ground
      } else {
        takeText(byte, isSwallowed: true)
      }
    }
  }

  private mutating func skipString(_ byte: UInt8, hasEscape: Bool) {
    switch byte {
    case 0x07, 0x18, 0x1a: state = .ground
    case 0x1b: state = .string(hasEscape: true)
    case UInt8(ascii: "\\") where hasEscape: state = .ground
    default:
      if hasEscape {
        takeAfterEscape(byte, isDoubled: false)
      }
    }
  }

  /// Drops a sequence that has no end and takes the byte that shows it.
  mutating func restart(at byte: UInt8) {
    takeText(byte, isSwallowed: false)
  }
}
