import Foundation
import Glibc
import HostileServer
import PseudoTerminal
import Testing

@Suite(
  "Keys that repeat, output that nobody reads, and what others write on the screen", .blockingLong)
struct OutputTests {
  private static let cells: [TerminalCell] =
    [
      TerminalCell(name: "list / 1,000 keys a second") { try repeatKeysInList() },
      TerminalCell(name: "form / 1,000 keys a second") { try repeatKeysInForm() },
    ]
    + Matrix.screens.flatMap { screen in
      [
        TerminalCell(name: "\(screen.name) / nobody reads for three seconds") {
          try blockOutput(on: screen)
        },
        TerminalCell(name: "\(screen.name) / foreign text") { try writeOver(screen) },
      ]
    }

  @Test("Nothing is lost, memory stays flat, and the screen comes to be right again")
  func output() async {
    await TerminalCell.expect(Self.cells) { cell in
      ["list", "form", "sign-up code / f"].contains { cell.name.hasPrefix($0) }
    }
  }

  private static func repeatKeysInList() throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try ListScreen(words: .english).open(on: stage)
    var row = 1
    let keys = (0..<2000).map { number in
      let isDown = number / 10 % 2 == 0 || number % 3 == 0
      row = isDown ? min(13, row + 1) : max(1, row - 1)
      return isDown ? "j" : "k"
    }
    try holdDown(keys, on: terminal)
    let start = Date()
    try terminal.wait(forText: "\(row) of 13", seconds: 1)
    let seconds = -start.timeIntervalSinceNow
    try terminal.checkRepainted()
    return String(format: "shown %.3f s after the last of 2,000", seconds)
  }

  private static func repeatKeysInForm() throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try FormScreen(words: .english).open(on: stage)
    try terminal.waitForSilence()
    let before = terminal.screen.text
    try holdDown(Array(repeating: "z", count: 1000), on: terminal)
    try terminal.wait(forText: "zzzzzzzzzzzzzzzzzzzz")
    try holdDown(Array(repeating: "\u{7f}", count: 1000), on: terminal)
    let start = Date()
    try terminal.wait(for: "what was there before", seconds: 2) { $0.screen.text == before }
    let seconds = -start.timeIntervalSinceNow
    return String(format: "all gone %.3f s after the last of 1,000", seconds)
  }

  /// Types a thousand keys a second, and reads meanwhile.
  private static func holdDown(_ keys: [String], on terminal: PseudoTerminal) throws {
    let start = Date()
    var typed = 0
    while typed < keys.count {
      let due = min(keys.count, Int(-start.timeIntervalSinceNow * 1000) + 1)
      if typed < due { try terminal.type(keys[typed..<due].joined()) }
      typed = max(typed, due)
      try? terminal.wait(for: "the next key", seconds: 0.001) { _ in false }
    }
  }

  private static func blockOutput(on screen: any MatrixScreen) throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try screen.open(on: stage)
    try terminal.repaint()
    try terminal.blockOutput(typing: Key.controlL)
    let before = try ProcessUse(of: terminal.pid)
    try terminal.hold(seconds: 3)
    let after = try ProcessUse(of: terminal.pid)
    guard after.memory - before.memory < 2 else {
      throw CellFailure("it grew from \(before.memory) to \(after.memory) MB")
    }
    guard after.cpuSeconds - before.cpuSeconds < 0.1 else {
      throw CellFailure("it used \(after.cpuSeconds - before.cpuSeconds) s of the processor")
    }
    try terminal.waitForSilence()
    for text in screen.signs { try terminal.wait(for: "“\(text)”") { $0.shows(text) } }
    try terminal.checkRepainted()
    try screen.act(on: terminal)
    try terminal.waitOrPoll(for: "the task to go on", seconds: 10) { terminal in
      stage.server.count(screen.operation) > 0 && (screen.isRead || screen.isDone(terminal))
    }
    return String(format: "%.0f MB, grew by %.1f MB", after.memory, after.memory - before.memory)
  }

  private static func writeOver(_ screen: any MatrixScreen) throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try screen.open(on: stage)
    // Others may bid in between, but hardly twice.
    for _ in 0..<2 {
      try terminal.repaint()
      let before = terminal.stillText
      let foreign = "Broadcast message: 系统将在一分钟后关机。\r\n\n"
      terminal.writeForeign(String(repeating: foreign, count: 20))
      try terminal.wait(forText: "Broadcast message: 系统将在一分钟后关机。")
      try terminal.repaint()
      if terminal.stillText == before { return "gone" }
    }
    throw CellFailure("not the picture of before:\n\(terminal.screen.text)")
  }
}
