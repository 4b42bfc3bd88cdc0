/// Chances that come out the same each time they are asked for.
struct Chance: Sendable {
  private let seed: UInt64

  /// Makes the chances of something that has these numbers.
  init(_ number: Int, _ place: Int = 0) {
    seed = Self.mix(UInt64(truncatingIfNeeded: number) ^ Self.mix(UInt64(place)))
  }

  /// The number that belongs to a question.
  func number(of question: UInt64) -> UInt64 {
    Self.mix(seed ^ Self.mix(question))
  }

  /// The same from 0 up to but not including 1.
  func share(of question: UInt64) -> Double {
    Double(number(of: question) >> 11) / Double(1 << 53)
  }

  /// The step of the generator SplitMix64.
  private static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
