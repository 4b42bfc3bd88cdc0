import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("What was typed into the project form stays")
struct FormKeepingTests {
  @Test("Every change is on disk a second after the key, and no key waits for it")
  func everySecond() {
    var bench = FormBench()
    bench.press("Piano")
    #expect(bench.disk.isEmpty)
    #expect(bench.app.millisecondsToNextChange == 1000)
    bench.pass(milliseconds: 999)
    #expect(bench.disk.isEmpty)
    bench.pass(milliseconds: 1)
    #expect(bench.disk.values.map(\.fields.title) == ["Piano"])
    bench.press("2")
    bench.pass(milliseconds: 1000)
    #expect(bench.disk.values.map(\.fields.title) == ["Piano2"])
    // Nothing new, nothing written.
    let count = bench.all.count
    bench.pass(milliseconds: 5000)
    #expect(bench.all.count == count)
  }

  @Test("A form that nobody typed into leaves nothing")
  func untouched() {
    var bench = FormBench()
    bench.press("Tab Tab Esc")
    #expect(bench.app.screen == .projects)
    #expect(bench.disk.isEmpty)
    #expect(bench.app.notice == nil)
  }

  @Test("What was typed and taken back leaves nothing, on disk neither")
  func takenBack() {
    var bench = FormBench()
    bench.press("x")
    bench.pass(milliseconds: 1000)
    #expect(bench.disk.count == 1)
    bench.press("Backspace Esc")
    #expect(bench.disk.isEmpty)
    #expect(bench.app.projects?.store.unsentDrafts.isEmpty == true)
  }

  @Test("Esc keeps the draft, and the list shows it as unfinished")
  func left() {
    var bench = FormBench()
    bench.press("Piano Esc")
    #expect(bench.app.screen == .projects)
    #expect(bench.disk.count == 1)
    #expect(bench.app.notice == .project(.draftKept))
    #expect(bench.shows("Piano"))
    #expect(bench.shows("unfinished"))
    #expect(bench.app.projects?.selectedDraft?.fields.title == "Piano")
  }

  @Test("Quitting writes at once, and the next start has everything")
  func quit() {
    var bench = FormBench()
    bench.press("Piano Tab Heavy")
    bench.restart()
    let draft = bench.app.projects?.store.unsentDrafts.first
    #expect(draft?.fields.title == "Piano")
    #expect(draft?.fields.description == "Heavy")
  }

  @Test("A draft of somebody else is not shown, and stays where it is")
  func somebodyElse() {
    let draft = ProjectDraft(id: 5, uid: 1, fields: .sample())
    let bench = FormBench(drafts: [draft])
    #expect(bench.app.projects?.store.drafts.isEmpty == true)
    #expect(bench.disk[5] == draft)
  }

  @Test("A copy is kept although nothing was typed into it")
  func copy() {
    var bench = FormBench(draft: ProjectDraft(id: 5, uid: Session.sample.uid, fields: .sample()))
    bench.press("Esc")
    #expect(bench.disk[5]?.fields.title == "Move a piano")
  }
}
