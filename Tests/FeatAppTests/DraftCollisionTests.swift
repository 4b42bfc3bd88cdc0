import FeatDomain
import Testing

@testable import FeatApp

@Suite("A draft that another window changes, too") @MainActor
struct DraftCollisionTests {
  /// The form with a draft on disk, which another window has changed.
  private func changed() async throws -> (Driver, other: ProjectDraft) {
    let driver = Driver(disk: FakeDisk(session: .sample))
    await driver.start(user: .sample)
    driver.api.expect(.categories, .categories([]))
    await driver.press("n Piano Tab Heavy")
    driver.advance(seconds: 1)
    var other = try #require(driver.disk.drafts.first)
    other.fields.title = "Flute"
    driver.disk.change(other)
    return (driver, other)
  }

  @Test("Both are kept and listed, and the form goes on with its own")
  func typing() async throws {
    let (driver, other) = try await changed()
    await driver.press("!")
    driver.advance(seconds: 1)
    #expect(driver.shows("Another window has changed this draft, too."))
    #expect(driver.shows("Piano") && driver.shows("Heavy!"))
    await driver.press("?")
    driver.advance(seconds: 1)
    #expect(!driver.shows("Another window"))
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [])))
    await driver.press("Esc")
    #expect(driver.shows("Piano") && driver.shows("Flute"))
    let drafts = driver.disk.drafts.sorted { $0.id < $1.id }
    #expect(drafts.first == other && drafts.count == 2)
    #expect(drafts.last?.fields.description == "Heavy!?")
  }

  @Test("Nothing is sent before its owner says so again: the other window may have sent it")
  func sending() async throws {
    let (driver, _) = try await changed()
    await driver.press("^S")
    #expect(driver.shows("Another window has changed this draft, too."))
    #expect(driver.shows("Stopped.") && driver.program.isIdle)
    let input = ProjectInput(
      ProjectFields(title: "Piano", description: "Heavy"), changedFrom: nil)
    driver.api.expect(.createProject(input), .number(42))
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [.sample(id: 42)])))
    await driver.press("^S")
    #expect(driver.shows("Project 42 is saved at FEAT as a draft."))
    #expect(driver.disk.drafts.map(\.fields.title) == ["Flute"])
    driver.api.finish()
  }

  @Test("Of a draft that is gone it is said that the other window has sent it or thrown it away")
  func gone() async throws {
    let (driver, other) = try await changed()
    var own = other
    own.id += 1
    driver.post(.draftCollided(DraftCollision(id: other.id, own: own, other: nil)))
    #expect(driver.shows("Another window has saved this draft at FEAT, or thrown it away."))
  }
}
