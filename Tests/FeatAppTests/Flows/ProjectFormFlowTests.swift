import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("A project is written, sent and found again", .serialized)
struct ProjectFormFlowTests {
  static let input = ProjectInput(
    ProjectFields(title: "Piano", description: "Heavy", tags: ["moving"]), changedFrom: nil)

  /// The list with the form open, and a title, a description and a tag typed.
  func typed() async -> Driver {
    let driver = Driver(disk: FakeDisk(session: .sample))
    await driver.start(user: .sample, projects: [.sample(id: 41)])
    driver.api.expect(.categories, .categories([]))
    await driver.press("n Piano Tab Heavy Tab moving")
    return driver
  }

  func expectList(_ driver: Driver, _ projects: ProjectSummary...) {
    driver.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: projects)))
  }

  static var made: Project {
    Project(
      summary: .sample(id: 42, status: .draft, title: "Piano"), title: ServerText("Piano"),
      description: ServerText("Heavy"))
  }

  @Test("Create, tags, and the list is read again")
  func saved() async {
    let driver = await typed()
    driver.api.expect(.createProject(Self.input), .number(42))
    driver.api.expect(.setTags(42, ["moving"]), .done)
    expectList(driver, Self.made.summary, .sample(id: 41))
    await driver.press("^S")
    #expect(driver.shows("Project 42 is saved at FEAT as a draft."))
    #expect(driver.program.app.projects?.selected?.id == 42)
    driver.api.finish()
  }

  @Test("A lost answer is found by reading, and the project is made once")
  func lost() async {
    let driver = await typed()
    let lost = APIFailure(.transport(.interrupted), mayHaveTakenEffect: true)
    driver.api.expect(.createProject(Self.input), .failure(lost))
    expectList(driver, Self.made.summary, .sample(id: 41))
    driver.api.expect(.getProject(42), .project(Self.made))
    driver.api.expect(.setTags(42, ["moving"]), .done)
    expectList(driver, Self.made.summary, .sample(id: 41))
    await driver.press("^S")
    #expect(driver.shows("Project 42 is saved at FEAT as a draft."))
    #expect(driver.api.made.filter { $0 == .createProject(Self.input) }.count == 1)
    driver.api.finish()
  }

  @Test("Where reading fails too nobody knows, and the next try looks before it sends")
  func unknown() async {
    let driver = await typed()
    let lost = APIFailure(.transport(.interrupted), mayHaveTakenEffect: true)
    driver.api.expect(.createProject(Self.input), .failure(lost))
    driver.api.expect(.listProjects(page: 1), .failure(APIFailure(.transport(.cannotConnect))))
    await driver.press("^S")
    #expect(driver.shows("No clear answer came"))
    expectList(driver, .sample(id: 41))
    driver.api.expect(.createProject(Self.input), .number(43))
    driver.api.expect(.setTags(43, ["moving"]), .done)
    expectList(driver, .sample(id: 43), .sample(id: 41))
    await driver.press("Enter")
    #expect(driver.shows("Project 43 is saved at FEAT as a draft."))
    driver.api.finish()
  }

  @Test("An unreachable server sends nothing and is said so, and the same key tries again")
  func unreachable() async {
    let driver = await typed()
    driver.api.expect(
      .createProject(Self.input), .failure(APIFailure(.transport(.cannotConnect))))
    await driver.press("^S")
    #expect(driver.shows("The server cannot be reached."))
    driver.api.expect(.createProject(Self.input), .number(42))
    driver.api.expect(.setTags(42, ["moving"]), .failure(APIFailure(.serverError(status: 502))))
    await driver.press("Enter")
    #expect(driver.shows("Saved at FEAT as draft 42; still to do: tags."))
    driver.api.finish()
  }

  @Test("Esc gives a silent server up, and reading shows that nothing was made")
  func givenUp() async {
    let driver = await typed()
    let count = driver.api.made.count
    driver.api.expect(.createProject(Self.input), .silence)
    driver.press(withoutSettling: "^S")
    await driver.api.waitForCalls(count + 1)
    expectList(driver, .sample(id: 41))
    await driver.press("Esc")
    #expect(driver.shows("Stopped. Nothing is saved at FEAT yet."))
    #expect(driver.program.app.form?.draft.createdAfter == nil)
    driver.api.finish()
  }
}
