import Foundation
import HostileServer
import PseudoTerminal
import Testing

@Suite("Memory, whatever the server sends", .blockingLong)
struct MemoryTests {
  /// In MB.
  private static let limit = 150.0

  private static let large = [
    "endless body", "gzip bomb", "500 KB header", "1 MB title", "524,288 combining marks",
    "nesting of 100,000", "10,000 rows", "next for ever",
  ]

  private static let cells: [TerminalCell] =
    [
      ListScreen(words: .english), DetailScreen(words: .english), FormScreen(words: .english),
      CommandScreen(words: .english, command: .close), CodeScreen(words: .english),
    ].flatMap {
      (screen: any MatrixScreen) in
      large.filter { screen is ListScreen || !["10,000 rows", "next for ever"].contains($0) }
        .map { name in
          TerminalCell(name: "\(screen.name) / memory with \(name)") {
            try run(screen, .named(name))
          }
        }
    }

  @Test("It never takes more than 150 MB")
  func memory() async {
    await TerminalCell.expect(Self.cells) { cell in
      cell.name.hasPrefix("list") || cell.name.hasPrefix("detail / memory with 1 MB")
    }
  }

  private static func run(_ screen: any MatrixScreen, _ fault: Fault) throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try screen.open(on: stage)
    let before = try ProcessUse(of: terminal.pid).memory
    stage.server.arm(fault, at: screen.operation)
    try screen.act(on: terminal)
    // Until all of it has come, and has been judged. What is quick is not told to be under way.
    try? terminal.wait(toSeeAnyOf: [screen.busy], seconds: 1)
    try terminal.waitOrPoll(for: "the end of \(screen.busy)", seconds: 60) { terminal in
      !terminal.shows(screen.busy)
    }
    if fault.description == "10,000 rows" { try terminal.wait(forText: "of 10,013") }
    try terminal.waitForSilence(seconds: 0.5)
    let use = try ProcessUse(of: terminal.pid)
    guard use.peakMemory <= limit else { throw CellFailure("it took \(use.peakMemory) MB") }
    return String(
      format: "%.0f MB before, %.0f MB at most, %.0f MB after", before, use.peakMemory, use.memory)
  }
}
