import TerminalUI
import Testing

@Suite("The table of a screen's keys")
struct KeyTableTests {
  init() { Locale.use() }

  private let table = KeyTable<String>([
    KeyRow([.enter], "continue", "Continue"),
    KeyRow([.character("q"), .escape], "quit", "Quit"),
    KeyRow([.character("r")], "resend", "Resend", disabledReason: "wait"),
    KeyRow([.character("h")], "hidden", "Hidden", isInFooter: false),
    KeyRow([.character(" ")], "mark", "标记"),
  ])

  @Test("A key belongs to the row that names it, and to none that does not")
  func row() {
    #expect(table.row(for: .enter)?.message == "continue")
    #expect(table.row(for: .escape)?.message == "quit")
    #expect(table.row(for: .character("x")) == nil)
    #expect(table.row(for: .control("q")) == nil)
    #expect(table.row(for: .character("Q")) == nil)
  }

  @Test("Of a disabled row the reason can be told")
  func disabled() {
    #expect(table.row(for: .character("r"))?.disabledReason == "wait")
  }

  @Test("An enabled row has its key before a disabled one, wherever it stands")
  func enabledFirst() {
    let first = KeyRow([.enter], "first", "First", disabledReason: "no")
    let second = KeyRow([.enter], "second", "Second")
    #expect(KeyTable([first, second]).row(for: .enter)?.message == "second")
    #expect(KeyTable([second, first]).row(for: .enter)?.message == "second")
    #expect(KeyTable([first, first]).row(for: .enter)?.message == "first")
  }

  @Test(
    "The keys of an input method for Chinese are the plain ones",
    arguments: [
      ("ｑ", "q"), ("Ｑ", "Q"), ("？", "?"), ("：", ":"), ("\u{3000}", " "), ("！", "!"), ("～", "~"),
      ("１", "1"), ("中", "中"), ("。", "。"), ("é", "é"), ("｟", "｟"), ("e\u{301}", "e\u{301}"),
    ] as [(Character, Character)])
  func halfWidth(typed: Character, plain: Character) {
    #expect(Key.character(typed).halfWidth == .character(plain))
  }

  @Test("A full-width key finds its row")
  func fullWidthRow() {
    #expect(table.row(for: .character("ｑ"))?.message == "quit")
    #expect(table.row(for: .character("\u{3000}"))?.message == "mark")
    #expect(Key.function(1).halfWidth == .function(1))
  }

  @Test("The footer has the enabled rows in their order, each with its first key")
  func footer() {
    #expect(table.footer(columns: 80) == "Enter Continue  q Quit  Space 标记")
  }

  @Test("The footer leaves out what has no room and keeps the order of the rest", arguments: 0...40)
  func narrowFooter(columns: Int) {
    let footer = table.footer(columns: columns)
    #expect(TextWidth.columns(of: footer) <= columns)
    let items = ["Enter Continue", "q Quit", "Space 标记"]
    let shown = items.filter { footer.contains($0) }
    #expect(shown.joined(separator: "  ") == footer)
    #expect(columns < 14 || shown.first == "Enter Continue")
  }

  @Test("A row without a key is never in the footer")
  func withoutKey() {
    #expect(
      KeyTable([KeyRow([], 1, "Nothing"), KeyRow([.tab], 2, "Next")]).footer(columns: 80)
        == "Tab Next")
    #expect(KeyTable<Int>([]).footer(columns: 80) == "")
  }

  @Test("A table inside another sends the other's messages and keeps all else")
  func map() {
    let mapped = table.map { "outer \($0)" }
    #expect(mapped.row(for: .enter)?.message == "outer continue")
    #expect(mapped.footer(columns: 80) == table.footer(columns: 80))
    #expect(mapped.rows.map(\.disabledReason) == table.rows.map(\.disabledReason))
  }

  @Test(
    "A key is called as it is on the keyboard",
    arguments: [
      (.character("q"), "q"), (.character(" "), "Space"), (.control("l"), "^L"),
      (.function(12), "F12"), (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"),
      (.backTab, "S-Tab"), (.backspace, "Backspace"), (.delete, "Del"), (.up, "Up"),
      (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
      (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    ] as [(Key, String)])
  func name(key: Key, name: String) {
    #expect(key.name == name)
  }
}
