/// A generator that gives the same numbers for a seed on every machine (SplitMix64).
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(_ seed: some BinaryInteger) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  /// Starts the sequence of one input of a run: it follows from both numbers alone.
  public init(_ seed: some BinaryInteger, number: Int) {
    var random = SeededRandom(seed)
    self.init(random.next() ^ UInt64(truncatingIfNeeded: number) &* 0xD6E8_FEB8_6659_FD93)
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a limit, which is left out.
  public mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  /// Whether something happens that happens once in so many times.
  public mutating func isOneIn(_ count: Int) -> Bool { below(count) == 0 }
}

extension Array {
  /// One of the elements, of which there must be some.
  public func random(_ random: inout SeededRandom) -> Element { self[random.below(count)] }
}
