import PseudoTerminal
import Testing

/// Starts the probe in a terminal of its own and waits for its first frame.
func startProbe(
  _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
  rows: Int = 24, ignoresHangUp: Bool = false
) throws -> PseudoTerminal {
  let standard = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
  let terminal = try PseudoTerminal(
    PseudoTerminal.product("curses-probe"), arguments: arguments,
    environment: standard.merging(environment) { $1 }, columns: columns, rows: rows,
    ignoresHangUp: ignoresHangUp)
  try terminal.wait(forText: String("events=0".prefix(columns)))
  return terminal
}

/// Checks that the terminal is as it was before the program: its line, its screen, its modes.
func expectRestored(
  _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(terminal.leftovers == [], sourceLocation: sourceLocation)
}

/// Checks that the program has the terminal in its own modes.
func expectEntered(
  _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!terminal.modes.isCooked, sourceLocation: sourceLocation)
  #expect(terminal.screen.modes.isSuperset(of: [1, 1049, 2004]), sourceLocation: sourceLocation)
}
