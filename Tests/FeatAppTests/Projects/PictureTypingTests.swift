import FeatDomain
import Mutations
import TerminalUI
import Testing

@testable import FeatApp

@Suite("The picture that is kept while something is typed into the form")
struct PictureTypingTests {
  @Test(
    "It is the same as one that is drawn anew, and so is the state behind it",
    arguments: [(80, 24), (40, 10), (130, 40)].map { Size(columns: $0, rows: $1) },
    [1, 2, 3, 4] as [UInt64])
  func sameAsDrawnAnew(_ size: Size, _ seed: UInt64) {
    var random = SeededRandom(seed)
    var kept = 0
    for _ in 0..<10 { kept += fill(size, &random) }
    #expect(kept > 50)
  }

  /// Fills in a form in the short way and in the long one.
  ///
  /// - Returns: How often the short one was gone.
  private func fill(_ size: Size, _ random: inout SeededRandom) -> Int {
    var app = App.showing([.sample()], Language.allCases.random(&random), size: size)
    app.press("n")
    var now = app.now
    var walk = PictureWalk(app)
    for _ in 0..<50 {
      now.milliseconds += [5, 30, 300, 1200].random(&random)
      walk.take(keys(&random).map(TerminalEvent.key), at: now)
      guard walk.picture?.frame == walk.plain.frame, walk.isSame else {
        Issue.record("\(walk.picture?.frame.text ?? "")\n\(walk.plain.frame.text)")
        return walk.kept
      }
      #expect(walk.picture?.keys.rows.map(\.label) == walk.plain.keys.rows.map(\.label))
    }
    return walk.kept
  }

  @Test("What is wrong with the form, or lies over it, is never left as it was")
  func others() {
    func types(_ keys: String, by key: Key = .character("x")) -> Bool {
      var app = App.showing([.sample()])
      app.press("n " + keys)
      app.now = app.now.adding(seconds: 1)
      _ = app.update(.timePassed, at: app.now)
      var picture = app.picture()
      return picture.type(in: &app, by: .key(key), at: app.now) != nil
    }
    #expect(types("a"))
    #expect(types("a", by: .backspace))
    for keys in ["^S", "^P", "F1", "Tab Tab Tab"] {
      #expect(!types(keys), "\(keys)")
    }
    for key in [Key.up, .enter, .left, .tab, .control("s")] { #expect(!types("a", by: key)) }
  }

  /// Most often one letter.
  private func keys(_ random: inout SeededRandom) -> [Key] {
    let letters: [Key] = [
      .character("a"), .character(" "), .character("修"), .character("é"), .backspace,
      .character("w"), .character("#"),
    ]
    let others: [Key] = [
      .tab, .backTab, .enter, .down, .up, .left, .home, .delete, .control("s"), .control("p"),
      .function(1), .escape, .character("n"), .character("e\u{301}"),
    ]
    return (0..<[0, 1, 1, 1, 1, 1, 4].random(&random)).map { _ in
      (Int.random(in: 0..<15, using: &random) > 0 ? letters : others).random(&random)
    }
  }
}
