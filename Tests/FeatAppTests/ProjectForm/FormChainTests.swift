import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The project form sends its chain of calls")
struct FormChainTests {
  static let whole = ProjectFields.sample(images: ["~/a.png"])
  static let lost = APIFailure(.transport(.interrupted), mayHaveTakenEffect: true)

  static func bench(
    _ fields: ProjectFields = whole, size: Size = Size(columns: 80, rows: 24)
  ) -> FormBench {
    FormBench(size: size, draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: fields))
  }

  @Test("Save as draft creates, tags and adds images, and then nothing is left on disk")
  func saved() {
    var bench = Self.bench()
    bench.press("^S")
    #expect(bench.link == .create(ProjectInput(Self.whole, changedFrom: nil)))
    bench.answer(.done(projectID: 42))
    #expect(bench.link == .setTags(42, ["moving", "piano"]))
    bench.answer(.done(projectID: 42))
    #expect(bench.link == .addImage(42, "~/a.png"))
    bench.answer(.done(projectID: 42))
    #expect(bench.link == nil)
    #expect(bench.app.screen == .projects)
    #expect(bench.app.notice == .project(.made(42, isPublished: false)))
    #expect(bench.disk.isEmpty)
    #expect(bench.app.projects?.store.drafts.isEmpty == true)
  }

  @Test("Publish asks first, with No as the answer that Enter gives")
  func asked() {
    var bench = Self.bench()
    bench.press("^P")
    #expect(bench.app.dialog?.question == .publishDraft(title: "Move a piano"))
    bench.press("Enter")
    #expect(bench.app.dialog == nil)
    #expect(bench.link == nil)
    bench.press("^P Right Enter")
    #expect(bench.link != nil)
    for _ in 0..<3 { bench.answer(.done(projectID: 42)) }
    #expect(bench.link == .publish(42))
    bench.answer(.done(projectID: 42))
    #expect(bench.app.notice == .project(.made(42, isPublished: true)))
    #expect(bench.disk.isEmpty)
  }

  @Test("Each call is noted on disk before it is sent, and its answer before the next one is")
  func order() {
    var bench = Self.bench()
    bench.press("^S")
    for _ in 0..<3 { bench.answer(.done(projectID: 42)) }
    let steps = bench.all.compactMap { effect -> String? in
      switch effect {
      case .saveDraft(let draft): draft.unanswered == nil ? "answered" : "noted"
      case .send: "sent"
      case .removeDraft: "removed"
      default: nil
      }
    }
    let link = ["noted", "sent", "answered"]
    #expect(steps == link + link + link + ["removed"])
    let created = bench.all.compactMap { effect -> Int64? in
      if case .saveDraft(let draft) = effect { draft.createdAfter } else { nil }
    }
    #expect(created == [41])
  }

  @Test(
    "A chain broken at each call is gone on with there, and nothing is sent twice",
    arguments: 0..<4, [false, true])
  func broken(_ position: Int, _ isByQuit: Bool) {
    var bench = Self.bench()
    bench.press("^P Right Enter")
    for _ in 0..<position { bench.answer(.done(projectID: 42)) }
    let link = bench.link
    bench.answer(.notDone(APIFailure(.serverError(status: 503))))
    #expect(bench.shows("status 503"))
    #expect(bench.shows(position == 0 ? "Nothing is saved at FEAT yet." : "as draft 42"))
    #expect(bench.disk[5]?.isUnfinished == true)
    #expect(bench.form?.draft.fields == Self.whole)
    if isByQuit {
      bench.restart()
      bench.reopen(5)
      #expect(bench.shows(position == 0 ? "Nothing is saved at FEAT yet." : "as draft 42"))
    }
    bench.press("^P Right Enter")
    #expect(bench.link == link)
    for _ in position..<4 { bench.answer(.done(projectID: 42)) }
    #expect(bench.app.notice == .project(.made(42, isPublished: true)))
    let sent = bench.all.compactMap { effect -> ProjectDraft.Link? in
      if case .send(let link, _, _) = effect { link } else { nil }
    }
    #expect(sent.count == 5)
    #expect(Set(sent).count == 4)
    #expect(bench.disk.isEmpty)
  }

  @Test(
    "After a crash between sending and answer it is read what came of it",
    arguments: 0..<4, [false, true])
  func crash(_ position: Int, _ wasDone: Bool) {
    var bench = Self.bench()
    bench.press("^P Right Enter")
    for _ in 0..<position { bench.answer(.done(projectID: 42)) }
    let link = bench.link
    bench.restart(byCrash: true)
    bench.reopen(5)
    #expect(bench.shows("No clear answer came: ") && bench.shows(" or not."))
    bench.press("^P Right Enter")
    guard case .findOutLink(let found, _, _)? = bench.asked.last else {
      Issue.record("it was not looked for")
      return
    }
    #expect(found == link)
    bench.answer(wasDone ? .done(projectID: 42) : .notDone(APIFailure(.transport(.cancelled))))
    let sent = bench.all.filter { if case .send(link, _, _) = $0 { true } else { false } }
    #expect(sent.count == (wasDone ? 1 : 2))
    while bench.link != nil { bench.answer(.done(projectID: 42)) }
    #expect(bench.app.notice == .project(.made(42, isPublished: true)))
  }

  @Test("A lost answer says that nobody knows, and the next try looks first")
  func lostAnswer() {
    var bench = Self.bench()
    bench.press("^S")
    bench.answer(.unknown(Self.lost))
    #expect(bench.shows("No clear answer came"))
    #expect(bench.disk[5]?.createdAfter == 41)
    // What is typed meanwhile is sent once it is known that the project was made.
    bench.press("Tab Tab 2 ^S")
    #expect(bench.link == .create(ProjectInput(Self.whole, changedFrom: nil)))
    bench.answer(.done(projectID: 42))
    guard case .edit(42, let input)? = bench.link else {
      Issue.record("the change is not sent")
      return
    }
    #expect(input.title == "Move a piano2")
  }

  @Test("Esc gives a call up, reads what came of it, and sends nothing more")
  func stopped() {
    var bench = Self.bench()
    bench.press("^S Esc")
    #expect(bench.all.contains(.cancel(.draft)))
    guard case .findOutLink? = bench.asked.last else {
      Issue.record("it was not looked for")
      return
    }
    bench.answer(.done(projectID: 42))
    #expect(bench.link == nil)
    #expect(bench.shows("Stopped. Saved at FEAT as draft 42"))
    #expect(bench.shows("still to do: tags, images (1)."))
    #expect(bench.disk[5]?.projectID == 42)
    bench.press("Enter")
    #expect(bench.link == .setTags(42, ["moving", "piano"]))
    bench.press("Esc")
    bench.answer(.notDone(APIFailure(.transport(.cancelled))))
    #expect(bench.shows("still to do: tags, images (1)."))
    bench.press("Enter Esc Esc")
    #expect(bench.link == nil)
    #expect(bench.shows("No clear answer came"))
    bench.press("Esc")
    #expect(bench.app.screen == .projects)
    #expect(bench.disk[5] != nil)
  }

  @Test("While a call is under way nothing can be typed, and no second one is sent")
  func locked() {
    var bench = Self.bench()
    bench.press("^S")
    let effects = bench.all.count
    bench.press("x Tab Enter ^S ^P Space")
    bench.paste("y")
    #expect(bench.all.count == effects)
    #expect(bench.form?.draft.fields == Self.whole)
    #expect(bench.app.dialog == nil)
  }

  @Test("The progress tells which call of how many, and after a second how to stop")
  func progress() {
    var bench = Self.bench()
    bench.press("^S")
    #expect(!bench.shows("1 of 3"))
    bench.pass(milliseconds: 150)
    #expect(bench.shows("1 of 3: creating the project.."))
    bench.pass(milliseconds: 850)
    #expect(bench.shows("1 of 3: creating the project, still waiting. Esc stops."))
    bench.answer(.done(projectID: 42))
    #expect(bench.shows("2 of 3: setting the tags.."))
  }

  @Test("An edit sends what differs, and says that the changes are saved")
  func edit() {
    let base = ProjectFields.sample()
    var bench = FormBench(
      draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: base, base: base, projectID: 42))
    #expect(bench.shows("Save changes"))
    bench.press("2 ^S")
    #expect(
      bench.link == .edit(42, ProjectInput(bench.form?.draft.fields ?? base, changedFrom: base)))
    bench.answer(.done(projectID: 42))
    #expect(bench.app.notice == .project(.changed(42)))
  }

  @Test("Who saves without having changed anything is not told of changes, and nothing is sent")
  func nothingToSend() {
    let base = ProjectFields.sample()
    var bench = FormBench(
      draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: base, base: base, projectID: 42))
    bench.press("^S")
    #expect(bench.app.screen == .projects)
    #expect(bench.app.notice == nil)
    #expect(bench.link == nil && bench.disk.isEmpty)
  }

  @Test("The project that was made is in the list at once, and selected")
  func selected() {
    var bench = Self.bench(.sample(tags: []))
    bench.press("^S")
    bench.answer(.done(projectID: 42))
    #expect(bench.app.projects?.selected?.id == 42)
    #expect(bench.app.projects?.selected?.statusAsRead == .draft)
    #expect(bench.shows("Move a piano"))
  }

  @Test("A closing that FEAT has set follows when the service is needed later")
  func defaultClosing() {
    var base = ProjectFields.sample()
    base.closing = base.neededBy.map { ProjectRules.defaultClosing(neededBy: $0) }
    var bench = FormBench(
      draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: base, base: base, projectID: 42))
    #expect(bench.shows("7 days before: Fri Dec 11"))
    bench.press("Tab Tab Tab Tab Right Right Up ^S")
    guard case .edit(42, let input)? = bench.link else {
      Issue.record("nothing is sent")
      return
    }
    #expect(input.neededBy == base.neededBy?.adding(seconds: 86_400))
    #expect(input.closing == base.closing?.adding(seconds: 86_400))
  }

  @Test("An image of which nobody can tell is not looked for any more once its line is gone")
  func removedImage() {
    var bench = Self.bench()
    bench.press("^S")
    for _ in 0..<2 { bench.answer(.done(projectID: 42)) }
    bench.answer(.unknown(Self.lost))
    bench.press("Enter")
    guard case .findOutLink? = bench.asked.last else {
      Issue.record("it was not looked for")
      return
    }
    bench.answer(.unknown(Self.lost))
    bench.press("S-Tab ^U ~/b.png ^S")
    #expect(bench.link == .addImage(42, "~/b.png"))
  }

  @Test("A project that turns out to be published is said to be, whatever was wanted since")
  func publishedAfterAll() {
    var bench = Self.bench()
    bench.press("^P Right Enter")
    for _ in 0..<3 { bench.answer(.done(projectID: 42)) }
    bench.answer(.unknown(Self.lost))
    bench.press("^S")
    #expect(bench.link == .publish(42))
    bench.answer(.done(projectID: 42))
    #expect(bench.app.notice == .project(.made(42, isPublished: true)))
    #expect(bench.app.projects?.selected?.statusAsRead == .open)
  }

  @Test("A draft that only waited to hear of its publishing is gone when the list shows it open")
  func settled() {
    var bench = Self.bench()
    bench.press("^P Right Enter")
    for _ in 0..<3 { bench.answer(.done(projectID: 42)) }
    bench.restart(byCrash: true)
    #expect(bench.disk.count == 1)
    bench.showList(.sample(id: 42, status: .draft))
    #expect(bench.disk.count == 1)
    bench.showList(.sample(id: 42, status: .open))
    #expect(bench.disk.isEmpty)
    #expect(bench.app.projects?.store.drafts.isEmpty == true)
  }
}
