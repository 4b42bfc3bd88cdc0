import FeatAPI
import FeatDomain
import Testing

@testable import FeatApp

@MainActor
@Suite("Signing in and the account, line by line")
struct AccountConversationTests {
  private let words = Words.english

  private func start(_ disk: FakeDisk = FakeDisk(session: .sample)) async -> LineDriver {
    let driver = Driver(disk: disk)
    await driver.start(user: .sample)
    return LineDriver(driver)
  }

  /// Goes to the account, whose choices are said then.
  private func startAtAccount(_ disk: FakeDisk = FakeDisk(session: .sample)) async -> LineDriver {
    let lines = await start(disk)
    await lines.type("?")
    lines.api.expect(.currentUser(Session.sample.uid), .user(.sample))
    await lines.choose(words.keys.account)
    return lines
  }

  @Test("By password: wrong, forgotten, a new one by the recovery question, and in")
  func recovery() async {
    let lines = await start(FakeDisk(progress: SignUpProgress(iso3: "CHN")))
    await lines.choose(words.welcome.signIn)
    await lines.type("?")
    await lines.choose(words.signIn.switchToPassword)
    await lines.type("15915719111")
    #expect(lines.question?.isSecret == true)
    lines.api.expect(
      .signIn("+86-15915719111", password: "wrong-1"), .failure(APIFailure(.unauthorized)))
    await lines.type("wrong-1")
    #expect(lines.says(words.signInProblems.wrong))
    await lines.type("?")
    lines.api.expect(.securityHint("+86-15915719111"), .question("First pet?"))
    await lines.choose(words.signIn.forgotten)
    #expect(lines.says("First pet?"))
    lines.api.expect(.verifyAnswer("+86-15915719111", "First pet?", "Puff"), .done)
    await lines.type("Puff")
    #expect(lines.question?.isSecret == true)
    lines.api.expect(.resetPassword("+86-15915719111", "secret-2"), .done)
    await lines.type("secret-2")
    #expect(lines.says(words.signIn.passwordSet))
    lines.api.expect(.signIn("+86-15915719111", password: "secret-2"), .session(.sample))
    lines.api.expectSignedIn(.user(.sample))
    await lines.type("secret-2")
    #expect(lines.says(words.projects.empty))
    #expect(!lines.transcript.contains { $0.contains("wrong-1") || $0.contains("secret-2") })
    lines.api.finish()
  }

  @Test("The password is changed, and the recovery question set")
  func guarding() async {
    let lines = await startAtAccount()
    await lines.choose(words.account.changePassword)
    await lines.type("old-secret")
    #expect(lines.question == .init(text: "New password: ", isSecret: true))
    lines.api.expect(.changePassword(from: "old-secret", to: "new-secret"), .done)
    await lines.type("new-secret")
    #expect(lines.says(words.passwordChange.changed))
    await lines.choose(words.account.setQuestion)
    let question = SecurityQuestion(question: "First pet?", answer: Secret("Puff"))
    lines.api.expect(.setSecurityQuestion(question), .done)
    await lines.type("First pet?", "Puff")
    #expect(lines.says(words.questionChange.isSet))
    lines.api.finish()
  }

  @Test("Another account is added under a name of its own")
  func profiles() async {
    let disk = FakeDisk(session: .sample)
    let lines = await startAtAccount(disk)
    await lines.choose(words.account.switchProfile)
    await lines.choose(words.profiles.addAnother)
    await lines.type("no name")
    #expect(lines.says(words.profiles.nameInvalid))
    await lines.type("work")
    #expect(disk.openName == .named("work"))
    #expect(lines.says(words.welcome.title))
    lines.api.finish()
  }

  @Test("Signing out asks first; an empty line stays")
  func signOut() async {
    let disk = FakeDisk(session: .sample)
    let lines = await startAtAccount(disk)
    await lines.choose(words.account.signOut)
    await lines.type("")
    #expect(disk.session != nil)
    await lines.choose(words.account.signOut)
    lines.api.expect(.signOut(Session.sample.uid), .done)
    await lines.choose(words.account.signOut)
    #expect(lines.says(words.account.signedOut) && disk.session == nil)
    lines.api.finish()
  }

  @Test("A session that has run out signs in over what was asked, and then goes on there")
  func expired() async {
    let lines = await start()
    lines.api.expect(.listProjects(page: 1), .failure(APIFailure(.unauthorized)))
    await lines.choose(words.keys.refresh)
    #expect(lines.says(words.account.signInReason(account: "李雷")))
    lines.api.expect(.sendCode("+86-15915719111", .signIn), .done)
    // The number is filled in already.
    await lines.type("")
    lines.api.expect(.verifyCode("+86-15915719111", .signIn, "222222"), .session(.sample))
    lines.api.expectSignedIn(.user(.sample))
    await lines.type("222222")
    #expect(lines.says(words.projects.empty))
    lines.api.finish()
  }

  @Test("What went wrong can be read again, and every screen explains itself")
  func errors() async {
    let lines = await start()
    lines.api.expect(.listProjects(page: 1), .failure(APIFailure(.transport(.cannotConnect))))
    await lines.choose(words.keys.refresh)
    await lines.type("?")
    await lines.choose(words.keys.errors)
    #expect(lines.says("The server cannot be reached"))
    await lines.choose(words.keys.close)
    await lines.type("?")
    await lines.choose(words.keys.help)
    #expect(lines.says(words.projects.help))
    lines.api.finish()
  }
}
