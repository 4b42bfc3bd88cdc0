/// Randomness for codes, permits and keys, from a source that a test can replace.
struct Dice: RandomNumberGenerator, Sendable {
  private let roll: @Sendable () -> UInt64

  /// Makes dice of a source of random numbers.
  init(_ roll: @escaping @Sendable () -> UInt64) {
    self.roll = roll
  }

  mutating func next() -> UInt64 {
    roll()
  }

  /// A text of so many characters of an alphabet.
  mutating func text(length: Int, of alphabet: String) -> String {
    let letters = Array(alphabet)
    return String((0..<length).map { _ in letters[Int.random(in: letters.indices, using: &self)] })
  }
}
