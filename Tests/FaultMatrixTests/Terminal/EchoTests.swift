import Foundation
import Glibc
import HostileServer
import PseudoTerminal
import Testing

@Suite("Keys and quitting while the network fails", .blockingLong)
struct EchoTests {
  private static let cells: [TerminalCell] =
    Fault.all.filter { fault in
      !fault.isOfLists && fault.knowledge != .signedOut && fault.group != .token
        && fault.group != .renewal
    }.map { fault in
      TerminalCell(name: "list / \(fault)") { try moveInList(during: fault) }
    }
    + Matrix.screens.flatMap { screen in
      slow.map { name in
        TerminalCell(name: "\(screen.name) / quit during \(name)") {
          try quit(screen, during: .named(name))
        }
      }
    }

  private static let slow = [
    "no headers ever", "stall in the body", "endless body", "gzip bomb", "drip",
  ]

  private static let short =
    slow.map { "list / \($0)" } + [
      "form / quit during drip", "form / quit during endless body",
      "sign-up code / quit during stall in the body",
    ]

  @Test("A key is shown within 100 ms, p99, and quitting takes less than a second")
  func echo() async {
    // One at a time: what is measured is the program, not the neighbours.
    await TerminalCell.expect(Self.cells, lanes: 1) { Self.short.contains($0.name) }
  }

  private static func moveInList(during fault: Fault) throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try ListScreen(words: .english).open(on: stage)
    stage.server.arm(fault, at: ListScreen(words: .english).operation)
    try ListScreen(words: .english).act(on: terminal)
    let echo = try bestEcho { number in
      let isDown = number % 2 == 0
      try terminal.type(isDown ? "j" : "k")
      try terminal.wait(forText: isDown ? "2 of 13" : "1 of 13")
    }
    try terminal.type("q")
    let seconds = try terminal.checkEnd(.exited(0), seconds: 1)
    return echo + String(format: ", quit %.3f s", seconds)
  }

  private static func quit(_ screen: any MatrixScreen, during fault: Fault) throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try screen.open(on: stage)
    stage.server.arm(fault, at: screen.operation)
    try screen.act(on: terminal)
    try terminal.waitOrPoll(for: "the request", seconds: 5) { _ in
      stage.server.count(screen.operation) > 0
    }
    // The one key that every screen hears and that changes none.
    try terminal.repaint()
    let echo = try bestEcho { _ in
      let count = terminal.transcript.count
      var isHeard = false
      // A question that has just appeared does not hear it, once.
      while !isHeard {
        try terminal.type(Key.controlL)
        isHeard =
          (try? terminal.wait(for: "a painting", seconds: 0.5) { terminal in
            terminal.hasWritten("\u{1b}[H\u{1b}[2J", after: count)
          }) != nil
      }
    }
    try terminal.type("\u{3}")
    let seconds = try terminal.checkEnd(.killed(signal: SIGINT), seconds: 1)
    return echo + String(format: ", quit %.3f s", seconds)
  }

  /// Presses keys, each after the one before was shown.
  ///
  /// What other programs take of the processor is not this one's: the best of three measurements
  /// counts.
  private static func bestEcho(press: (_ number: Int) throws -> Void) throws -> String {
    var sentences: [String] = []
    for _ in 0..<3 {
      let times = try (0..<300).map { number in
        let start = Date()
        try press(number)
        return -start.timeIntervalSinceNow * 1000
      }.sorted()
      sentences.append(String(format: "p50 %.1f ms, p99 %.1f ms", times[150], times[297]))
      if times[297] < 100 { return sentences[sentences.count - 1] }
    }
    throw CellFailure("too slow: \(sentences.joined(separator: "; "))")
  }
}
