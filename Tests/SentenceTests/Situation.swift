@testable import FeatApp

/// Something that went wrong, and what is said of it.
struct Situation: Sendable {
  /// What is known of a change at the moment of the sentence.
  enum Effect: Sendable {
    /// There is none to speak of: something was read, or a field was filled in wrongly.
    case none
    /// It did not happen.
    case notDone
    /// Nobody knows.
    case unknown
    /// It happened.
    case done
  }

  /// Where it happened: an operation, a file.
  let place: String
  /// What happened.
  let cause: String
  var effect = Effect.none
  /// The columns of a line at 80, and what stands before the sentence.
  var columns = 76
  var mark = "! "
  /// Whether FEAT's own words stand in it, of any length.
  var isCommented = false
  /// Whether it says what a field takes, which is what to do.
  var isRule = false
  /// Whether its sentence is in the file: of those that are all alike but for a name, one is enough.
  var isRecorded = true
  let sentence: @Sendable (Language) -> String
}
