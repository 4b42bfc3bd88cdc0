import FeatAPI
import FeatDomain
import Glibc
import TerminalUI
import Testing

@testable import FeatApp

@Suite("What the disk does not take") @MainActor
struct UnsavedFilesTests {
  private let full = FileProblem(path: "/x", kind: .system(ENOSPC))

  /// The form with a title that could not be saved.
  private func unsavedDraft() async -> Driver {
    let driver = Driver(disk: FakeDisk(session: .sample))
    await driver.start(user: .sample)
    driver.disk.fail(with: full)
    driver.api.expect(.categories, .categories([]))
    await driver.press("n Piano")
    driver.advance(seconds: 1)
    #expect(driver.shows("the disk is full") && driver.disk.drafts.isEmpty)
    return driver
  }

  @Test("A draft is saved as soon as there is room again, and then nothing is said of it any more")
  func draft() async {
    let driver = await unsavedDraft()
    driver.advance(seconds: UnsavedFiles.pause)
    #expect(driver.shows("the disk is full"))
    driver.disk.mend()
    driver.advance(seconds: UnsavedFiles.pause)
    #expect(driver.disk.drafts.map(\.fields.title) == ["Piano"])
    #expect(!driver.shows("the disk is full") && driver.shows("Piano"))
  }

  @Test("Whoever leaves at once leaves nothing behind")
  func leaving() async {
    let driver = await unsavedDraft()
    driver.disk.mend()
    await driver.press("^C")
    #expect(driver.program.exitReason != nil)
    #expect(driver.disk.drafts.map(\.fields.title) == ["Piano"])
  }

  @Test("Nothing is called kept that is not, and q asks before it is lost")
  func quitting() async {
    let driver = await unsavedDraft()
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [])))
    await driver.press("Esc")
    #expect(driver.shows("Not saved on this computer: the disk is full"))
    await driver.press("q")
    #expect(driver.shows("It is lost if you quit now."))
    await driver.press("Enter")
    #expect(driver.program.exitReason == nil)
    driver.disk.mend()
    driver.advance(seconds: UnsavedFiles.pause)
    await driver.press("q")
    #expect(driver.program.exitReason == .finished)
    #expect(driver.disk.drafts.map(\.fields.title) == ["Piano"])
  }

  @Test("What FEAT has saved is told also where the disk does not let the draft go")
  func savedAtServer() async {
    let driver = await unsavedDraft()
    await driver.press("Tab Heavy")
    let input = ProjectInput(ProjectFields(title: "Piano", description: "Heavy"), changedFrom: nil)
    driver.api.expect(.createProject(input), .number(42))
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [.sample(id: 42)])))
    await driver.press("^S")
    #expect(driver.shows("Project 42 is saved at FEAT as a draft."))
    #expect(driver.shows("cannot be removed yet: the disk is full."))
    driver.disk.mend()
    driver.advance(seconds: UnsavedFiles.pause)
    #expect(driver.shows("Project 42 is saved at FEAT as a draft."))
    #expect(!driver.shows("the disk is full") && driver.disk.drafts.isEmpty)
  }

  @Test("What is newer replaces it, and a clock that is set back puts nothing off")
  func newer() async {
    let driver = await unsavedDraft()
    driver.disk.mend()
    await driver.press("s")
    driver.advance(seconds: 1)
    #expect(driver.disk.drafts.map(\.fields.title) == ["Pianos"])
    driver.disk.fail(with: full)
    await driver.press("x")
    driver.advance(seconds: 1)
    driver.disk.mend()
    driver.advance(seconds: -315_360_000)
    #expect(driver.disk.drafts.map(\.fields.title) == ["Pianosx"])
  }

  @Test("A sign-up and a session too")
  func signUp() async {
    let driver = Driver()
    await driver.start()
    driver.disk.fail(with: full)
    await driver.press("1 china Enter 15915719111")
    driver.advance(seconds: 1)
    #expect(driver.shows("the disk is full") && driver.disk.progress == nil)
    driver.disk.mend()
    driver.advance(seconds: UnsavedFiles.pause)
    #expect(driver.disk.progress?.typedNumber == "15915719111")

    driver.disk.fail(with: full)
    driver.api.expectSignedIn(.user(.sample), projects: .page(ProjectPage(projects: [])))
    driver.post(.signUp(.registered(.success(.sample))))
    await driver.settle()
    #expect(driver.disk.session == nil && driver.program.app.account?.keepingFailed == full)
    driver.disk.mend()
    driver.advance(seconds: UnsavedFiles.pause)
    #expect(driver.disk.session == .sample && driver.program.app.account?.keepingFailed == nil)
  }
}
