import FeatDomain
import Foundation
import PseudoTerminal
import Testing

@Suite("A sign-up and a project's life line by line, in a terminal that can do nothing", .blocking)
struct AccessibleLifeTests {
  @Test("A whole sign-up, with a wrong code", arguments: ["en", "zh-Hans"])
  func signUp(language: String) async throws {
    let words = ProgramWords.of(language)
    let sandbox = try RunningSandbox()
    let folder = try TemporaryFolder()
    let screen = try LineScreen(
      ["--api-url", sandbox.url, "--lang", words.language], in: folder,
      type: words.language == "en" ? "dumb" : nil)
    let choice = words["reading.choice"]
    try screen.choose(words["welcome.signUp"], from: choice)
    try screen.answer("+86", to: words.ask("country.filter"))
    try screen.answer("1", to: words.ask("country.filter"))
    try screen.answer("15915719111", to: words.ask("phone.number"))
    let code = try sandbox.code(for: "+86-15915719111")
    let wrong = code == "000000" ? "000001" : "000000"
    try screen.answer(wrong, to: words.ask("steps.code"))
    try screen.wait(words["problems.codeVerifyFailed", ["key:resend": "r"]])
    try screen.answer("FEAT: \(code)", to: words.ask("steps.code"))
    try screen.wait(forQuestion: words.ask("details.password"))
    #expect(!screen.terminal.modes.isCooked)
    try screen.answer("secret-1", to: words.ask("details.password"))
    try screen.answer("", to: words.ask("details.referral"))
    try screen.wait(words["projects.empty", ["key:new": "n"]])
    #expect(screen.terminal.modes == screen.terminal.modesBefore)
    try screen.answer("q", to: choice)
    #expect(try screen.terminal.waitForEnd().how == .exited(0))
    #expect(screen.controls == [])
    let text = String(decoding: screen.terminal.transcript, as: UTF8.self)
    #expect(!text.contains("secret-1"))
    #expect(try await sandbox.effects()["POST /api/auth/phone/register/"] == 1)
  }

  @Test(
    "A project is written, changed, published, closed and won; its copy is published and cancelled",
    arguments: ["en", "zh-Hans"])
  func wholeLife(language: String) async throws {
    let words = ProgramWords.of(language)
    let owner = try await ProjectOwner(speed: 300)
    let screen = try owner.openLines(words)
    try write(screen, words)
    let id = try await owner.newest()
    try change(screen, words)
    try act("publish", screen, words)
    try screen.choose(words["actions.publish"], from: words["reading.choice"])
    try screen.wait(words["notices.published", ["id": "\(id)"]])
    try waitForBids(screen, words)
    try act("close", screen, words)
    try screen.choose(words["actions.close"], from: words["reading.choice"])
    try screen.wait(words["detail.leads"])
    try selectWinner(of: id, screen, words)
    #expect(try await owner.project(.completed) == id)
    try copyAndCancel(screen, words, owner)
    try screen.answer("q", to: words["reading.choice"])
    #expect(try screen.terminal.waitForEnd().how == .exited(0))

    #expect(screen.controls == [])
    let expected = [
      "create": 2, "edit": 1, "set-tags": 2, "publish": 2, "update-status": 2, "select-winner": 1,
    ]
    #expect(try await owner.effects() == expected)
    #expect(try await owner.writes() == expected)
    #expect(owner.draftFiles.isEmpty)
  }

  @Test("What was typed before a question could be read does not answer it")
  func typedAhead() async throws {
    let words = ProgramWords.english
    let owner = try await ProjectOwner()
    let screen = try owner.openLines(words)
    let choice = words["reading.choice"]
    try screen.choose("Swift", from: choice)
    try screen.wait(forQuestion: choice)
    // By the name of its key, and then each number that the question has, at once.
    try screen.terminal.type("c\n2\n2\n1\n")
    try screen.wait(words["dialogs.closeConsequence"])
    try screen.wait(forQuestion: choice)
    try screen.answer("", to: choice)
    try screen.wait(words["detail.leads"])
    try screen.answer("q", to: choice)
    #expect(try screen.terminal.waitForEnd().how == .exited(0))
    #expect(try await owner.writes() == [:])
  }

  private func write(_ screen: LineScreen, _ words: ProgramWords) throws {
    let choice = words["reading.choice"]
    try screen.choose(words["keys.new"], from: choice)
    try screen.answer("粉刷篱笆 Paint", to: words.ask("form.title"))
    try screen.answer("Two coats, <green>", to: words.ask("form.description"))
    try screen.terminal.type("and & \"white\"\n.\n")
    try screen.answer("fence, paint", to: words.ask("form.tags"))
    try screen.choose(words["projects.online"], from: choice)
    try screen.answer(ProjectOwner.farDayAsWritten, to: words.ask("form.neededBy"))
    for field in ["closing", "serviceLength", "category", "images"] {
      try screen.answer("", to: words.ask("form.\(field)"))
    }
    try screen.choose(words["form.saveDraft"].lowercased(), from: choice)
    try screen.wait(words["notices.made"].afterNumber)
  }

  private func change(_ screen: LineScreen, _ words: ProgramWords) throws {
    let choice = words["reading.choice"]
    try screen.choose("粉刷篱笆 Paint", from: choice)
    try act("edit", screen, words)
    try screen.answer("粉刷篱笆 Paint blue", to: words.ask("form.title"))
    try screen.answer("?", to: words.ask("form.description"))
    try screen.choose(words["form.saveChanges"].lowercased(), from: choice)
    try screen.wait(words["notices.changed"].afterNumber)
    try screen.wait("粉刷篱笆 Paint blue")
  }

  private func act(_ action: String, _ screen: LineScreen, _ words: ProgramWords) throws {
    try screen.choose(words["actions.\(action)"], from: words["reading.choice"])
  }

  private func waitForBids(_ screen: LineScreen, _ words: ProgramWords) throws {
    let end = Date(timeIntervalSinceNow: 30)
    while true {
      try screen.wait(forQuestion: words["reading.choice"])
      if screen.unseen.contains(words["detail.leads"]) { return }
      try #require(end.timeIntervalSinceNow > 0)
      try screen.choose(words["keys.refresh"], from: words["reading.choice"])
    }
  }

  private func selectWinner(
    of id: Int64, _ screen: LineScreen, _ words: ProgramWords
  ) throws {
    try act("selectWinner", screen, words)
    try screen.choose(words["detail.leads"], from: words["reading.choice"])
    try screen.wait(words["dialogs.winnerConsequence"])
    let question = words["dialogs.typeNumber", ["id": "\(id)"]].asLabel(words)
    try screen.answer("1", to: question)
    try screen.wait(words["dialogs.numberWrong", ["typed": "1", "id": "\(id)"]])
    try screen.answer("\(id)", to: question)
    try screen.wait(words["notices.winnerSelected", ["id": "\(id)"]])
    try screen.wait(words["detail.won"])
    try screen.wait(words["detail.amount"])
  }

  private func copyAndCancel(
    _ screen: LineScreen, _ words: ProgramWords, _ owner: ProjectOwner
  ) throws {
    let choice = words["reading.choice"]
    try act("copy", screen, words)
    // Straight to the day, which a copy does not have.
    try screen.answer("?", to: words.ask("form.title"))
    try screen.choose(
      words["reading.goTo", ["field": words["form.neededBy"]]], from: choice)
    try screen.answer(ProjectOwner.farDayAsWritten, to: words.ask("form.neededBy"))
    try screen.answer("?", to: words.ask("form.closing"))
    try screen.choose(words["form.publish"].lowercased(), from: choice)
    try screen.choose(words["actions.publish"], from: choice)
    try screen.wait(words["notices.madeAndPublished"].afterNumber)
    try act("cancel", screen, words)
    try screen.wait(words["dialogs.cancelConsequence"])
    let before = words["dialogs.typeNumber"].split(separator: "{id}").first.map(String.init) ?? ""
    try screen.wait(before)
    let digits = try #require(
      screen.unseen.components(separatedBy: before).last?.prefix { $0.isNumber })
    try screen.answer(
      String(digits), to: words["dialogs.typeNumber", ["id": String(digits)]].asLabel(words))
    try screen.wait(words["notices.cancelled", ["id": String(digits)]])
  }
}

extension ProgramWords {
  /// The words of a language, by what `--lang` calls it.
  static func of(_ language: String) -> ProgramWords { language == "en" ? .english : .chinese }

  /// The question for a field, by the key of its label.
  func ask(_ key: String) -> String { self[key].asLabel(self) }
}

extension String {
  /// The question for a field with this label.
  func asLabel(_ words: ProgramWords) -> String {
    let label = String(prefix(through: lastIndex { !" :：".contains($0) } ?? startIndex))
    return words["reading.ask", ["label": label]]
  }

  /// What a sentence says behind the number of a project.
  var afterNumber: String { components(separatedBy: "{id}").last ?? self }
}

extension ProjectOwner {
  /// A day that is far enough ahead, as it is written: `2027-01-31 12:00`.
  static var farDayAsWritten: String {
    let day = Array(farDay)
    return "\(String(day[0..<4]))-\(String(day[4..<6]))-\(String(day[6..<8])) 12:00"
  }
}
