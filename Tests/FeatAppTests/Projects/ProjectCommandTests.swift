import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("Commands: asked, sent once, and told as they turned out")
struct ProjectCommandTests {
  private static let lost = APIFailure(.transport(.timedOut), mayHaveTakenEffect: true)

  private static func app(
    _ status: ProjectStatus = .open, _ participants: [Participant]? = .sample
  ) -> App {
    App.showing(.sample(.sample(status: status)), participants)
  }

  /// The effect of pressing keys, a moment after the last question came up.
  private static func press(_ keys: [Key], in app: inout App) -> [Effect] {
    keys.flatMap { key in
      app.now = app.now.adding(seconds: 1)
      return app.handle(.key(key), at: app.now)
    }
  }

  private static func finish(
    _ command: ProjectCommand, _ outcome: CommandOutcome, in app: inout App
  ) -> [Effect] {
    app.update(.projects(.commandFinished(1042, command, outcome)), at: app.now)
  }

  private static func project(_ status: ProjectStatus) -> Project {
    .sample(.sample(status: status))
  }

  @Test("A question names the project, its number, the account and what follows, and means No")
  func question() {
    var app = Self.app()
    #expect(Self.press([.character("c")], in: &app) == [])
    let text = app.frame.text
    for part in ["Project 1042: Repair the kitchen tap", "+86 159 1571 9111", "cannot be reopened"]
    {
      #expect(text.contains(part))
    }
    #expect(Self.press([.enter], in: &app) == [])
    #expect(app.dialog == nil)
  }

  @Test("Yes sends the command with the status that was shown")
  func sends() {
    var app = Self.app()
    let effects = Self.press([.character("c"), .right, .enter], in: &app)
    #expect(effects == [.carryOut(.close, .sample, 1042, from: .open)])
  }

  @Test("The key that opens a question, held down, does not answer it")
  func heldKey() {
    var app = Self.app()
    var effects: [Effect] = []
    for _ in 0..<5 { effects += app.handle(.key(.character("c")), at: app.now) }
    effects += app.handle(.key(.enter), at: app.now)
    #expect(effects == [])
    #expect(app.dialog != nil)
  }

  @Test(
    "What cannot be taken back wants the number typed, and a wrong one sends nothing",
    arguments: ["", "104", "10422", "1043"])
  func typedNumber(_ typed: String) {
    var app = Self.app()
    _ = Self.press([.character("x")], in: &app)
    let keys = typed.map { Key.character($0) } + [.right, .enter]
    #expect(Self.press(keys, in: &app) == [])
    #expect(app.dialog != nil, "a slip of the finger is no answer")
    #expect(Self.press([.escape], in: &app) == [])
    let right = "1042".map { Key.character($0) }
    let effects = Self.press([.character("x")] + right + [.enter], in: &app)
    #expect(effects == [.carryOut(.cancel, .sample, 1042, from: .open)])
  }

  @Test("While a command is under way no other one is sent, and the row says what is done")
  func inFlight() {
    var app = Self.app()
    _ = Self.press([.character("c"), .right, .enter], in: &app)
    app.press("x")
    #expect(app.dialog == nil)
    #expect(app.frame.text.contains("Project 1042 is still under way"))
    _ = app.update(.timePassed, at: UnixTime(milliseconds: app.now.milliseconds + 200))
    app.press("Esc")
    #expect(app.frame.text.contains("closing"))
  }

  @Test("After a close with participants the winner is offered at once")
  func offersWinner() {
    var app = Self.app()
    _ = Self.press([.character("c"), .right, .enter], in: &app)
    let effects = Self.finish(.close, .done(Self.project(.closed)), in: &app)
    #expect(effects.contains(.loadParticipants(.sample, 1042)))
    #expect(app.frame.text.contains("Project 1042 is closed."))
    app.tell(.participantsLoaded(1042, .success(.sample)))
    #expect(app.frame.text.contains("3 take part. Press w to select the winner."))
    app.press("w")
    #expect(app.projects?.picker != nil)
  }

  @Test("A status that changed meanwhile and still allows it is asked about once more")
  func askedAgain() {
    var app = Self.app()
    let digits = "1042".map { Key.character($0) }
    _ = Self.press([.character("x")] + digits + [.enter], in: &app)
    let effects = Self.finish(.cancel, .changedElsewhere(Self.project(.closed)), in: &app)
    #expect(!effects.contains(.carryOut(.cancel, .sample, 1042, from: .closed)))
    #expect(app.frame.text.contains("It was Open when you were asked, and is Closed now."))
    let again = Self.press(digits + [.enter], in: &app)
    #expect(again == [.carryOut(.cancel, .sample, 1042, from: .closed)])
  }

  @Test("A status that changed meanwhile and forbids it is told, and nothing is sent")
  func forbidden() {
    var app = Self.app()
    _ = Self.press([.character("c"), .right, .enter], in: &app)
    let effects = Self.finish(.close, .changedElsewhere(Self.project(.cancelled)), in: &app)
    #expect(effects == [])
    #expect(app.dialog == nil)
    #expect(app.frame.text.contains("is Cancelled by now, so nothing was sent"))
  }

  @Test("A project that closes by itself under the question is asked about with its new status")
  func closesUnderQuestion() {
    let soon = UnixTime.sample.adding(seconds: 60)
    var app = App.showing(.sample(.sample(closingTime: soon)), .sample)
    app.press("x")
    app.now = soon.adding(seconds: 1)
    let digits = "1042".map { Key.character($0) }
    #expect(Self.press(digits + [.enter], in: &app) == [])
    #expect(app.frame.text.contains("is Closed now"))
  }

  @Test(
    "What came of it is told in one sentence, and never looks as if it had worked",
    arguments: [
      (.refused(APIFailure(.refused(.other("NO"))), Self.project(.open)), "FEAT refused"),
      (.notDone(APIFailure(.transport(.timedOut)), Self.project(.open)), "is as it was"),
      (.unknown(Self.lost), "may be closed by now"),
    ] as [(CommandOutcome, String)])
  func outcomes(_ outcome: CommandOutcome, _ words: String) {
    var app = Self.app()
    _ = Self.press([.character("c"), .right, .enter], in: &app)
    _ = Self.finish(.close, outcome, in: &app)
    #expect(app.frame.text.contains(words))
    #expect(!app.frame.text.contains("1042 is closed"))
    #expect(app.projects?.running == nil)
    #expect(app.projects?.selected?.statusAsRead == .open)
  }

  @Test("Esc gives a command up, and reads what came of it")
  func givenUp() {
    var app = Self.app()
    _ = Self.press([.character("c"), .right, .enter], in: &app)
    app.tell(.detailClosed)
    let effects = Self.press([.escape], in: &app)
    #expect(effects == [.cancel(.command), .findOut(.close, .sample, 1042, from: .open)])
    _ = Self.finish(.close, .done(Self.project(.closed)), in: &app)
    #expect(app.projects?.selected?.statusAsRead == .closed)
  }

  @Test("The winner is picked, confirmed with bid and number, and sent by uid")
  func winner() {
    var app = Self.app(.closed)
    _ = Self.press([.character("w"), .down, .enter], in: &app)
    #expect(app.frame.text.contains("Winner: 王芳, bid 120.00"))
    let digits = "1042".map { Key.character($0) }
    let effects = Self.press(digits + [.enter], in: &app)
    #expect(effects == [.carryOut(.selectWinner(5), .sample, 1042, from: .closed)])
  }

  @Test("An open detail stays with its project when that leaves the part of the list that is shown")
  func detailStays() {
    var app = App.showing([.sample(id: 1043), .sample(id: 1042), .sample(id: 1041)])
    app.press("Tab Tab Down Enter")
    app.tell(.projectLoaded(1042, .success(Self.project(.open))))
    _ = Self.press([.character("c"), .right, .enter], in: &app)
    _ = Self.finish(.close, .done(Self.project(.closed)), in: &app)
    app.tell(.participantsLoaded(1042, .success(.sample)))
    #expect(app.projects?.selected?.id == 1042)
    app.press("w")
    #expect(app.projects?.picker?.projectID == 1042)
    app.press("Esc Esc")
    #expect(app.projects?.isDetailOpen == false)
    #expect(app.projects?.selected?.id == 1042, "and it is in sight where one comes back to")
  }

  @Test("A copy of an open project that is saved takes the place of the detail")
  func copyFromDetail() {
    var app = Self.app(.completed)
    app.press("y")
    #expect(app.screen == .form)
    let context = app.context
    var draft = ProjectDraft(id: 5, uid: Session.sample.uid, projectID: 2000)
    draft.fields.title = "The copy"
    app.projects?.formClosed(draft, .open, context)
    #expect(app.projects?.selected?.id == 2000)
    #expect(app.projects?.isDetailOpen == true)
  }

  @Test("The key to quit asks while nobody knows what comes of a command; Ctrl-C does not")
  func quitting() {
    var app = Self.app()
    app.press("Esc")
    _ = Self.press([.character("c"), .right, .enter], in: &app)
    #expect(Self.press([.character("q")], in: &app) == [])
    #expect(app.dialog?.question == .quit(projectID: 1042))
    #expect(Self.press([.right, .enter], in: &app) == [.exit(.finished)])
    #expect(Self.press([.control("c")], in: &app) == [.exit(.finished)])
  }

  @Test("A draft that is not ready to be published says which fields it lacks, and the way there")
  func notReady() {
    var app = Self.app(.draft)
    let failure = APIFailure(
      .refused(.validation),
      fields: [APIFailure.FieldMessage(field: "tags", message: "Add a tag.")])
    _ = Self.press([.character("p"), .right, .enter], in: &app)
    _ = Self.finish(.publish, .refused(failure, Self.project(.draft)), in: &app)
    for part in ["is still a draft", "Tags: Add a tag.", "Press e to"] {
      #expect(app.frame.text.contains(part))
    }
  }

  @Test("In the list, too, what was acted on stays selected")
  func staysSelected() {
    var app = App.showing([.sample(id: 1043), .sample(id: 1042), .sample(id: 1041)])
    app.press("Tab Tab Down")
    _ = Self.press([.character("c"), .right, .enter], in: &app)
    _ = Self.finish(.close, .done(Self.project(.closed)), in: &app)
    #expect(app.projects?.selected?.id == 1042)
    #expect(app.projects?.list.tab == .all)
  }

  @Test("A winner of a project that is closed no more is not asked for")
  func winnerTooLate() {
    var app = Self.app(.closed)
    app.press("w")
    app.tell(.projectLoaded(1042, .success(Self.project(.cancelled))))
    #expect(Self.press([.enter], in: &app) == [])
    #expect(app.dialog == nil && app.projects?.picker == nil)
    #expect(app.frame.text.contains("is Cancelled by now, so nothing was sent"))
  }

  @Test("The keys of the list do nothing where the list is not seen")
  func listKeysInDetail() {
    var app = Self.app()
    let before = app.projects
    app.press("/ s Tab h l")
    #expect(app.projects == before)
  }

  @Test("What was typed of a draft that FEAT has can be thrown away")
  func discardLocalChanges() {
    var app = Self.app(.draft)
    app.projects?.store.take([
      ProjectDraft(id: 5, uid: Session.sample.uid, base: ProjectFields(), projectID: 1042)
    ])
    app.press("x")
    #expect(app.dialog?.question == .discard(5, title: ""))
  }
}
