import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@Suite("A field of the project form that is full")
struct FullFieldTests {
  private static let note = "The field is full; what did not fit was left out."

  /// The form with a description that takes nothing more; the caret stands at its end.
  private static func full() -> FormBench {
    var bench = FormBench()
    bench.press("Tab")
    bench.paste(String(repeating: "a", count: 65_536))
    return bench
  }

  @Test("Each letter and line break that does not fit is said, until something else is pressed")
  func typed() {
    var bench = Self.full()
    #expect(bench.app.notice == nil)
    for key in ["x", "修", "Enter", "x"] {
      bench.press(key)
      #expect(bench.shows(Self.note), "\(key)")
      bench.press("Left")
      #expect(bench.app.notice == nil, "\(key)")
    }
    #expect(bench.form?.draft.fields.description.utf8.count == 65_536)
    bench.press("Backspace x")
    #expect(bench.app.notice == nil)
    bench.press("x")
    #expect(bench.shows(Self.note))
    bench.press("Up")
    #expect(bench.app.notice == nil)
  }

  @Test("So it is in a field of one line, whose Enter goes on as ever")
  func line() {
    var bench = FormBench()
    bench.paste(String(repeating: "修", count: 256))
    #expect(bench.app.notice == nil)
    bench.press("x")
    #expect(bench.shows(Self.note))
    bench.press("Enter")
    #expect(bench.app.notice == nil)
    #expect(bench.form?.focus == .field(.description))
    #expect(bench.form?.draft.fields.title == String(repeating: "修", count: 256))
  }

  @Test("A letter of too many marks is told likewise")
  func marks() {
    var bench = FormBench()
    bench.paste("e" + String(repeating: "\u{301}", count: 256 * 8 - 1))
    #expect(bench.app.notice == nil)
    bench.press("x")
    #expect(bench.shows(Self.note))
  }

  @Test("A paste that does not fit is cut, which is said; one longer than 64 KB has its own note")
  func pasted() {
    var bench = FormBench()
    bench.paste(String(repeating: "a", count: 257))
    #expect(bench.shows(Self.note))
    #expect(bench.form?.draft.fields.title.count == 256)
    bench = Self.full()
    _ = bench.app.handle(.paste("more", isCut: true), at: bench.now)
    #expect(bench.app.notice == .pasteCut)
  }

  @Test("The picture that is kept while one types says it too", arguments: ["x", "修", "Enter"])
  func kept(_ key: String) {
    var bench = Self.full()
    bench.press("Backspace")
    // A question that has only just appeared hears nothing, and what was pasted is on disk.
    bench.pass(milliseconds: 2000)
    var walk = PictureWalk(bench.app)
    var now = bench.now
    for script in ["a", key, "Backspace", "a", "x", key, "Backspace a"] {
      now.milliseconds += 30
      let keys = script.split(separator: " ").flatMap { Key.named(String($0)) }
      walk.take(keys.map(TerminalEvent.key), at: now)
      #expect(walk.isSame, "\(script)")
      #expect(walk.picture?.frame == walk.plain.frame, "\(script)")
      let isFull = script == key || script == "x"
      #expect((walk.plain.notice == .fieldFull) == isFull, "\(script)")
    }
    // Two keys at once, of which the first is told and the second takes that back.
    walk.take([.key(.character("x")), .key(.backspace)], at: now)
    #expect(walk.isSame && walk.picture?.frame == walk.plain.frame)
    #expect(walk.kept > 0)
  }
}
