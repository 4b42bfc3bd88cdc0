import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Sentences for sign-in by password and recovery")
struct OAuthTextTests {
  static let errors: [OAuthError] = [
    .invalidRequest, .invalidClient, .invalidGrant, .unauthorizedClient, .unsupportedGrantType,
    .invalidScope, .other("temporarily_unavailable"),
  ]

  private func sentence(
    _ kind: APIFailure.Kind, _ language: Language, says message: String? = nil,
    of operation: FeatApp.Operation = .signIn
  ) -> String {
    Locale.use()
    return ErrorText(words: Vocabulary.of(language).words).sentence(
      for: .failed(operation, APIFailure(kind, serverMessage: message)))
  }

  private func rows(_ sentence: String) -> Int {
    TextWrap.lines("! " + sentence, columns: 76).count
  }

  @Test(
    "Each error of the token endpoint has a sentence of its own, of two lines at most",
    arguments: Language.allCases)
  func ownSentences(_ language: Language) {
    let sentences = Self.errors.map { sentence(.oauth($0), language) }
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(!sentence.contains("{"))
      #expect(sentence.last.map { ".。".contains($0) } == true, "\(sentence)")
      #expect(rows(sentence) <= 2, "\(sentence)")
    }
  }

  @Test("The server's description stands behind the sentence", arguments: Language.allCases)
  func description(_ language: Language) {
    let says = Vocabulary.of(language).words.problems.serverSays(message: "because.")
    for error in Self.errors {
      let plain = sentence(.oauth(error), language)
      #expect(sentence(.oauth(error), language, says: "because.") == plain + " " + says)
      #expect(sentence(.oauth(error), language, says: "") == plain)
    }
  }

  @Test(
    "A mistake in the settings names its key, and says that the password was not judged",
    arguments: [
      (OAuthError.invalidClient, ["client_id", "client_secret"]),
      (.unauthorizedClient, ["client_id"]), (.unsupportedGrantType, ["client_id"]),
      (.invalidScope, ["scope"]),
    ])
  func settings(_ error: OAuthError, _ keys: [String]) {
    for language in Language.allCases {
      let text = sentence(.oauth(error), language)
      #expect((keys + ["settings.json5"]).allSatisfy { text.contains($0) })
      let judged = language == .english ? "The password was not judged." : "密码尚未验证。"
      #expect(text.hasSuffix(judged))
    }
  }

  @Test("A missing device_id is this program's own mistake", arguments: Language.allCases)
  func device(_ language: Language) {
    let own = sentence(.oauth(.invalidRequest), language, says: "device_id is required")
    #expect(own.hasPrefix(Vocabulary.of(language).words.signInProblems.deviceID))
    #expect(rows(Vocabulary.of(language).words.signInProblems.deviceID) <= 2)
    let other = sentence(.oauth(.invalidRequest), language, says: "Missing username parameter.")
    #expect(other.contains("Missing username parameter."))
    #expect(!other.contains("device_id"))
  }

  @Test("An error that nobody knows is named", arguments: Language.allCases)
  func unknown(_ language: Language) {
    #expect(sentence(.oauth(.other("x_y")), language).contains("x_y"))
  }

  @Test(
    "Waiting, a broken server and the network are told as everywhere else",
    arguments: [
      APIFailure.Kind.tooManyRequests(retryAfter: 30), .serverError(status: 503), .unreadable,
      .forbidden, .transport(.timedOut), .transport(.cannotConnect), .transport(.untrusted),
    ])
  func asElsewhere(_ kind: APIFailure.Kind) {
    for language in Language.allCases {
      let text = ErrorText(words: Vocabulary.of(language).words)
      let operations: [FeatApp.Operation] = [.signIn, .loadSecurityQuestion, .verifyAnswer]
      for operation in operations {
        #expect(sentence(kind, language, of: operation) == text.sentence(for: APIFailure(kind)))
      }
    }
  }

  @Test("Of a lost answer it is said that the password may be set", arguments: Language.allCases)
  func lostReset(_ language: Language) {
    let words = Vocabulary.of(language).words
    for kind in ErrorTextTests.kinds {
      let failure = APIFailure(kind, mayHaveTakenEffect: true)
      #expect(
        ErrorText(words: words).sentence(for: .failed(.resetPassword, failure))
          == words.recovery.passwordUnknown)
    }
  }

  @Test("What is said at recovery takes two lines at most", arguments: Language.allCases)
  func recoveryRows(_ language: Language) {
    let words = Vocabulary.of(language).words.recovery
    let sentences = [
      words.noQuestion, words.wrongAnswer, words.answerUnknown, words.answerForgotten,
      words.passwordUnknown, words.stopped,
    ]
    for sentence in sentences { #expect(rows(sentence) <= 2, "\(sentence)") }
  }
}
