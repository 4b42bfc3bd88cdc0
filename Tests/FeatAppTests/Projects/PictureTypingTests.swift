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
    var plain = app
    var picture: Picture? = app.picture()
    var kept = 0
    for _ in 0..<50 {
      var now = app.now
      now.milliseconds += [5, 30, 300, 1200].random(&random)
      for key in keys(&random) {
        if picture?.type(in: &app, by: .key(key), at: now) != [] {
          picture = nil
          _ = app.handle(.key(key), at: now)
        }
        _ = plain.handle(.key(key), at: now)
      }
      if picture?.times.contains(now) != true {
        picture = nil
        _ = app.update(.timePassed, at: now)
      }
      _ = plain.update(.timePassed, at: now)
      if picture?.isStale == true { kept += 1 }
      if picture?.redraw(&app) != true { picture = app.picture() }
      app.now = now
      plain.now = now
      guard picture?.frame == plain.frame, app == plain else {
        Issue.record("\(picture?.frame.text ?? "")\n\(plain.frame.text)")
        return kept
      }
      #expect(picture?.keys.rows.map(\.label) == plain.keys.rows.map(\.label))
    }
    return kept
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
