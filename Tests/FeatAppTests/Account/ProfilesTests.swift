import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Switching accounts")
struct ProfilesTests {
  private static let work = Session(
    .key(Secret("work")), uid: 77,
    phone: PhoneNumber(iso3: "CHN", callingCode: "86", national: "13800138000"))

  private static func driver(
    _ language: Language = .english, drafts: [ProjectDraft] = []
  ) async throws -> Driver {
    let disk = FakeDisk(
      session: .sample, drafts: drafts, others: [try #require(ProfileName("work")): work])
    let driver = Driver(language, disk: disk)
    await driver.start(user: .sample)
    driver.api.expect(.currentUser(Session.sample.uid), .user(.sample))
    await driver.press("A 1")
    return driver
  }

  @Test(
    "The accounts are listed with their numbers, the open one marked", arguments: Language.allCases)
  func lists(_ language: Language) async throws {
    let driver = try await Self.driver(language)
    let words = Vocabulary.of(language).words.profiles
    #expect(driver.program.app.screen == .profiles)
    #expect(driver.shows("* \(words.openOne(name: words.standard)) +86 159 1571 9111"))
    #expect(driver.shows("work +86 138 0013 8000"))
    #expect(driver.program.app.profiles?.selected?.name == .default)
    driver.api.finish()
  }

  @Test("Enter opens another one with its projects, and nothing of the first one is left")
  func switches() async throws {
    let draft = ProjectDraft(id: 5, uid: Session.sample.uid, fields: .sample())
    let driver = try await Self.driver(drafts: [draft])
    driver.api.expect(.currentUser(77), .user(User(uid: 77, name: "韩梅梅")))
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [])))
    await driver.press("Down Enter")
    #expect(driver.program.app.screen == .projects)
    #expect(driver.program.app.projects?.session == Self.work)
    #expect(driver.program.app.projects?.store.drafts.isEmpty == true)
    #expect(driver.disk.openName == ProfileName("work"))
    #expect(driver.screen.contains("韩梅梅 (work)"))
    #expect(driver.shows("This is the account \"work\"."))
    driver.api.finish()
  }

  @Test("The open one only closes the list")
  func open() async throws {
    let driver = try await Self.driver()
    await driver.press("Enter")
    #expect(driver.program.app.screen == .account)
    #expect(driver.disk.openName == .default)
    driver.api.finish()
  }

  @Test("A new one begins with the first screen, and can be left again from there")
  func adds() async throws {
    let driver = try await Self.driver()
    await driver.press("End Enter home Enter")
    #expect(driver.program.app.screen == .welcome)
    #expect(driver.screen.contains("not signed in (home)"))
    driver.api.expectSignedIn(.user(.sample))
    await driver.press("A Home Enter")
    #expect(driver.program.app.screen == .projects)
    #expect(driver.disk.openName == .default)
    driver.api.finish()
  }

  @Test("A name that no folder can have, or that there is, is refused at its field")
  func names() async throws {
    let driver = try await Self.driver()
    await driver.press("End Enter .x Enter")
    #expect(driver.shows("does not begin with a dot"))
    await driver.press("^U a/b Enter")
    #expect(driver.program.app.profiles?.problem == .profileNameInvalid)
    await driver.press("^U work Enter")
    #expect(driver.shows("There is an account of this name already."))
    await driver.press("2")
    #expect(driver.program.app.profiles?.problem == nil)
    await driver.press("Esc Esc")
    #expect(driver.program.app.screen == .account)
    #expect(driver.disk.openName == .default)
    driver.api.finish()
  }

  @Test("What was typed is kept before the other files are opened, and every slot is cancelled")
  func order() throws {
    var app = App.showing([.sample()])
    let work = try #require(ProfileName("work"))
    app.press("A 1")
    _ = app.update(.profiles(.listed([Profile(name: work, phone: nil)])), at: app.now)
    app.press("Up")
    let effects = app.handle(.key(.enter), at: app.now)
    #expect(effects.last == .openProfile(work))
    #expect(effects.dropLast() == Slot.ofSession.map(Effect.cancel)[...])
  }

  @Test("A file of the other profile that cannot be used is told, and it is opened all the same")
  func problems() throws {
    var app = App.showing([.sample()])
    let work = try #require(ProfileName("work"))
    let problem = FileProblem(path: "/state/session.json", kind: .malformed)
    _ = app.update(
      .profileOpened(work, OpenedProfile(problems: [.init(.session, problem)])), at: app.now)
    #expect(app.screen == .welcome)
    #expect(app.frame.text.contains("/state/session.json"))
  }
}
