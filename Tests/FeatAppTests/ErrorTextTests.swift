import FeatAPI
import FeatDomain
import Glibc
import Testing

@testable import FeatApp

@Suite("Sentences for problems")
struct ErrorTextTests {
  static let kinds: [APIFailure.Kind] = [
    .refused(.phoneAlreadyExists), .refused(.sendMessageError), .refused(.sendCodeLimit),
    .refused(.codeVerifyFailed), .refused(.registerTokenMissing), .refused(.validation),
    .refused(.notFound), .refused(.other("X_ERROR")), .refused(.other("")), .unauthorized,
    .forbidden, .notFound, .tooManyRequests(retryAfter: 30), .tooManyRequests(retryAfter: nil),
    .oauth(.invalidScope), .rejected(status: 418), .serverError(status: 502), .unreadable,
    .transport(.invalidRequest), .transport(.insecureAddress), .transport(.cannotResolve),
    .transport(.cannotConnect), .transport(.untrusted), .transport(.timedOut),
    .transport(.interrupted), .transport(.tooLarge), .transport(.cancelled), .transport(.other(7)),
  ]
  static let operations: [FeatApp.Operation] = [
    .sendCode, .verifyCode, .register, .loadUser,
  ]

  @Test("Every kind of failure has a whole sentence of its own", arguments: Language.allCases)
  func ownSentences(_ language: Language) {
    let text = ErrorText(words: Vocabulary.of(language).words)
    let sentences = Self.kinds.map {
      text.sentence(for: .failed(.sendCode, APIFailure($0)))
    }
    for sentence in sentences {
      #expect(!sentence.isEmpty && !sentence.contains("{"))
      #expect(sentence.last.map { ".。?？)".contains($0) } == true, "\(sentence)")
    }
    // Two kinds mean the same to the person: FEAT's NOT_FOUND and HTTP's 404.
    #expect(Set(sentences).count == sentences.count - 1)
  }

  @Test(
    "Of a write whose answer was lost it is never said that nothing was done",
    arguments: Language.allCases)
  func unknownOutcomes(_ language: Language) {
    let words = Vocabulary.of(language).words
    let text = ErrorText(words: words)
    for kind in Self.kinds {
      let failure = APIFailure(kind, mayHaveTakenEffect: true)
      #expect(
        text.sentence(for: .failed(.sendCode, failure)) == words.problems.sendCodeUnknown)
      #expect(
        text.sentence(for: .failed(.verifyCode, failure)) == words.problems.verifyCodeUnknown)
      #expect(
        text.sentence(for: .failed(.register, failure)) == words.problems.registerUnknown)
    }
  }

  @Test("A wait of more than a day is not repeated as if anyone meant it")
  func absurdWait() {
    let text = ErrorText(words: Vocabulary.of(.english).words)
    let failure = APIFailure(.tooManyRequests(retryAfter: 100_000_000))
    #expect(
      text.sentence(for: .failed(.sendCode, failure))
        == "FEAT asks to wait. Nothing was changed. Try again in a few minutes.")
  }

  @Test(
    "A wait is told in the unit that suits it",
    arguments: [
      (0, "1 s"), (59, "59 s"), (60, "1 min"), (61, "2 min"), (3599, "1 h"),
      (7260, "2 h 1 min"),
    ])
  func wait(seconds: Int, words: String) {
    #expect(Countdown.wait(seconds: seconds, Vocabulary.of(.english).words) == words)
  }

  @Test("Every kind of file problem names the file", arguments: Language.allCases)
  func files(_ language: Language) {
    let text = ErrorText(words: Vocabulary.of(language).words)
    let kinds: [FileProblem.Kind] = [
      .notARegularFile, .hardLinked, .otherOwner, .looseMode(0o644), .tooLarge, .malformed,
      .system(ENOSPC), .system(EACCES), .system(ENOTDIR), .system(EIO),
    ]
    let sentences = kinds.map {
      text.sentence(for: FileProblem(path: "/a/b", kind: $0), in: .session)
    }
    #expect(sentences.allSatisfy { $0.hasSuffix("/a/b") && !$0.contains("{") })
    #expect(Set(sentences).count == kinds.count)
    // A number alone tells nobody what to do.
    #expect(sentences.filter { $0.contains { "0123456789".contains($0) } }.count == 2)
    #expect(sentences[3].contains("644") && sentences[3].contains("chmod 600"))
  }
}
