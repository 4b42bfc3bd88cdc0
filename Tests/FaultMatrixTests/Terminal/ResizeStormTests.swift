import Foundation
import Glibc
import HostileServer
import Mutations
import PseudoTerminal
import Testing

@Suite("A window that changes its size again and again", .blockingLong)
struct ResizeStormTests {
  private static let cells: [TerminalCell] =
    (1...10).flatMap { seed in
      [
        TerminalCell(name: "list / typed at in flight, seed \(seed)") {
          try storm(seed, on: ListScreen(words: .english), isInFlight: true)
        },
        TerminalCell(name: "form / typed at, seed \(seed)") {
          try storm(seed, on: FormScreen(words: .english), isInFlight: false)
        },
      ]
    }
    + Matrix.screens.flatMap { screen in
      [
        TerminalCell(name: "\(screen.name) / 1x1 to 200x60 in flight") {
          try storm(7, on: screen, isInFlight: true, smallest: (1, 1))
        },
        TerminalCell(name: "\(screen.name) / keys where there is no room") {
          try typeWhereTooSmall(on: screen)
        },
      ]
    }

  private static let short = [
    "list / typed at in flight, seed 1", "form / typed at, seed 1",
    "list / 1x1 to 200x60 in flight", "sign-up code / 1x1 to 200x60 in flight",
    "list / keys where there is no room", "form / keys where there is no room",
    "confirm close / keys where there is no room",
  ]

  @Test("The last size is painted, and every key counts, but none where there is no room")
  func storms() async {
    await TerminalCell.expect(Self.cells) { Self.short.contains($0.name) }
  }

  @Test("A window of one cell at the start becomes a screen with its size")
  func oneCell() throws {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    try stage.signIn()
    let terminal = try stage.start(columns: 1, rows: 1)
    try terminal.wait(for: "the start") { $0.screen.modes.contains(1049) }
    try terminal.waitForSilence()
    try terminal.type("jq\u{1b}\r")
    try terminal.waitForSilence()
    terminal.resize(columns: 80, rows: 24)
    try terminal.wait(forText: "1 of 13")
    try terminal.checkRepainted()
    try terminal.type("q")
    try terminal.checkEnd(.exited(0), seconds: 2)
  }

  /// 300 sizes, and keys in between where there is always room for what they act on.
  private static func storm(
    _ seed: UInt64, on screen: any MatrixScreen, isInFlight: Bool,
    smallest: (columns: Int, rows: Int) = (40, 10)
  ) throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try screen.open(on: stage, isInFlight: isInFlight)
    var random = SeededRandom(seed)
    var typing = Typing(on: screen)
    let mayType = smallest.columns >= 40
    for _ in 0..<300 {
      terminal.resize(
        columns: Int.random(in: smallest.columns...200, using: &random),
        rows: Int.random(in: smallest.rows...60, using: &random))
      if mayType, Int.random(in: 0...2, using: &random) == 0 {
        try terminal.type(typing.next(&random))
      }
      terminal.readAll()
    }
    terminal.resize(columns: 80, rows: 24)
    // Of a form that is higher than the window only the cursor's field is sure to be seen.
    let kept = mayType ? [typing.sign] : screen is EditScreen ? [] : screen.kept.suffix(1)
    try terminal.waitOrPoll(for: "\(kept)", seconds: 10) { terminal in
      kept.allSatisfy { terminal.shows($0) }
    }
    try terminal.checkRepainted()
    try terminal.type("\u{3}")
    try terminal.checkEnd(.killed(signal: SIGINT), seconds: 2)
    return "shows \(kept)"
  }

  /// Presses keys that would send, leave, type and quit.
  private static func typeWhereTooSmall(on screen: any MatrixScreen) throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try screen.open(on: stage)
    terminal.resize(columns: 80, rows: 24)
    // Of a size that it has already the program hears nothing.
    try terminal.repaint()
    let before = picture(of: terminal, screen)
    let count = stage.server.count(screen.operation)
    // Keys are heard before sizes; those that are typed at one of these are heard at it or the next.
    for rows in [9, 8, 7] {
      terminal.resize(columns: 60, rows: rows)
      try terminal.wait(forText: "60x\(rows)")
      try terminal.type("\t\r123456xyq\(Key.controlS)nec\(Key.escape)")
    }
    terminal.resize(columns: 60, rows: 6)
    try terminal.wait(forText: "60x6")
    try terminal.waitForSilence()
    terminal.resize(columns: 80, rows: 24)
    try terminal.waitOrPoll(for: "what was there:\n\(before)", seconds: 5) { terminal in
      picture(of: terminal, screen) == before
    }
    guard stage.server.count(screen.operation) == count else { throw CellFailure("it was sent") }
    return "nothing happened"
  }

  /// What is shown, but for what goes on by itself, such as who takes part.
  private static func picture(of terminal: PseudoTerminal, _ screen: any MatrixScreen) -> String {
    guard screen is DetailScreen else { return terminal.stillText }
    return terminal.screen.lines.prefix(8).joined(separator: "\n")
  }
}

/// Keys of which each leaves a trace.
private struct Typing {
  private let isList: Bool
  private var row = 1
  private var letters = ""

  init(on screen: any MatrixScreen) { isList = screen is ListScreen }

  /// What is shown when every key has counted.
  var sign: String { isList ? "\(row) of 13" : "It is heavy." + letters }

  mutating func next(_ random: inout SeededRandom) -> String {
    if isList {
      let isDown = Bool.random(using: &random)
      row = isDown ? min(13, row + 1) : max(1, row - 1)
      return isDown ? "j" : "k"
    }
    // One line of the form is enough for them.
    guard letters.count < 45 else { return "" }
    let letter = String(UnicodeScalar(UInt8.random(in: 97...122, using: &random)))
    letters += letter
    return letter
  }
}
