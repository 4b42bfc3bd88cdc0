import Glibc
import PseudoTerminal

/// A way in which a terminal goes away.
enum HangUp: String, CaseIterable {
  case closed = "closed"
  case closedWithHangUpIgnored = "closed, HUP ignored"
  case leaderKilled = "leader killed"
  case inputEnded = "input ended"
  case closedWhileBlocked = "blocked, closed"

  /// Prepares what must be so from the start.
  func prepare(_ stage: Stage) {
    stage.ignoresHangUp = self == .closedWithHangUpIgnored
    stage.hasLeader = self == .leaderKilled
  }

  /// Makes the terminal go away.
  func happen(to terminal: PseudoTerminal) throws {
    switch self {
    case .closed, .closedWithHangUpIgnored: terminal.hangUp()
    case .leaderKilled: terminal.killLeader()
    case .inputEnded: terminal.endInput()
    case .closedWhileBlocked:
      try terminal.blockOutput(typing: Key.controlL)
      terminal.hangUp()
    }
  }
}
