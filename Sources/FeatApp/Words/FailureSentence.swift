/// A sentence about a request that failed, in its parts.
struct FailureSentence: Sendable {
  /// What failed, without its full stop.
  let what: String
  /// Whether it took effect; empty where there is nothing that could have.
  let effect: String
  /// What to do next.
  let next: String
  /// What the server says itself, be it empty: of any length, and so behind the rest.
  let said: String
  /// The language.
  let words: Words

  /// The whole sentence.
  var text: String { joined([failed(effect), next, said]) }

  /// The reason alone, for a sentence that says the rest.
  var reason: String { joined([failed(""), said]) }

  /// Without whether it took effect, for a sentence that says that.
  var withoutEffect: String { joined([failed(""), next, said]) }

  /// What failed and what came of it: two sentences in English, and one in Chinese.
  private func failed(_ effect: String) -> String {
    let failures = words.failures
    return effect.isEmpty ? what + failures.stop : what + failures.joint + effect
  }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: words.form.sentenceGap)
  }
}
