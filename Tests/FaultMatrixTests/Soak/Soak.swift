import Foundation
import HostileServer
import Mutations
import PseudoTerminal

/// A day with the program: thousands of operations, and faults in between.
final class Soak {
  /// How much of it there is.
  struct Length {
    var operations: Int
    var faults: Int
    /// How long it is watched when nothing happens any more, in seconds: long enough that the list,
    /// which is read each minute, may be read once.
    var idleSeconds: Double

    static let short = Length(operations: 2000, faults: 20, idleSeconds: 10)
    static let full = Length(operations: 50_000, faults: 500, idleSeconds: 20)
  }

  /// What was measured.
  struct Report {
    /// After each tenth of the operations.
    var tenths: [ProcessFigures]
    /// How much of one processor it takes when nothing happens, in percent.
    var idlePercent: Double
    var operations: Int
    var faults: [String: Int]
    var writes: Int
  }

  static let usualSize = (columns: 130, rows: 40)
  /// A draft of the owner's, which is changed over and over.
  static let draft = "1012"

  let stage: Stage
  let terminal: PseudoTerminal
  var random: SeededRandom
  private(set) var operations = 0
  private var faults: [String: Int] = [:]
  private(set) var writes = 0

  init(seed: Int) throws {
    random = SeededRandom(seed)
    stage = try Stage()
    try stage.signIn()
    terminal = try stage.start(rows: Self.usualSize.rows)
    terminal.resize(columns: Self.usualSize.columns, rows: Self.usualSize.rows)
    try ListScreen(words: .english).waitForList(on: terminal)
  }

  func run(_ length: Length) throws -> Report {
    var tenths: [ProcessFigures] = []
    let pace = length.operations / length.faults
    while operations < length.operations {
      if operations / pace > faultCount {
        try meetFault()
      } else {
        try visit()
      }
      try goHome()
      terminal.forgetTranscript()
      if operations >= length.operations / 10 * (tenths.count + 1) {
        tenths.append(try ProcessFigures(of: terminal.pid))
      }
    }
    while faultCount < length.faults {
      try meetFault()
      try goHome()
    }
    try refresh()
    tenths.append(try ProcessFigures(of: terminal.pid))
    let idle = try idlePercent(seconds: length.idleSeconds)
    try refresh()
    try terminal.quit()
    return Report(
      tenths: tenths, idlePercent: idle, operations: operations, faults: faults,
      writes: writes)
  }

  private var faultCount: Int { faults.values.reduce(0, +) }

  /// Does one operation: presses keys, and reads what comes of them.
  func operate(_ keys: String) throws {
    try terminal.type(keys)
    let before = terminal.transcript.count
    // Esc is Esc only when nothing has followed it for 25 ms.
    let seconds = keys == Key.escape ? 0.1 : 0.01
    try? terminal.wait(for: "a reaction", seconds: seconds) { $0.transcript.count > before }
    operations += 1
  }

  /// Does one operation and waits for what it shows.
  func operate(_ keys: String, until texts: String...) throws {
    try terminal.type(keys)
    try terminal.wait(toSeeAnyOf: texts)
    operations += 1
  }

  /// Back to the whole list, where `q` quits and nothing is filtered. An Esc may only stop what is
  /// being read.
  private func goHome() throws {
    let isHome = { (terminal: PseudoTerminal) in
      let text = terminal.screen.text
      return text.contains("q quit") && !text.contains("Find:")
    }
    for _ in 0..<8 {
      // Only now has it heard everything that was pressed.
      try terminal.answerQuestion("")
      if isHome(terminal) { return }
      try operate(Key.escape)
    }
    try terminal.wait(for: "the list", until: isHome)
  }

  func noteWrite() { writes += 1 }

  func note(_ fault: Fault) { faults[fault.description, default: 0] += 1 }

  /// Reads the list anew; it must be right now.
  func refresh() throws {
    try terminal.type("r")
    operations += 1
    try terminal.waitOrPoll(for: "a fresh list", seconds: 20) {
      $0.shows("updated just now") && !$0.shows("! ")
    }
  }

  /// Nobody touches it, and it has nothing to do: the drafts have no countdown that goes on.
  private func idlePercent(seconds: Double) throws -> Double {
    terminal.resize(columns: 80, rows: 24)
    try operate("\t", until: "e edit  p publish")
    // What is still to come of the last key comes in that time.
    try? terminal.wait(for: "the end of the work", seconds: 1) { _ in false }
    let before = try ProcessFigures.cpuSeconds(of: terminal.pid)
    let start = Date()
    try? terminal.wait(for: "nothing", seconds: seconds) { _ in false }
    let used = try ProcessFigures.cpuSeconds(of: terminal.pid) - before
    return used / -start.timeIntervalSinceNow * 100
  }
}
