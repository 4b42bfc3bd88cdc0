/// Numbers that are the same in every run (xorshift).
struct Dice {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  /// Changes, takes away or doubles some of a file's bytes.
  mutating func damage(_ whole: [UInt8]) -> [UInt8] {
    var bytes = whole
    for _ in 0...next(below: 3) {
      let place = next(below: bytes.count)
      switch next(below: 4) {
      case 0: bytes[place] = UInt8(next(below: 256))
      case 1: bytes[place] = whole[next(below: whole.count)]
      case 2: bytes.remove(at: place)
      default: bytes.insert(contentsOf: bytes[place...], at: next(below: place + 1))
      }
    }
    return bytes
  }
}
