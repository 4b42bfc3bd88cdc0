import Foundation
import HostileServer
import Mutations
import PseudoTerminal

/// A fault that strikes while somebody presses keys; all of it is drawn by a seed.
struct SeededRun: Sendable {
  /// What somebody does who does not want to wait.
  enum Press: String, CaseIterable {
    case enter = "Enter"
    case escape = "Esc"
    case letter = "r"
    case resize = "resize"
  }

  let screen: any WritingScreen
  let seed: UInt64
  private let fault: Fault
  /// Which request meets with the fault; nil for every one.
  private let number: Int?
  private let delay: Int32
  /// What is pressed, and after how many seconds.
  private let presses: [(press: Press, after: Double)]

  init(_ screen: any WritingScreen, seed: UInt64) {
    self.screen = screen
    self.seed = seed
    // Another draw for each screen.
    var random = SeededRandom(screen.name.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) })
    let faults = Matrix.faults(at: screen)
    fault = faults[Int.random(in: faults.indices, using: &random)]
    number = [1, 1, 2, nil][Int.random(in: 0..<4, using: &random)]
    delay = Int32.random(in: 0..<400, using: &random)
    presses = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      // Enter twice as often, for that is what may do something twice.
      let press = (Press.allCases + [.enter]).randomElement(using: &random) ?? .enter
      return (press, Double.random(in: 0..<0.3, using: &random))
    }
  }

  /// Its name in the list.
  var name: String {
    let which = number.map { "request \($0)" } ?? "every request"
    let keys = presses.map(\.press.rawValue).joined(separator: " ")
    return "\(screen.name) / seed \(seed): \(fault), \(which), \(delay) ms late; \(keys)"
  }

  /// Runs it, and answers what came of it.
  func report() -> Report {
    let start = Date()
    do {
      try run()
      return Report(cell: name, sentence: "", seconds: -start.timeIntervalSinceNow)
    } catch {
      return Report(
        cell: name, sentence: "", problem: "\(error)", seconds: -start.timeIntervalSinceNow)
    }
  }

  private func run() throws {
    let cell = Cell(screen: screen, fault: fault.delayed(milliseconds: delay))
    let stage = try Stage(language: screen.words.language, hasToken: cell.isOfRenewal)
    let before = try beAtWork(cell, on: stage)
    let effects = try stage.effects(of: screen.operation) - before
    guard (0...1).contains(effects) else { throw CellFailure("it took effect \(effects) times") }
    try screen.finishAnew(on: stage, isDone: effects == 1)
    let all = try stage.effects(of: screen.operation) - before
    guard all == 1 else { throw CellFailure("it took effect \(all) times in the end") }
  }

  /// Uses the program until it does nothing any more, and quits.
  ///
  /// - Returns: How often the operation had changed something before.
  private func beAtWork(_ cell: Cell, on stage: Stage) throws -> Int {
    let terminal = try screen.open(on: stage)
    let before = try stage.effects(of: screen.operation)
    cell.arm(stage.server, number: number)
    try screen.act(on: terminal)
    for (press, seconds) in presses {
      try? terminal.wait(for: "", seconds: seconds) { _ in false }
      try self.press(press, on: terminal)
    }
    terminal.resize(columns: 80, rows: 40)
    // Once this is heard, so is all that was pressed before.
    try terminal.answerQuestion("")
    for _ in 0..<5 {
      let isIdle = { (terminal: PseudoTerminal) in
        !terminal.shows(screen.busy) && !terminal.shows(screen.words["busy.reading"])
      }
      if (try? terminal.waitOrPoll(for: "the end", seconds: 2, until: isIdle)) != nil { break }
      try terminal.type(Key.escape)
    }
    try stage.server.disarm()
    try quit(terminal)
    return before
  }

  private func press(_ press: Press, on terminal: PseudoTerminal) throws {
    switch press {
    case .enter: try terminal.type("\r")
    case .escape: try terminal.type(Key.escape)
    case .letter: try terminal.type("r")
    case .resize: terminal.resize(columns: 60, rows: 16)
    }
  }

  /// Ctrl-C quits from everywhere; where something would be lost it asks first.
  private func quit(_ terminal: PseudoTerminal) throws {
    try terminal.type(Key.controlC)
    if (try? terminal.waitForEnd(seconds: 3)) != nil { return }
    try terminal.answerQuestion("\t\r")
    guard try terminal.waitForEnd().how == .exited(0) else {
      throw CellFailure("it does not quit:\n\(terminal.screen.text)")
    }
  }
}
