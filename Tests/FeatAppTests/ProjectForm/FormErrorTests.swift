import FeatAPI
import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("What is wrong is said at its field")
struct FormErrorTests {
  static func refusal(_ fields: (String, String)...) -> APIFailure {
    APIFailure(
      .refused(.validation), fields: fields.map { .init(field: $0.0, message: $0.1) })
  }

  @Test("Nothing is called wrong before the first try; then the focus goes to the first")
  func firstTry() {
    var bench = FormBench()
    bench.press("Tab Tab Tab")
    #expect(!bench.screen.contains("!"))
    bench.press("^P")
    #expect(bench.form?.focus == .field(.title))
    #expect(bench.shows("A title is needed."))
    #expect(bench.shows("At least one tag is needed."))
    #expect(bench.link == nil && bench.app.dialog == nil)
    // From then on it is judged with every key.
    bench.press("x")
    #expect(!bench.shows("A title is needed."))
    bench.press("Backspace")
    #expect(bench.shows("A title is needed."))
  }

  @Test("Where the field of the title has no room, the heading tells which project it is")
  func heading() {
    var bench = FormBench(
      size: Size(columns: 60, rows: 16),
      draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: .sample(title: "Move a piano")))
    #expect(bench.screen.contains("New project\n"))
    bench.press("S-Tab S-Tab")
    #expect(bench.screen.contains("New project: Move a piano\n"))
    bench.press("^S")
    bench.answer(.done(projectID: 42))
    bench.answer(.unknown(APIFailure(.transport(.timedOut), mayHaveTakenEffect: true)))
    #expect(bench.screen.contains("Draft 42: Move a piano\n"))
  }

  @Test("A draft needs a title and a description, and nothing else")
  func draft() {
    var bench = FormBench()
    bench.press("Piano ^S")
    #expect(bench.form?.focus == .field(.description))
    #expect(!bench.shows("At least one tag is needed."))
    bench.press("Heavy ^S")
    #expect(bench.link != nil)
  }

  @Test(
    "The server's sentences stand at their fields",
    arguments: [
      ("title", ProjectField.title), ("description", .description), ("category", .category),
      ("tags", .tags), ("tags.0", .tags), ("delivery_mode", .deliveryMode),
      ("service_address", .street), ("service_address.address", .street),
      ("service_address.level_1", .province), ("service_address.level_2", .city),
      ("service_address.contact_name", .contactName), ("service_address.phone", .phone),
      ("service_length", .serviceLength), ("start_time", .neededBy), ("end_time", .neededBy),
      ("pre_closed_time", .closing), ("image", .images),
    ])
  func serverSentences(_ name: String, _ field: ProjectField) {
    var fields = ProjectFields.sample(deliveryMode: .onSite)
    fields.address.street = "1号"
    var bench = FormBench(draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: fields))
    bench.press("^S")
    bench.answer(.notDone(Self.refusal((name, "not like this"))))
    #expect(bench.form?.focus == .field(field))
    #expect(bench.shows("! not like this"))
    #expect(bench.shows("does not accept what is marked below"))
    #expect(bench.form?.draft.fields == fields)
    // It stays until the field is changed or sent again.
    bench.press("S-Tab Tab")
    #expect(bench.form?.refusals.sentences[field] == ["not like this"])
  }

  @Test("A field that was changed is not refused any more")
  func changed() {
    var bench = FormBench(
      draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: .sample()))
    bench.press("^S")
    bench.answer(.notDone(Self.refusal(("title", "too plain"), ("description", "too short"))))
    bench.press("x")
    #expect(!bench.shows("too plain"))
    #expect(bench.shows("too short"))
  }

  @Test("What is about no field is said at the top")
  func others() {
    var bench = FormBench(
      draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: .sample()))
    bench.press("^S")
    bench.answer(.notDone(Self.refusal(("", "not today"), ("colour", "unknown"))))
    #expect(bench.shows("not today") && bench.shows("colour: unknown"))
    #expect(bench.form?.focus == .saveButton)
  }

  @Test("The address is shown where it can be seen: at the way to deliver, when it is hidden")
  func hiddenAddress() {
    var bench = FormBench(
      draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: .sample()))
    bench.press("^S")
    bench.answer(.notDone(Self.refusal(("service_address.phone", "no number"))))
    #expect(bench.shows("no number"))
  }

  @Test(
    "Refusals of later calls stand at their fields too, with what is saved by then",
    arguments: [
      (1, "tags", ProjectField.tags), (2, "image", .images), (3, "start_time", .neededBy),
    ])
  func laterLinks(_ position: Int, _ name: String, _ field: ProjectField) {
    var bench = FormBench(
      draft: ProjectDraft(
        id: 5, uid: Session.sample.uid, fields: .sample(images: ["~/a.png"])))
    bench.press("^P Right Enter")
    for _ in 0..<position { bench.answer(.done(projectID: 42)) }
    bench.answer(.notDone(Self.refusal((name, "not like this"))))
    #expect(bench.form?.focus == .field(field))
    #expect(bench.shows("! not like this"))
    #expect(bench.shows("Saved at FEAT as draft 42"))
  }

  @Test("An image that cannot be read is said at its field, and the chain goes on from there")
  func image() {
    var bench = FormBench(
      draft: ProjectDraft(
        id: 5, uid: Session.sample.uid, fields: .sample(images: ["~/a.png"])))
    bench.press("^S")
    bench.answer(.done(projectID: 42))
    bench.answer(.done(projectID: 42))
    bench.answer(.unusableImage(path: "~/a.png", .missing))
    #expect(bench.form?.focus == .field(.images))
    #expect(bench.shows("~/a.png: there is no such file."))
    bench.press("^U ~/b.png ^S")
    #expect(bench.link == .addImage(42, "~/b.png"))
    bench.answer(.done(projectID: 42))
    #expect(bench.app.notice == .project(.made(42, isPublished: false)))
  }

  @Test("A session that has ended says so and keeps everything")
  func expired() {
    var bench = FormBench(
      draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: .sample()))
    bench.press("^S")
    bench.answer(.notDone(APIFailure(.unauthorized)))
    #expect(bench.app.screen == .signUp)
    bench.press("Esc")
    #expect(bench.shows("What you typed is kept. Nothing is saved at FEAT yet. Sign in again."))
    #expect(bench.shows("F3 signs in."))
    #expect(bench.form?.draft.fields == .sample())
    #expect(bench.disk[5]?.fields == .sample())
  }

  @Test("A refusal without fields has its sentence, and what to do next")
  func plain() {
    var bench = FormBench(
      draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: .sample()))
    bench.press("^S")
    bench.answer(.notDone(APIFailure(.transport(.cannotConnect))))
    #expect(bench.shows("The server cannot be reached."))
    #expect(bench.shows("Nothing is saved at FEAT yet. Enter goes on."))
  }
}
