/// A question that only the account's owner can answer (安全问题): who answers it may set a new
/// password.
public struct SecurityQuestion: Hashable, Sendable {
  /// The question as its owner wrote it.
  public var question: String
  /// The answer to it.
  public var answer: Secret

  /// Makes a question with its answer.
  public init(question: String, answer: Secret) {
    self.question = question
    self.answer = answer
  }
}
