import FeatAPI
import FeatDomain
import Foundation
import PseudoTerminal
import Storage
import Testing

@Suite("An account on a real terminal, against the sandbox", .serialized, .blocking)
struct AccountFlowTests {
  @Test(
    "Signed in by password with the client of the settings, after a mistake; signed out",
    arguments: AccountWords.all)
  func client(words: AccountWords) async throws {
    let user = try DemoUser(hasClient: true)
    let terminal = try user.open(language: words.language)
    try terminal.goToNumber(words)
    try terminal.type("\t")
    try terminal.press("\r", after: words.clientHint)
    try terminal.press("feat-demo-2\r", after: words.password.about("+86 138 0013 8000"))
    try terminal.press("\u{7f}1\r", after: words.wrongPassword)
    try terminal.waitForList(words)
    #expect(try user.file.load()?.method == .password)
    try await expectSignOut(terminal, user, words, signedIn: words.signedInByClient)
    #expect(try await user.sandbox.counts()["POST /api/o/token/"] == 2)
    #expect(try await user.sandbox.counts()["POST /api/auth/login/"] == nil)
  }

  @Test(
    "Signed in by password without a client, after a mistake; signed out",
    arguments: AccountWords.all)
  func deprecated(words: AccountWords) async throws {
    let user = try DemoUser()
    let terminal = try user.open(language: words.language)
    try terminal.goToNumber(words)
    try terminal.type("\t")
    try terminal.press("\r", after: words.deprecatedHint)
    try terminal.press("feat-demo-2\r", after: words.password.about("+86 138 0013 8000"))
    try terminal.press("\u{7f}1\r", after: words.wrongPassword)
    try terminal.waitForList(words)
    #expect(try user.file.load()?.method == .deprecatedPassword)
    try await expectSignOut(terminal, user, words, signedIn: words.signedInDeprecated)
    #expect(try await user.sandbox.counts()["POST /api/auth/login/"] == 2)
    #expect(try await user.sandbox.counts()["POST /api/o/token/"] == nil)
  }

  @Test("Signed in by code; signed out", arguments: AccountWords.all)
  func code(words: AccountWords) async throws {
    let user = try DemoUser()
    let terminal = try user.open(language: words.language)
    try terminal.goToNumber(words)
    try terminal.type("\r")
    try terminal.press(try user.sandbox.code(for: "+86-13800138000"), after: words.code)
    try terminal.waitForList(words)
    #expect(try user.file.load()?.method == .code)
    try await expectSignOut(terminal, user, words, signedIn: words.signedInByCode)
  }

  @Test(
    "A wrong answer, the right one, a new password, and that signs in", arguments: AccountWords.all)
  func recovery(words: AccountWords) async throws {
    let user = try DemoUser()
    let terminal = try user.open(language: words.language)
    try terminal.goToNumber(words)
    try terminal.goToPassword(words)
    try terminal.press("\u{6}", after: words.password.about("+86 138 0013 8000"))
    try terminal.wait(forText: words.question.about("+86 138 0013 8000"))
    try terminal.press("Mimi\r", after: "第一只宠物叫什么？")
    try terminal.press("\u{15}mimi\r", after: words.wrongAnswer)
    try terminal.press("new horse\r", after: words.newPassword)
    try terminal.press("new horse\r", after: words.passwordSet)
    try terminal.waitForList(words)
    #expect(
      try await user.sandbox.counts().filter { $0.key.hasPrefix("POST ") } == [
        "POST /api/user/user-security-question/hint/": 1,
        "POST /api/user/user-security-question/verify/": 2,
        "POST /api/auth/password/reset/": 1, "POST /api/auth/login/": 1,
      ])
    try terminal.quit()
  }

  @Test(
    "The password is changed and the recovery question set, and both are good from then on",
    arguments: AccountWords.all)
  func guarding(words: AccountWords) async throws {
    let user = try DemoUser()
    let api = try user.sandbox.api(nil)
    try user.file.save(try await api.accounts.signIn(.xiaoming, Secret("feat-demo-1")))
    let terminal = try user.openList(words)
    try terminal.type("A")
    try terminal.press("2", after: words.signedInDeprecated)
    try terminal.press("feat-demo-1\rnew horse\r", after: words.changePassword)
    try terminal.press("3", after: words.passwordChanged)
    try terminal.press("去哪儿？\rMars\r", after: words.setQuestion)
    try terminal.wait(forText: words.questionSet)

    _ = try await api.accounts.signIn(.xiaoming, Secret("new horse"))
    let question = try await api.accounts.securityHint(.xiaoming)
    #expect(question.original == "去哪儿？")
    try await api.accounts.verifyAnswer(.xiaoming, question, Secret("Mars"))
    let effects = try await user.sandbox.effects()
    #expect(effects["POST /api/auth/password/change/"] == 1)
    #expect(effects["POST /api/user/user-security-question/"] == 1)
  }

  @Test(
    "Two profiles: one is added and signed in, and each goes on without signing in again",
    arguments: AccountWords.all)
  func profiles(words: AccountWords) async throws {
    let user = try DemoUser(.li)
    try user.file.save(try await user.sandbox.session())
    let terminal = try user.openList(words)
    try terminal.type("A1")
    try terminal.press("\u{1b}OF\r", after: words.switchAccount)
    try terminal.press("work\r", after: words.newName)
    try terminal.press("2", after: words.welcome)
    try terminal.press("zg\r", after: words.country)
    try terminal.press("13900139000", after: words.phone)
    try terminal.goToPassword(words, "+86 139 0013 9000")
    try terminal.type("feat-demo-2\r")
    try terminal.waitForList(words, of: words.inProfile(name: "李丽"))
    let work = try SessionFile(user.state.folder(of: #require(ProfileName("work")))).load()
    #expect(work?.phone == .li)

    try terminal.type("A1")
    try terminal.press("\u{1b}OH\r", after: "+86 138 0013 8000")
    try terminal.waitForList(words)
    #expect(!terminal.screen.text.contains("李丽"))
    try terminal.signOut(words)
    // The other one is still signed in, and FEAT's key for it goes on.
    try terminal.press("A", after: words.signedOut)
    try terminal.press("\u{1b}OF\u{1b}OA\r", after: "+86 139 0013 9000")
    try terminal.waitForList(words, of: words.inProfile(name: "李丽"))
    #expect(try user.file.load() == nil)
    try terminal.quit()
  }

  /// The account says how its owner came in; then they sign out, here and at the server.
  private func expectSignOut(
    _ terminal: PseudoTerminal, _ user: DemoUser, _ words: AccountWords, signedIn: String
  ) async throws {
    try terminal.signOut(words, after: signedIn)
    try terminal.wait(forText: words.signedOut)
    #expect(!FileManager.default.fileExists(atPath: user.file.path))
    try terminal.quit()
    #expect(try await user.sandbox.effects()["POST /api/auth/logout/"] == 1)
  }
}
