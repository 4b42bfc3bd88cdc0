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
  /// At sign-in, and where a token is renewed on the way to something else.
  static let operations: [FeatApp.Operation] = [
    .signIn, .loadUser, .loadProjects, .changePassword,
  ]
  static let device = "device_id is required"

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
    arguments: Language.allCases, operations)
  func ownSentences(_ language: Language, _ operation: FeatApp.Operation) {
    let device = sentence(.oauth(.invalidRequest), language, says: Self.device, of: operation)
    let sentences = Self.errors.map { sentence(.oauth($0), language, of: operation) } + [device]
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(!sentence.contains("{"))
      #expect(sentence.last.map { ".。".contains($0) } == true, "\(sentence)")
      #expect(rows(sentence) <= 2, "\(sentence)")
    }
  }

  @Test(
    "The server's description, for developers, stands only behind a sentence that needs it",
    arguments: Language.allCases, operations)
  func description(_ language: Language, _ operation: FeatApp.Operation) {
    let says = Vocabulary.of(language).words.problems.serverSays(message: "because.")
    let needs: [OAuthError] = [.invalidRequest, .other("temporarily_unavailable")]
    for error in Self.errors {
      let plain = sentence(.oauth(error), language, of: operation)
      let told = sentence(.oauth(error), language, says: "because.", of: operation)
      let gap = Vocabulary.of(language).words.form.sentenceGap
      #expect(told == (needs.contains(error) ? plain + gap + says : plain))
      #expect(sentence(.oauth(error), language, says: "", of: operation) == plain)
    }
  }

  @Test(
    "A mistake in the settings names its key; at sign-in the password was not judged",
    arguments: [
      (OAuthError.invalidClient, ["client_id", "client_secret"]),
      (.unauthorizedClient, ["client_id"]), (.unsupportedGrantType, ["client_id"]),
      (.invalidScope, ["scope"]),
    ])
  func settings(_ error: OAuthError, _ keys: [String]) {
    for language in Language.allCases {
      let judged = language == .english ? "The password was not judged." : "密码尚未验证。"
      for operation in Self.operations {
        let text = sentence(.oauth(error), language, of: operation)
        #expect((keys + ["settings.json5"]).allSatisfy { text.contains($0) })
        #expect(text.contains(judged) == (operation == .signIn))
      }
    }
  }

  @Test("Who is signed in hears nothing of a password or a code", arguments: Language.allCases)
  func renewal(_ language: Language) {
    let ofSignIn = language == .english ? ["password", "by SMS", "below"] : ["密码", "短信", "下面"]
    for error in Self.errors {
      let text = sentence(.oauth(error), language, says: Self.device, of: .loadUser)
      #expect(ofSignIn.allSatisfy { !text.contains($0) }, "\(text)")
    }
  }

  @Test(
    "A missing device_id is this program's own mistake", arguments: Language.allCases, operations)
  func device(_ language: Language, _ operation: FeatApp.Operation) {
    let own = sentence(.oauth(.invalidRequest), language, says: Self.device, of: operation)
    #expect(own.hasPrefix(Vocabulary.of(language).words.failures.deviceID.what()))
    #expect(!own.contains(Self.device))
    let other = sentence(
      .oauth(.invalidRequest), language, says: "Missing username parameter.", of: operation)
    #expect(other.contains("Missing username parameter."))
    #expect(!other.contains("device_id"))
  }

  @Test("An error that nobody knows is named", arguments: Language.allCases, operations)
  func unknown(_ language: Language, _ operation: FeatApp.Operation) {
    #expect(sentence(.oauth(.other("x_y")), language, of: operation).contains("x_y"))
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
        let parts = text.parts(of: APIFailure(kind), at: .sendCode)
        let told = sentence(kind, language, of: operation)
        #expect(told.hasPrefix(parts.what) && told.hasSuffix(parts.next))
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
