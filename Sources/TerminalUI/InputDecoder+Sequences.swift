/// The sequences of xterm, rxvt, the Linux console, screen and tmux. They do not contradict each
/// other, so all of them are known whatever TERM says.
extension InputDecoder {
  /// A key that is one byte; nil for those that mean nothing.
  static func key(ofByte byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7f: .backspace
    case 0x09: .tab
    case 0x0a, 0x0d: .enter
    case 0x01...0x1a: .control(Character(Unicode.Scalar(byte | 0x60)))
    case 0x20...0x7e: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  /// Takes a byte after ESC [.
  mutating func continueControl(_ byte: UInt8) {
    let length = sequence.count
    guard (0x20...0x7e).contains(byte) else { return restart(at: byte) }
    if length < Self.longestSequence { sequence.append(byte) }
    switch byte {
    // The Linux console sends F1 to F5 as ESC [ [ A and on.
    case UInt8(ascii: "[") where length == 2: return
    // rxvt ends a key with Shift in $, which elsewhere only announces the final byte.
    case UInt8(ascii: "$") where length > 2 && sequence[2..<length].allSatisfy(Self.isDigit): break
    case 0x20...0x3f: return
    default: break
    }
    state = .ground
    guard length < Self.longestSequence else { return }
    finishControl()
  }

  /// Takes a byte after ESC O.
  mutating func continueSingle(_ byte: UInt8) {
    guard (0x20...0x7e).contains(byte) else { return restart(at: byte) }
    if sequence.count < Self.longestSequence { sequence.append(byte) }
    // Old xterms put modifiers in between: ESC O 5 A.
    if Self.isDigit(byte) || byte == UInt8(ascii: ";") { return }
    state = .ground
    if let key = keys[sequence] ?? Self.keyAfterO(byte) { emit(key) }
  }

  private mutating func finishControl() {
    if let key = keys[sequence] { return emit(key) }
    let final = sequence[sequence.count - 1]
    let parameters = sequence[2..<(sequence.count - 1)]
    if final == UInt8(ascii: "M") && parameters.isEmpty {
      state = .mouse(left: 3)
    } else if parameters.elementsEqual([UInt8(ascii: "[")]) {
      if (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) {
        emit(.function(Int(final) - 0x40))
      }
    } else if parameters.first == UInt8(ascii: "<") {
      takeMouse(parameters.dropFirst(), final)
    } else if parameters.allSatisfy({ Self.isDigit($0) || $0 == UInt8(ascii: ";") }) {
      if expectsPosition, final == UInt8(ascii: "R") { return takePosition(parameters) }
      let first = parameters.prefix(while: Self.isDigit).prefix(4)
      takeControl(number: first.reduce(0) { $0 * 10 + Int($1 & 0x0f) }, final: final)
    }
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";")).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
  }

  /// Takes a report of the mouse: ESC [ < button ; column ; row, and M or m.
  private mutating func takeMouse(_ parameters: ArraySlice<UInt8>, _ final: UInt8) {
    let numbers = Self.numbers(parameters)
    guard numbers.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m"),
      let mouse = Mouse(
        button: numbers[0], column: numbers[1], row: numbers[2], isDown: final == UInt8(ascii: "M"))
    else { return }
    events.append(.mouse(mouse))
  }

  /// Takes row and column of the cursor.
  private mutating func takePosition(_ parameters: ArraySlice<UInt8>) {
    expectsPosition = false
    let numbers = Self.numbers(parameters)
    guard numbers.count == 2, (2...3).contains(numbers[1]) else { return }
    let column = numbers[1]
    events.append(.ambiguousWidthKnown(columns: column - 1))
  }

  private mutating func takeControl(number: Int, final: UInt8) {
    switch final {
    case UInt8(ascii: "~") where number == 200: state = .paste
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      if let key = Self.key(ofNumber: number) { emit(key) }
    // ESC [ 12 ; 40 R says where the cursor is; with a modifier F3 is ESC [ 1 ; 2 R.
    default:
      if number <= 1, let key = Self.keyAfterBracket(final) { emit(key) }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func key(ofNumber number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  private static func keyAfterBracket(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4f)
    case UInt8(ascii: "Z"): .backTab
    default: nil
    }
  }

  /// The keys after ESC O: as after ESC [, and the number pad, which terminals send this way in
  /// the application mode that the arrows need.
  private static func keyAfterO(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: " "): .character(" ")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      .character(Character(Unicode.Scalar(final - 0x40)))
    default: keyAfterBracket(final)
    }
  }
}
