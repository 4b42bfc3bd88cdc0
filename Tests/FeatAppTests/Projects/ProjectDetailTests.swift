import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The detail of a project")
struct ProjectDetailTests {
  static let roomy = Size(columns: 80, rows: 200)

  private func lines(
    _ project: Project, _ participants: [Participant]? = [], size: Size = roomy
  ) -> [String] {
    App.showing(project, participants, size: size).detailLines
  }

  @Test(
    "The lifecycle and the buttons are those of the status",
    arguments: [
      (
        ProjectStatus.draft, "Draft", "[Draft] ─ Open ─ Closed ─ Completed",
        "[ e edit ]  [ p publish ]  [ y copy as draft ]"
      ),
      (
        .review, "In review", "Draft ─ [In review] ─ Open ─ Closed ─ Completed",
        "[ y copy as draft ]"
      ),
      (
        .open, "Open", "Draft ─ [Open] ─ Closed ─ Completed",
        "[ c close ]  [ y copy as draft ]  [ x cancel project ]\n"
          + "w select winner - Close it first: bids may still come in."
      ),
      (
        .closed, "Closed", "Draft ─ Open ─ [Closed] ─ Completed",
        "[ w select winner ]  [ y copy as draft ]  [ x cancel project ]"
      ),
      (
        .completed, "Completed", "Draft ─ Open ─ Closed ─ [Completed]",
        "[ w winner and order ]  [ y copy as draft ]"
      ),
      (.cancelled, "Cancelled", "Draft ─ Open ─ [Cancelled]", "[ y copy as draft ]"),
      (
        .unknown(450), "Status 450", "[Status 450]",
        "Status 450 is new to this program: nothing can be done here."
      ),
    ])
  func head(_ status: ProjectStatus, _ word: String, _ strip: String, _ buttons: String) {
    let lines = lines(.sample(.sample(status: status)), [.sample()])
    let expected = ["Repair the kitchen tap", "No. 1042  \(word)", strip, ""]
    let buttons = buttons.split(separator: "\n").map(String.init)
    #expect(lines.starts(with: expected + buttons + [""]))
  }

  @Test("What went wrong is seen in the smallest window, and all that it says")
  func smallProblem() {
    var app = App.showing(.sample(), size: Size(columns: 40, rows: 10))
    app.tell(.projectLoaded(1042, .failure(APIFailure(.transport(.cannotConnect)))))
    #expect(app.frame.text.contains("! The server cannot be reached."))
    #expect(
      app.frame.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "r reads it again."))
  }

  @Test("The status of the moment is in brackets and bold, so that it is known without colour")
  func currentStage() {
    let line = Lifecycle(.open).line(columns: 80, Vocabulary.of(.english).words.projects)
    #expect(line.pieces.filter { $0.style == .bold }.map(\.text) == ["[Open]"])
    #expect(line.pieces.filter(\.isRule).count == 3)
  }

  @Test("A strip that is too long has no spaces", arguments: Language.allCases)
  func narrowStrip(_ language: Language) {
    Locale.use()
    for status in ProjectStatus.known {
      let line = Lifecycle(status).line(columns: 40, Vocabulary.of(language).words.projects)
      #expect(line.columns <= 40)
    }
  }

  @Test("A closed project without anybody says why no winner can be selected")
  func nobodyToSelect() {
    let lines = lines(.sample(.sample(status: .closed)), [])
    #expect(lines.contains("[ y copy as draft ]  [ x cancel project ]"))
    #expect(
      lines.contains("w select winner - Nobody takes part, so there is no winner to select."))
    #expect(lines.contains("Nobody takes part."))
  }

  @Test("While a command is under way its word takes the place of the status, and no button sends")
  func running() {
    var app = App.showing(.sample(), [], size: Self.roomy)
    let question = CommandQuestion(command: .close, id: 1042, title: "", status: .open)
    app.tell(.confirmed(question))
    #expect(app.detailLines.contains("No. 1042  Open"))
    _ = app.update(.timePassed, at: .sample.adding(seconds: 1))
    #expect(app.detailLines.contains("No. 1042  closing.."))
    #expect(app.detailLines.contains("[ y copy as draft ]"))
    #expect(app.detailLines.contains("Project 1042 is still under way; wait for it."))
  }

  @Test("The facts stand below each other, each in full, and what is unknown is left out")
  func facts() {
    let lines = lines(.sample())
    let times = [
      "Needed by  Wed Dec 2, 19:06, in 14 days",
      "Closes     Wed Nov 25, 21:36, in 7 d 2 h",
      "Delivery   On site",
    ]
    let facts = [
      "Address    浙江省 杭州市 西湖区 文三路 90 号 2 单元 301",
      "Contact    李雷 +86-15915719111",
      "Takes      2.5 h",
      "Category   家政服务",
      "Tags       plumbing, 水管, kitchen",
      "Images     tap.jpg, sink.png",
      "Expertise  Plumber",
      "Bids are   for the whole job",
    ]
    #expect(lines.joined(separator: "\n").contains(times.joined(separator: "\n")))
    #expect(lines.joined(separator: "\n").contains(facts.joined(separator: "\n")))
    let bare = self.lines(
      .sample(
        .sample(deliveryMode: nil, neededBy: nil, closingTime: nil), category: nil, tags: [],
        address: nil, serviceLength: "", images: [], expertises: [], priceUnit: nil))
    #expect(!bare.contains { line in (times + facts).contains { $0.prefix(9) == line.prefix(9) } })
  }

  @Test("In Chinese the values are aligned by columns, not by characters")
  func chineseFacts() {
    let lines = App.showing(.sample(), [], .simplifiedChinese, size: Self.roomy).detailLines
    #expect(lines.contains("服务时间  12月2日 周三 19:06，14 天后"))
    #expect(lines.contains("关闭时间  11月25日 周三 21:36，还剩 7 天 2 小时"))
    #expect(lines.contains("标签      plumbing、水管、kitchen"))
  }

  @Test(
    "A closing time that is over tells when it closed, and only an open project counts down",
    arguments: [
      (ProjectStatus.open, 600, "Closes     Wed Nov 18, 19:16, in 10:00"),
      (.open, 59, "Closes     Wed Nov 18, 19:07, in 0:59"),
      (.closed, -3600, "Closed on  Wed Nov 18, 18:06"),
      (.draft, 600, "Closes     Wed Nov 18, 19:16"),
      (.closed, 600, "Deadline   Wed Nov 18, 19:16"),
      (.cancelled, -3600, "Closed on  Wed Nov 18, 18:06"),
    ])
  func closing(_ status: ProjectStatus, _ seconds: Int, _ line: String) {
    let summary = ProjectSummary.sample(
      status: status, closingTime: .sample.adding(seconds: seconds))
    #expect(lines(.sample(summary)).contains(line))
  }

  @Test(
    "How many days there are is counted by the calendar of the user",
    arguments: [
      (0, "today"), (17_599, "today"), (17_600, "tomorrow"), (86_400, "tomorrow"),
      (104_000, "in 2 days"), (-86_400, "yesterday"), (-3 * 86_400, "3 days ago"),
    ])
  func days(_ seconds: Int, _ words: String) {
    let summary = ProjectSummary.sample(neededBy: .sample.adding(seconds: seconds))
    #expect(lines(.sample(summary)).contains { $0.hasPrefix("Needed by") && $0.hasSuffix(words) })
  }

  @Test("A completed project names the winner and the order first")
  func result() {
    let lines = lines(
      .sample(.sample(status: .completed), winner: User(uid: 6, name: "Maria"), order: .sample),
      .sample)
    let result = [
      "Winner        Maria", "Order         CN0000000001", "Amount        95.50 CNY",
      "Order status  100", "Provider      Maria Gonzalez",
    ]
    #expect(lines.joined(separator: "\n").contains(result.joined(separator: "\n")))
    #expect(lines.contains { $0.hasPrefix("won   Maria Gonzalez") })
    #expect(!lines.contains { $0.hasPrefix("leads") })
    let unnamed = self.lines(.sample(.sample(status: .completed)))
    #expect(unnamed.contains("Winner  FEAT does not name the winner."))
  }

  @Test("Of very many tags the first are named, and it is said how many more there are")
  func manyTags() {
    let lines = lines(.sample(tags: (0..<1000).map { "t\($0)" }))
    #expect(lines.joined().filter { $0 != " " }.contains("t39,and960more"))
  }

  @Test("The description is wrapped, its lists indented, and what was cut is said")
  func description() {
    let text = "one two\n- " + String(repeating: "word ", count: 30) + "\n12. short"
    let lines = lines(.sample(description: text), size: Size(columns: 60, rows: 100))
    let start = lines.firstIndex(of: "Description").map { $0 + 1 } ?? 0
    #expect(lines[start] == "one two")
    #expect(lines[start + 1].hasPrefix("- word word"))
    #expect(lines[start + 2].hasPrefix("  word"))
    #expect(lines.last == "12. short")
    let long = String(repeating: "词", count: Sanitizer.blockLimit + 7)
    let cut = self.lines(.sample(description: long))
    #expect(cut.last == "7 more characters are not shown.")
    #expect(self.lines(.sample(description: "")).suffix(2) == ["Description", "There is none."])
  }

  @Test("Before the project was read the list's facts are shown, and after 150 ms a word")
  func reading() {
    var app = App.showing([.sample(leadBid: Price("95.5"))], size: Self.roomy)
    app.tell(.detailOpened)
    #expect(app.detailLines.contains("Best bid   95.5"))
    #expect(!app.detailLines.contains { $0.contains("reading") })
    _ = app.update(.timePassed, at: UnixTime(milliseconds: UnixTime.sample.milliseconds + 150))
    #expect(app.detailLines.contains("reading.."))
    #expect(!app.detailLines.contains("Description"))
  }

  @Test(
    "While it is read again it can be read; the last row says so, and Esc stops what takes long")
  func readingAgain() {
    var app = App.showing(.sample(), .sample, size: Size(columns: 40, rows: 10))
    app.tell(.refreshRequested)
    app.tell(.pageLoaded(1, .success(ProjectPage(projects: [.sample()]))))
    let lines = app.detailLines
    app.now.milliseconds += 150
    #expect(app.frame.text.contains("\nreading..  34 more below\n"))
    #expect(app.keys.row(for: .escape)?.message == .projects(.detailClosed))
    app.now.milliseconds += 850
    #expect(app.frame.text.contains("\nreading, still waiting. Esc stops.  "))
    #expect(app.detailLines == lines)
    app.press("Esc")
    #expect(app.projects?.isDetailOpen == true)
    #expect(app.frame.text.contains("\n34 more below\n"))
    app.press("Esc")
    #expect(app.projects?.isDetailOpen == false)
  }

  @Test("A request that another one took the place of is not waited for")
  func replaced() {
    var app = App.showing([.sample(), .sample(id: 1041)], size: Size(columns: 120, rows: 40))
    app.tell(.detailOpened)
    app.press("Esc Down")
    app.tell(.detailOpened)
    app.press("Esc Up")
    app.now = app.now.adding(seconds: 2)
    #expect(!app.frame.text.contains("still waiting"))
  }

  @Test("What could not be read says what to do; old data stays, with its age")
  func failures() {
    let failure = APIFailure(.transport(.cannotConnect))
    let sentence = "! The server cannot be reached."
    var app = App.showing([.sample()], size: Self.roomy)
    app.tell(.detailOpened)
    app.tell(.projectLoaded(1042, .failure(failure)))
    #expect(app.detailLines.contains { $0.hasPrefix(sentence) })
    #expect(app.detailLines.contains { $0.contains("r reads it again.") })
    #expect(!app.detailLines.contains { $0.contains("What you see was read") })
    app = App.showing(.sample(), .sample, size: Self.roomy)
    let later = UnixTime.sample.adding(seconds: 200)
    app.tell(.projectLoaded(1042, .failure(failure)), at: later)
    app.tell(.participantsLoaded(1042, .failure(failure)))
    #expect(app.detailLines.filter { $0.hasPrefix(sentence) }.count == 1)
    #expect(app.detailLines.contains("What you see was read 3 min ago."))
    #expect(app.detailLines.contains("Description"))
    #expect(app.detailLines.contains { $0.hasPrefix("leads") })
  }

  @Test(
    "Where a project was never read, a refresh that fails leaves what the list knows",
    arguments: [
      Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10),
    ])
  func failedRefresh(_ size: Size) {
    let failure = APIFailure(.transport(.cannotConnect))
    var app = App.showing([.sample()], size: size)
    app.tell(.detailOpened)
    for _ in 0..<2 {
      app.tell(.projectLoaded(1042, .failure(failure)))
      app.tell(.participantsLoaded(1042, .failure(failure)))
      #expect(app.frame.text.contains("The server cannot be reached"))
      #expect(app.frame.text.contains("No. 1042  Open"))
      #expect(app.frame.text.contains("Repair the kitchen tap"))
      app.press("r")
      app.tell(.pageLoaded(1, .failure(failure)))
    }
  }

  @Test("An unsent draft says that FEAT does not have it")
  func draft() {
    Locale.use()
    var app = App.showing([], size: Self.roomy)
    let fields = ProjectFields(title: "New tap", description: "one\n\u{1B}two", tags: ["a"])
    app.projects?.store.take([ProjectDraft(id: 9, uid: Session.sample.uid, fields: fields)])
    app.tell(.sorted)
    app.tell(.sorted)
    #expect(app.detailLines.starts(with: ["New tap", "unfinished"]))
    #expect(app.detailLines.suffix(2) == ["one", "?two"])
  }
}
