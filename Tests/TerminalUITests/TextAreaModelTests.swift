import Mutations
import TerminalUI
import Testing

@Suite("An area of text under any keys")
struct TextAreaModelTests {
  init() { Locale.use() }

  private static let keys: [Key] = [
    .left, .right, .home, .end, .up, .down, .up, .down, .pageUp, .pageDown, .backspace, .delete,
    .enter, .control("w"), .control("k"), .control("u"),
  ]
  /// Pieces of characters, which join what is beside them or part it.
  private static let parts = [
    "\u{301}", "\u{200D}", "\u{FE0F}", "🇨", "🇳", "👨", "🏽", "क", "\u{94D}", "ᄒ", "ᅡ", "ᆫ", " ", "。",
    "（",
  ]

  @Test("It does what a naive model does", arguments: 0..<20)
  func model(seed: Int) {
    var random = SeededRandom(seed)
    let columns = Int.random(in: 9...24, using: &random)
    let rows = Int.random(in: 1...6, using: &random)
    var model = NaiveArea(columns: columns, rows: rows)
    var area = TextArea()
    for _ in 0..<100 {
      switch Int.random(in: 0...9, using: &random) {
      case 0:
        let text = Self.clean(Samples.text(&random, length: 20))
        model.insert(text)
        area.insert(text)
      case 1...3:
        let part = Self.parts.randomElement(using: &random) ?? ""
        model.press(.character(Character(part)))
        #expect(area.handle(.character(Character(part)), columns: columns, rows: rows) == true)
      default:
        let key = Self.keys.randomElement(using: &random) ?? .left
        model.press(key)
        #expect(area.handle(key, columns: columns, rows: rows) == true)
      }
      guard area.text == model.text, area.caret == model.caret else {
        Issue.record("\(area) is not \(model)")
        return
      }
      // An emoji that has grown wider than a row is shown in pieces, of which the model knows nothing.
      guard model.widest < columns else { return }
      expectWindow(of: area, like: model, rows: rows)
    }
  }

  @Test("What is kept of it is the same as if it were made of its text", arguments: 0..<20)
  func remade(seed: Int) {
    var random = SeededRandom(seed)
    var area = TextArea()
    for _ in 0..<100 {
      let part = Self.parts.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { area.insert(part) }
      let key = Self.keys.randomElement(using: &random) ?? .left
      _ = area.handle(key, columns: 12, rows: 4)
      var remade = TextArea(area.text)
      #expect(remade.caret == area.text.count)
      _ = remade.handle(.end, columns: 12, rows: 4)
      _ = remade.handle(.home, columns: 12, rows: 4)
      _ = remade.handle(.home, columns: 12, rows: 4)
      while remade.caret < area.caret { _ = remade.handle(.right, columns: 12, rows: 4) }
      #expect(remade.window(columns: 12, rows: 100) == area.window(columns: 12, rows: 100))
    }
  }

  private func expectWindow(of area: TextArea, like model: NaiveArea, rows: Int) {
    let window = area.window(columns: model.columns, rows: rows)
    let all = model.rows
    let first = model.place.row - window.caret.row
    #expect(window.caret.column == min(model.place.column, model.columns - 1))
    #expect(window.lines.count == min(rows, all.count))
    #expect(window.hasMoreAbove == (first > 0))
    #expect(window.hasMoreBelow == (first + window.lines.count < all.count))
    let characters = Array(model.text)
    for (index, line) in window.lines.enumerated() {
      let row = characters[all[first + index]].filter { $0 != "\n" }
      #expect(String(row).hasPrefix(line), "\(line) of \(model)")
      #expect(row.dropFirst(line.count).allSatisfy { $0 == " " })
      #expect(TextWidth.columns(of: line) <= model.columns)
    }
  }

  private static func clean(_ text: String) -> String {
    var area = TextArea()
    area.insert(text)
    return area.text
  }
}
