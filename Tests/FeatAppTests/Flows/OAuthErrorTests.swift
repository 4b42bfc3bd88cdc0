import FeatAPI
import FeatDomain
import Testing

@testable import FeatApp

@MainActor
@Suite("Errors of the token endpoint, key by key")
struct OAuthErrorTests {
  private static let descriptions = [nil, "It has its reasons."]

  /// FEAT's own words are for developers: they are shown where ours cannot say what it is.
  private static func isSaid(_ description: String?, of error: OAuthError) -> Bool {
    switch error {
    case .invalidRequest, .other: description != nil
    default: false
    }
  }

  @Test(
    "Each is told with FEAT's own words, where it has some; the password stays and goes again",
    arguments: OAuthTextTests.errors, Language.allCases)
  func signIn(_ error: OAuthError, _ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = await PasswordSignInTests.atPhone(language, hasOAuthClient: true)
    await driver.press("Tab Enter secret-1")
    for description in Self.descriptions {
      let failure = APIFailure(.oauth(error), serverMessage: description)
      driver.api.expect(PasswordSignInTests.signIn("secret-1"), .failure(failure))
      await driver.press("Enter")
      #expect(
        driver.shows(ErrorText(words: words).sentence(for: .failed(.signIn, failure))))
      #expect(driver.shows("It has its reasons.") == Self.isSaid(description, of: error))
    }
    driver.api.expect(
      PasswordSignInTests.signIn("secret-1"), .session(PasswordSignInTests.session))
    driver.api.expectSignedIn(.user(.sample))
    await driver.press("Enter")
    #expect(driver.program.app.screen == .projects)
    driver.api.finish()
  }

  @Test(
    "Without a client the deprecated way signs in, and by a code there is no password",
    arguments: Language.allCases)
  func otherWays(_ language: Language) async {
    let words = Vocabulary.of(language).words
    let byPassword = await PasswordSignInTests.atPhone(language)
    await byPassword.press("Tab")
    #expect(byPassword.shows(words.signIn.deprecatedHint))
    byPassword.api.expect(PasswordSignInTests.signIn("secret-1"), .session(.sample))
    byPassword.api.expectSignedIn(.user(.sample))
    await byPassword.press("Enter secret-1 Enter")
    #expect(byPassword.program.app.screen == .projects)
    byPassword.api.finish()

    let byCode = await PasswordSignInTests.atPhone(language)
    byCode.api.expect(.sendCode(PasswordSignInTests.number, .signIn), .done)
    await byCode.press("Enter")
    #expect(byCode.shows(words.code.title))
    byCode.api.expect(
      .verifyCode(PasswordSignInTests.number, .signIn, "123456"), .session(.sample))
    byCode.api.expectSignedIn(.user(.sample))
    await byCode.press("123456")
    #expect(byCode.program.app.screen == .projects)
    byCode.api.finish()
  }

  @Test(
    "One that a renewal meets with signs nobody out, and leads to the settings where it is theirs",
    arguments: OAuthTextTests.errors.filter { $0 != .invalidGrant }, Language.allCases)
  func renewal(_ error: OAuthError, _ language: Language) async {
    let words = Vocabulary.of(language).words
    let driver = Driver(language, disk: FakeDisk(session: PasswordSignInTests.session))
    await driver.start(user: .sample)
    for description in Self.descriptions {
      let failure = APIFailure(.oauth(error), serverMessage: description)
      driver.api.expect(.listProjects(page: 1), .failure(failure))
      await driver.press("r")
      let sentence = ErrorText(words: words).sentence(for: .failed(.loadProjects, failure))
      #expect(driver.shows(sentence))
      #expect(driver.shows("It has its reasons.") == Self.isSaid(description, of: error))
      #expect(driver.program.app.screen == .projects && driver.program.app.expired == nil)
    }
    driver.api.finish()
  }
}
