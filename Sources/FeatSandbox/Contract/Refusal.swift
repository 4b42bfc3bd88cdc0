/// The answer that a rule ends with on the spot; what it has changed by then has not happened.
struct Refusal: Error {
  /// What is wrong.
  var answer: Answer

  /// FEAT's failure: 400 with `{error: true, code, message}`.
  static func failure(_ code: ErrorCode, in language: Language) -> Refusal {
    Refusal(answer: .failure(code, in: language))
  }

  /// The failure of the framework below FEAT: `{detail}`.
  static func detail(_ sentence: Sentence, status: Int, in language: Language) -> Refusal {
    Refusal(answer: .detail(sentence, status: status, in: language))
  }
}
