import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Lines are answered as keys are")
struct ConversationTests {
  private let words = Words.english

  private func signedIn(
    _ projects: [ProjectSummary] = [.sample()], _ language: Language = .english
  ) async -> LineDriver {
    let driver = Driver(language, disk: FakeDisk(session: .sample))
    await driver.start(user: .sample, projects: projects)
    return LineDriver(driver)
  }

  private func expectDetail(_ lines: LineDriver, _ project: Project) {
    lines.api.expect(.getProject(project.id), .project(project))
    lines.api.expect(.participants(project.id), .participants(.sample))
  }

  @Test("A whole sign-up, with a wrong code, by numbers and text alone")
  func signUp() async {
    let driver = Driver()
    await driver.start()
    let lines = LineDriver(driver)
    await lines.choose(words.welcome.signUp)
    await lines.type("united")
    #expect(lines.number(of: "United States +1") != nil)
    await lines.type("+86")
    await lines.choose("China +86")
    lines.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await lines.type("159 1571 9111")
    #expect(lines.says(words.code.title))
    lines.api.expect(
      .verifyCode("+86-15915719111", .signUp, "111111"), .failure(SignUpFlowTests.wrongCode))
    await lines.type("111111")
    #expect(lines.says(words.problems.codeVerifyFailed))
    // A sentence that names a key can be taken by its word.
    lines.api.expect(.sendCode("+86-15915719111", .signUp), .done)
    await lines.type("r")
    lines.api.expect(
      .verifyCode("+86-15915719111", .signUp, "222222"), .permit(SignUpFlowTests.permit))
    await lines.type("222222")
    #expect(lines.question?.isSecret == true)
    await lines.type("short")
    #expect(lines.says(words.problems.passwordTooShort))
    await lines.type("secret-1")
    #expect(lines.question?.isSecret == false)
    lines.api.expect(.register(SignUpFlowTests.registration()), .session(.sample))
    lines.api.expectSignedIn(.user(.sample))
    await lines.type("REF7")
    #expect(lines.says(words.projects.empty))
    #expect(!lines.transcript.contains { $0.contains("secret-1") || $0.contains("short,") })
    lines.api.finish()
  }

  @Test("An empty line is No, and a project's number confirms what is final")
  func confirmation() async {
    let lines = await signedIn()
    expectDetail(lines, .sample())
    await lines.choose("Repair the kitchen tap")
    await lines.choose(words.actions.cancel)
    #expect(lines.says(words.dialogs.cancelConsequence))
    #expect(lines.question?.isConfirmation == true)
    await lines.type("")
    #expect(lines.question?.isConfirmation == false)
    #expect(lines.app.dialog == nil)
    await lines.choose(words.actions.cancel)
    await lines.type("b")
    #expect(lines.app.dialog == nil)
    await lines.choose(words.actions.cancel)
    // Neither the answer nor another number is enough.
    await lines.type("?")
    await lines.choose(words.actions.cancel)
    #expect(lines.says(words.dialogs.numberMissing))
    await lines.type("1041")
    #expect(lines.says(words.dialogs.numberWrong(typed: "1041", id: "1042")))
    #expect(lines.app.dialog != nil)
    // After a wrong number an empty line is No as well.
    await lines.type("")
    #expect(lines.app.dialog == nil)
    await lines.choose(words.actions.cancel)
    let cancelled = Project.sample(.sample(status: .cancelled))
    lines.api.expect(.getProject(1042), .project(.sample()))
    lines.api.expect(.carryOut(1042, .cancel), .done)
    lines.api.expect(.getProject(1042), .project(cancelled))
    expectDetail(lines, cancelled)
    await lines.type("1042")
    #expect(lines.says(words.notices.cancelled(id: "1042")))
    lines.api.finish()
  }

  @Test("What cannot be done says why, by its number, its key and in the list of all")
  func disabled() async {
    let lines = await signedIn()
    expectDetail(lines, .sample())
    await lines.choose("Repair the kitchen tap")
    let sentence = words.reading.notNow(
      action: words.actions.selectWinner, reason: words.actions.closeFirst)
    #expect(lines.says(sentence))
    #expect(lines.number(of: words.actions.selectWinner) == nil)
    await lines.type("w")
    #expect(lines.said == [words.actions.closeFirst])
    await lines.type("?")
    #expect(lines.says(sentence))
    lines.api.finish()
  }

  @Test("A list is said ten by ten; a number is the project that was said, wherever it is by now")
  func paging() async {
    let projects = (0..<25).map { ProjectSummary.sample(id: 1042 - $0, title: "Project \($0)") }
    let lines = await signedIn(projects)
    #expect(lines.number(of: "Project 9") == 10)
    #expect(lines.number(of: "Project 10") == nil)
    await lines.choose(words.reading.nextRows(count: "10"))
    #expect(lines.number(of: "Project 10") == 1)
    await lines.choose(words.reading.nextRows(count: "5"))
    #expect(lines.number(of: "Project 24") == 5)
    await lines.choose(words.reading.previousRows(count: "10"))
    let number = lines.number(of: "Project 12")
    lines.driver.post(
      .projects(
        .pageLoaded(
          1, .success(ProjectPage(projects: [.sample(id: 2000, title: "New")] + projects)))))
    let chosen = Project.sample(projects[12])
    expectDetail(lines, chosen)
    await lines.type("\(number ?? 0)")
    #expect(lines.app.projects?.openID == chosen.id)
    lines.api.finish()
  }

  @Test("Very many lines are said in parts, and each of them once")
  func manyLines() async {
    let text = (1...100).map { "Line \($0)" }.joined(separator: "\n")
    let lines = await signedIn()
    expectDetail(lines, .sample(description: text))
    await lines.choose("Repair the kitchen tap")
    var heard = lines.said.filter { $0.hasPrefix("Line ") }
    #expect(heard.first == "Line 1" && heard.count < 40)
    while let number = lines.number(of: "the next ") {
      await lines.type("\(number)")
      heard += lines.said.filter { $0.hasPrefix("Line ") }
    }
    #expect(heard == (1...100).map { "Line \($0)" })
    // From the beginning again.
    await lines.type("")
    #expect(lines.says("Line 1"))
    lines.api.finish()
  }

  @Test("/word finds in the list, and the names of keys do what keys do; moving does nothing")
  func words() async {
    let lines = await signedIn([.sample(), .sample(id: 1041, title: "Walk the dog")])
    await lines.type("/dog")
    #expect(lines.number(of: "Walk the dog") == 1)
    await lines.type("esc")
    #expect(lines.number(of: "Walk the dog") == 2)
    for word in ["j", "G", "Down", "^L", "M", "c", "99", "0", "nonsense"] {
      await lines.type(word)
      #expect(lines.said == [words.reading.noChoice(line: word)])
    }
    await lines.type("b")
    #expect(lines.said == [words.reading.noBack])
    await lines.type("Ｅ")
    #expect(lines.says(words.errorList.none))
    await lines.type("b", "F2")
    #expect(lines.app.language == .simplifiedChinese)
    #expect(lines.said.contains { $0.contains("全部 2") })
    lines.api.finish()
  }

  @Test("A form is filled line by line, and saved")
  func form() async {
    let lines = await signedIn()
    lines.api.expect(
      .categories, .categories((1...14).map { NamedID(id: $0, name: "Category \($0)") }))
    await lines.choose(words.keys.new)
    await lines.type("Paint the fence", "Two coats,", "", "? and no more", ".")
    #expect(lines.app.form?.draft.fields.description == "Two coats,\n\n? and no more")
    await lines.type("paint, green")
    await lines.choose(words.projects.online)
    await lines.type("yesterday")
    #expect(lines.says(words.reading.noDate))
    await lines.type("2027-01-24 18:30", "", "1.5")
    await lines.choose(words.reading.nextRows(count: "4"))
    await lines.choose("Category 12")
    // No images.
    await lines.type("")
    #expect(lines.says("Sun Jan 24, 2027, 18:30"))
    lines.api.expect(.createProject(Self.input), .number(1043))
    lines.api.expect(.setTags(1043, ["paint", "green"]), .done)
    let made = ProjectSummary.sample(id: 1043, status: .draft, title: "Paint the fence")
    lines.api.expect(.listProjects(page: 1), .page(ProjectPage(projects: [made, .sample()])))
    await lines.choose(words.form.saveDraft.lowercased())
    #expect(lines.says(words.notices.made(id: "1043")))
    #expect(lines.number(of: "Paint the fence") == 1)
    lines.api.finish()
  }

  /// What was written there.
  private static var input: ProjectInput {
    let day = CivilTime(year: 2027, month: 1, day: 24, hour: 18, minute: 30)
    return ProjectInput(
      ProjectFields(
        title: "Paint the fence", description: "Two coats,\n\n? and no more",
        tags: ["paint", "green"], deliveryMode: .online,
        neededBy: day.map(LocalZone.utc.unixTime), serviceLength: "1.5",
        category: NamedID(id: 12, name: "Category 12")), changedFrom: nil)
  }

  @Test("What is under way is said once, and then how to stop it, where somebody can")
  func progress() async {
    let clock = FakeClock()
    let driver = Driver(clock: clock)
    await driver.start()
    let lines = LineDriver(driver, isInteractive: true)
    await lines.type("1", "1")
    lines.api.expect(.sendCode("+86-15915719111", .signUp), .silence)
    lines.typeWithoutSettling("15915719111")
    await lines.api.waitForCalls(2)
    #expect(lines.said.isEmpty && lines.question == nil)
    for _ in 0..<3 {
      driver.advance(milliseconds: 200)
      lines.listen()
    }
    #expect(lines.said == [words.busy.sendCode + ".."])
    for _ in 0..<3 {
      driver.advance(seconds: 1)
      lines.listen()
    }
    #expect(lines.said == [words.busy.sendCode + "..", words.reading.stillWaiting])
    await lines.stop()
    #expect(lines.says(words.problems.sendCodeUnknown))
  }

  @Test("What comes by itself is said at once, and the question again")
  func news() async {
    let driver = Driver(isSandbox: true)
    await driver.start()
    let lines = LineDriver(driver)
    await lines.type("1", "1")
    driver.post(.messageArrived(phone: "+86-15915719111", code: "424242"))
    let before = lines.transcript.count
    lines.listen()
    #expect(
      lines.transcript.dropFirst(before).map(\.self) == [
        words.header.sms(phone: "+86-15915719111", code: "424242"),
        words.reading.ask(label: words.phone.number.label),
      ])
    lines.listen()
    #expect(lines.transcript.count == before + 2)
  }

  @Test("A draft that is on this computer alone is opened, or thrown away")
  func localDraft() async {
    let draft = ProjectDraft(id: 5, uid: Session.sample.uid, fields: .sample(title: "Piano"))
    let disk = FakeDisk(session: .sample, drafts: [draft])
    let driver = Driver(disk: disk)
    await driver.start(user: .sample)
    let lines = LineDriver(driver)
    await lines.choose("Piano")
    #expect(lines.says(words.detail.unsent))
    await lines.choose(words.keys.back)
    await lines.choose("Piano")
    await lines.choose(words.keys.discard)
    await lines.type("")
    #expect(disk.drafts.count == 1)
    await lines.choose(words.keys.discard)
    await lines.choose(words.dialogs.discard)
    #expect(disk.drafts.isEmpty)
    lines.api.finish()
  }
}
