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

  /// The list with a draft on disk, which nobody types at here.
  private func listed() async -> (Driver, ProjectDraft) {
    let draft = ProjectDraft(
      id: 7, uid: Session.sample.uid, fields: ProjectFields(title: "Piano", description: "Heavy"))
    let driver = Driver(disk: FakeDisk(session: .sample, drafts: [draft]))
    await driver.start(user: .sample)
    return (driver, draft)
  }

  @Test("What another window has saved is in the list as soon as that is read again")
  func refreshed() async {
    let (driver, draft) = await listed()
    var other = draft
    other.fields.title = "Flute"
    driver.disk.change(other)
    other.id = 8
    other.fields.title = "Drum"
    driver.disk.change(other)
    #expect(!driver.shows("Flute"))
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [])))
    await driver.press("r")
    #expect(driver.shows("Flute") && driver.shows("Drum") && !driver.shows("Piano"))
    driver.disk.removeElsewhere(8)
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [])))
    await driver.press("r")
    #expect(driver.shows("Flute") && !driver.shows("Drum"))
  }

  @Test("The form opens with what another window has saved last")
  func opened() async {
    let (driver, draft) = await listed()
    var other = draft
    other.fields.description = "Light"
    driver.disk.change(other)
    driver.api.expect(.categories, .categories([]))
    await driver.press("e")
    #expect(driver.shows("Light") && !driver.shows("Heavy"))
    await driver.press("s")
    driver.advance(seconds: 1)
    #expect(driver.disk.drafts.map(\.fields.title) == ["Pianos"])
    #expect(!driver.shows("Another window"))
  }

  @Test("A draft that another window has sent or thrown away opens no form, and no other draft")
  func openedTooLate() async {
    let (driver, draft) = await listed()
    var other = draft
    other.id = 6
    other.fields.title = "Drum"
    driver.disk.change(other)
    driver.disk.removeElsewhere(7)
    driver.api.expect(.categories, .categories([]))
    await driver.press("e")
    #expect(driver.shows("Another window has saved this draft at FEAT, or thrown it away."))
    #expect(driver.program.app.screen == .projects && driver.shows("Drum"))
  }

  @Test("A project that another window has begun to change opens with what was typed there")
  func begunElsewhere() async {
    let driver = Driver(disk: FakeDisk(session: .sample))
    let project = Project.sample(.sample(status: .draft))
    await driver.start(user: .sample, projects: [project.summary])
    driver.api.expect(.getProject(1042), .project(project))
    driver.api.expect(.participants(1042), .participants([]))
    await driver.press("Enter")
    var fields = ProjectFields(project)
    let other = ProjectDraft(
      id: 9, uid: Session.sample.uid, fields: fields, base: fields, projectID: 1042)
    fields.title = "Flute"
    var changed = other
    changed.fields = fields
    driver.disk.change(changed)
    driver.api.expect(.categories, .categories([]))
    await driver.press("e")
    #expect(driver.program.app.form?.draft.id == 9 && driver.shows("Flute"))
  }

  @Test("What is typed here is not replaced by what is read again")
  func typedHere() async throws {
    let (driver, _) = try await changed()
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [])))
    driver.post(.projects(.refreshRequested))
    await driver.settle()
    #expect(driver.shows("Piano") && !driver.shows("Flute"))
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
