import FeatDomain
import TerminalUI
import Testing

@testable import FeatApp

@MainActor
@Suite("Arrows and Enter alone")
struct ArrowsTests {
  /// What is reached of a screen in one of the two directions: each action that is marked on the way,
  /// and those of the list of all where that is opened.
  private static func reached(from start: App, by key: Key) -> [Message] {
    var found: [Message] = []
    var app = start
    // A question that has only just appeared hears nothing.
    app.now = app.now.adding(seconds: 1)
    // To the bar, and through it to the end.
    for _ in 0..<60 {
      _ = app.handle(.key(key), at: app.now)
      guard let marked = app.marked else {
        if found.isEmpty { continue }
        break
      }
      found.append(marked)
      guard marked == .helpOpened else { continue }
      var list = app
      _ = list.handle(.key(.enter), at: app.now)
      found += reachedInHelp(list)
    }
    return found
  }

  /// What the list of all actions would do, row by row.
  private static func reachedInHelp(_ start: App) -> [Message] {
    var found: [Message] = []
    var app = start
    var last = -1
    while let help = app.help {
      _ = app.handle(.key(.down), at: app.now)
      guard let moved = app.help, moved.hasSelection else {
        // What the screen is about is scrolled before that.
        if app.help != help { continue }
        return found
      }
      guard moved.cursor.selected != last else { return found }
      last = moved.cursor.selected
      let entry = moved.matches(in: app.helpEntries)[last]
      if entry.row.isEnabled { found.append(entry.row.message) }
    }
    return found
  }

  nonisolated static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)]

  @Test(
    "On every screen they lead to each action that can be done now", arguments: sizes,
    Language.allCases)
  func everywhere(_ size: Size, _ language: Language) async {
    var seen: Set<String> = []
    for (name, app) in await Self.screens(size, language) {
      let reached = Self.reached(from: app, by: .left) + Self.reached(from: app, by: .right)
      for row in app.keys.rows where row.isEnabled && !Self.isNear(row, app) {
        #expect(reached.contains(row.message), "\(name): \(row.label)")
        seen.insert("\(row.message)")
      }
    }
    #expect(seen.count > 30)
  }

  /// Whether a row needs no other way: Enter and the arrows do it, or an answer of the question, or
  /// it is the program's and waits below what lies on top.
  private static func isNear(_ row: KeyRow<Message>, _ app: App) -> Bool {
    let near: [Key] = [.enter, .up, .down, .left, .right]
    if row.keys.contains(where: near.contains) || row.message == .dialog(.dismissed) { return true }
    let isCovered = app.dialog != nil || app.errorList != nil || app.help != nil
    return row.group == .moving || isCovered && row.group == .program
  }

  /// Each screen, with what can lie over it.
  private static func screens(_ size: Size, _ language: Language) async -> [(String, App)] {
    var screens: [(String, App)] = []
    for screen in SampleScreen.allCases {
      screens.append(("\(screen)", await screen.driver(language, size).program.app))
    }
    for screen in SignInScreen.allCases {
      screens.append(("\(screen)", await screen.driver(language, size).program.app))
    }
    for screen in AccountScreen.allCases {
      screens.append(("\(screen)", screen.app(language, size)))
    }
    for screen in ProjectScreen.allCases {
      screens.append(("\(screen)", screen.app(language, size)))
    }
    var list = App.showing([.sample(id: 9, status: .open)], language, size: size)
    list.press("Down")
    screens.append(("list", list))
    var errors = list
    errors.press("E")
    var form = list
    form.press("n")
    screens += [("errors", errors), ("form", form)]
    screens.append(("draft", .showing([.sample(status: .draft)], language, size: size)))
    screens.append(("empty", .showing([], language, size: size)))
    return screens
  }

  @Test("Enter does what is marked, and any other key takes the mark away")
  func mark() {
    var app = App.showing([.sample(id: 9, status: .open)])
    app.press("Enter Right")
    #expect(app.marked != nil && app.frame.cursor?.row == 23)
    app.press("Down")
    #expect(app.marked == nil)
    app.press("Right Enter")
    #expect(app.dialog == nil && app.projects?.isDetailOpen == false)
    app.press("Enter Right Right Enter")
    #expect(app.dialog != nil)
  }

  @Test("The actions lie between the last tab and the first one, in both directions")
  func ring() {
    var app = App.showing([.sample(id: 9, status: .open)])
    let tabs = ProjectTab.allCases.count
    for _ in 1..<tabs { app.press("Right") }
    #expect(app.projects?.list.tab == ProjectTab.allCases.last && app.marked == nil)
    app.press("Right")
    #expect(app.marked == app.keys.rows[app.keys.footerItems(columns: 78)[0].row].message)
    app.press("Left")
    #expect(app.projects?.list.tab == ProjectTab.allCases.last && app.marked == nil)
    app.press("Right")
    while app.marked != nil { app.press("Right") }
    #expect(app.projects?.list.tab == .all)
    app.press("Left")
    #expect(app.marked != nil && app.projects?.list.tab == .all)
    app.press("Right")
    #expect(app.marked == nil && app.projects?.list.tab == .all)
    // Tab goes on at once.
    app.press("S-Tab Tab")
    #expect(app.marked == nil && app.projects?.list.tab == .all)
  }

  @Test("In a field they leave it at its ends only, and what is typed goes into it")
  func field() {
    var app = App.showing([.sample()])
    app.press("/ ab Left")
    #expect(app.marked == nil)
    app.press("Left Left")
    #expect(app.marked != nil)
    app.press("c")
    #expect(app.marked == nil && app.projects?.list.filter.text == "cab")
  }
}
