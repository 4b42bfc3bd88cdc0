import Glibc
import PseudoTerminal
import Testing

@Suite("Signals on every screen, at rest and with a request in flight", .blockingLong)
struct SignalTests {
  /// 17 signals on each screen, twice.
  private static let cells = Matrix.screens.flatMap { screen in
    Signals.usual.flatMap { name, signal in
      [false, true].map { isInFlight in
        TerminalCell(name: "\(screen.name) / \(name)\(isInFlight ? " in flight" : "")") {
          try run(signal, on: screen, isInFlight: isInFlight)
        }
      }
    }
  }

  /// Each signal on two or three screens, at rest and in flight by turns.
  private static let short = Set(
    cells.enumerated().filter { number, _ in
      let (screen, signal) = (number / 34, number / 2 % 17)
      return (screen + signal) % 8 == 0 && (screen / 8 + signal) % 2 == number % 2
    }.map(\.element.name))

  @Test("The program ends by that very signal, and the terminal is as it was")
  func signals() async {
    await TerminalCell.expect(Self.cells) { Self.short.contains($0.name) }
  }

  @Test("The short run has each signal twice at least, and each screen as well")
  func shortRun() {
    for (name, _) in Signals.usual {
      #expect(Self.short.filter { $0.contains("/ \(name)") }.count >= 2, "\(name)")
    }
    for screen in Matrix.screens {
      #expect(Self.short.filter { $0.hasPrefix("\(screen.name) /") }.count >= 2, "\(screen.name)")
    }
    #expect(Set(Self.cells.map(\.name)).count == 34 * Matrix.screens.count)
  }

  private static func run(
    _ signal: Int32, on screen: any MatrixScreen, isInFlight: Bool
  ) throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try screen.open(on: stage, isInFlight: isInFlight)
    guard !terminal.modes.isCooked else { throw CellFailure("the line is edited and echoed") }
    terminal.send(signal)
    if Signals.ignored.contains(signal) {
      // It goes on, hears keys, and ends by its own key for that.
      try terminal.repaint()
      try terminal.type("\u{3}")
      try terminal.checkEnd(.killed(signal: SIGINT), seconds: 2)
      return "goes on"
    }
    try terminal.checkEnd(.killed(signal: signal), seconds: 2)
    return "ended"
  }
}
