public import Mutations

/// A part of the program that is fed what chance makes, an input after the other.
public protocol FuzzTarget {
  /// Its name on the command line.
  static var name: String { get }
  /// What an input is, in a line of help.
  static var summary: String { get }
  /// How many inputs a long run has.
  static var usualCount: Int { get }

  /// Prepares what all inputs share.
  ///
  /// - Parameter seed: The run's seed.
  init(seed: UInt64) throws

  /// Makes an input and feeds it.
  ///
  /// - Parameters:
  ///   - number: The input's number. Nothing that came before may matter.
  ///   - random: Chance, which follows from the seed and the number alone.
  /// - Throws: A ``FuzzFinding`` where something was that must never be.
  mutating func run(_ number: Int, _ random: inout SeededRandom) throws

  /// What was seen by the inputs so far: figures for the report, a line each.
  var figures: [String] { get }
}
