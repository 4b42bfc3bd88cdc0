import Foundation
import Glibc
import HostileServer
import PseudoTerminal
import Testing

@Suite("A terminal that goes away, in five ways", .blockingLong)
struct HangUpTests {
  private static let cells = HangUp.allCases.flatMap { way in
    Matrix.screens.flatMap { screen in
      [false, true].map { isInFlight in
        TerminalCell(
          name: "\(screen.name) / \(way.rawValue)\(isInFlight ? " in flight" : "")"
        ) {
          try run(way, on: screen, isInFlight: isInFlight)
        }
      }
    }
  }

  /// Where something is typed that is kept, and one screen more for each way.
  private static let short = Set(
    cells.enumerated().filter { number, cell in
      let count = Matrix.screens.count
      let (way, screen) = (number / (2 * count), number / 2 % count)
      let isKept = Matrix.screens[screen] is PhoneScreen || Matrix.screens[screen] is FormScreen
      return number % 2 == way % 2 && (isKept || screen % 5 == way)
    }.map(\.element.name))

  @Test("The program is gone within two seconds, does not spin, and keeps what was typed")
  func hangUp() async {
    await TerminalCell.expect(Self.cells) { Self.short.contains($0.name) }
  }

  private static func run(
    _ way: HangUp, on screen: any MatrixScreen, isInFlight: Bool
  ) throws -> String {
    let stage = try Stage()
    way.prepare(stage)
    let terminal = try screen.open(on: stage)
    try typeMore(on: terminal, of: screen)
    if isInFlight { try screen.actInVain(on: terminal, of: stage) }
    let before = try ProcessUse(of: terminal.pid).cpuSeconds
    try way.happen(to: terminal)
    let start = Date()
    let end = try terminal.waitForEnd(seconds: 2)
    let seconds = -start.timeIntervalSinceNow
    guard end.how == .exited(1) || end.how == .killed(signal: SIGHUP) else {
      throw CellFailure("it ended so: \(end.how)")
    }
    let cpu = end.cpuSeconds - before
    guard cpu < 0.2 else { throw CellFailure("it used \(cpu) s of the processor") }
    if way == .inputEnded {
      // What has switched the editing on again is not the program: its modes are not looked at.
      guard terminal.screen.modes.isDisjoint(with: [1, 1049, 2004]) else {
        throw CellFailure("the screen is not given back: \(terminal.screen.modes)")
      }
    }
    try checkKept(by: stage, screen)
    return String(format: "gone after %.2f s, %.2f s of the processor", seconds, cpu)
  }

  /// Types what no disk has before the terminal goes away.
  private static func typeMore(on terminal: PseudoTerminal, of screen: any MatrixScreen) throws {
    switch screen {
    case is PhoneScreen:
      try terminal.type("\u{7f}2")
      try terminal.wait(forText: "Number: 15915719112")
    case is FormScreen:
      try terminal.type(" Very.")
      try terminal.wait(forText: "It is heavy. Very.")
    default: break
    }
  }

  private static func checkKept(by stage: Stage, _ screen: any MatrixScreen) throws {
    guard screen is PhoneScreen || screen is FormScreen else { return }
    try stage.server.disarm()
    stage.ignoresHangUp = false
    stage.hasLeader = false
    let terminal = try stage.start()
    if screen is PhoneScreen {
      try terminal.press("1", after: "Welcome to FEAT")
      return try terminal.wait(forText: "Number: 15915719112")
    }
    try terminal.wait(for: "the draft") { $0.shows("Move a piano") && $0.shows("unfinished") }
    try terminal.press("e", after: "1 of")
    try terminal.wait(forText: "It is heavy. Very.")
  }
}
