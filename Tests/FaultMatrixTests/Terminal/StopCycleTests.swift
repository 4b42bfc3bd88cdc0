import Glibc
import PseudoTerminal
import Testing

@Suite("A hundred times stopped and continued, under a shell", .blockingLong)
struct StopCycleTests {
  private static let stops: KeyValuePairs<String, Int32> = ["TSTP": SIGTSTP, "STOP": SIGSTOP]

  private static let cells = Matrix.screens.flatMap { screen in
    stops.map { name, signal in
      TerminalCell(name: "\(screen.name) / 100 x \(name) and CONT") {
        try run(signal, on: screen)
      }
    }
  }

  private static let short = [
    "form / 100 x TSTP and CONT", "form / 100 x STOP and CONT",
    "sign-up phone / 100 x TSTP and CONT",
  ]

  @Test("Each time the terminal is the shell's, then all is as it was, and nothing typed is lost")
  func cycles() async {
    await TerminalCell.expect(Self.cells) { Self.short.contains($0.name) }
  }

  private static func run(_ signal: Int32, on screen: any MatrixScreen) throws -> String {
    let stage = try Stage()
    defer { withExtendedLifetime(stage) {} }
    let terminal = try screen.open(on: stage)
    let modes = terminal.modes
    let screenModes = terminal.screen.modes
    for _ in 0..<100 {
      terminal.send(signal)
      try terminal.waitForStop()
      terminal.readAll()
      // What cannot be caught leaves the modes to the shell, which sets its own.
      if signal == SIGTSTP { try terminal.checkGivenBack() }
      let count = terminal.transcript.count
      terminal.resume()
      try terminal.wait(for: "the picture to come back") { terminal in
        terminal.hasWritten("\u{1b}[?1049h", after: count)
          && screen.signs.allSatisfy { terminal.shows($0) }
      }
      guard terminal.modes == modes else { throw CellFailure("other modes after going on") }
    }
    try terminal.checkRepainted()
    guard terminal.screen.modes == screenModes else {
      throw CellFailure("other modes: \(terminal.screen.modes), not \(screenModes)")
    }
    try terminal.type("\u{3}")
    try terminal.checkEnd(.killed(signal: SIGINT), seconds: 2)
    return "as before"
  }
}
