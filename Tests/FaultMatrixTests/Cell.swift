import Foundation
import HostileServer
import PseudoTerminal

/// One screen with one fault.
struct Cell: Sendable {
  let screen: any MatrixScreen
  let fault: Fault

  /// Its name in the list.
  var name: String { "\(screen.name) / \(fault)" }

  /// Runs it, and answers what came of it.
  ///
  /// - Parameter waits: Whether a fault that only the program's patience ends is waited for; if
  ///   not, Esc stops it.
  func report(waits: Bool) -> Report {
    let start = Date()
    do {
      let sentence = try run(waits: waits)
      return Report(cell: name, sentence: sentence, seconds: -start.timeIntervalSinceNow)
    } catch {
      return Report(
        cell: name, sentence: "", problem: "\(error)", seconds: -start.timeIntervalSinceNow)
    }
  }

  private func run(waits: Bool) throws -> String {
    let stage = try Stage()
    let terminal = try screen.open(on: stage)
    let before = try stage.effects(of: screen.operation)
    let arrivals = stage.server.count(screen.operation)
    stage.server.arm(fault, at: screen.operation, number: fault.isOnce ? 1 : nil)
    try screen.act(on: terminal)
    if fault.isEndless && !waits {
      try terminal.wait(forAny: ["still waiting. Esc stops."])
      try terminal.type(Key.escape)
    }
    let sentence = try waitForSentence(on: terminal)
    try check(arrivals: stage.server.count(screen.operation) - arrivals)
    try check(effects: stage.effects(of: screen.operation) - before, terminal)
    if !screen.isDone(terminal) {
      try screen.goBack(to: terminal, fault.knowledge)
      if fault.knowledge != .signedOut || !isOfAccount {
        for text in screen.kept { try terminal.wait(for: "“\(text)”") { $0.shows(text) } }
      }
    }
    try stage.server.disarm()
    try screen.finish(on: terminal, isOfAccount ? fault.knowledge : .unknown)
    let effects = try stage.effects(of: screen.operation) - before
    guard screen.effects.contains(effects) else {
      throw CellFailure("it took effect \(effects) times")
    }
    guard stage.server.count("GET /elsewhere/") + stage.server.count("POST /elsewhere/") == 0
    else { throw CellFailure("a redirect was followed") }
    try leave(terminal)
    return sentence
  }

  /// Whether the request is that of somebody who is signed in.
  private var isOfAccount: Bool { screen.operation.contains("/service/") }

  /// Waits for what is said; empty where all is well after all.
  private func waitForSentence(on terminal: PseudoTerminal) throws -> String {
    let mayBeDone = fault.knowledge == .perhapsDone
    let knowledge = mayBeDone ? Fault.Knowledge.ofFailures : [fault.knowledge]
    let sentences = knowledge.flatMap { screen.sentences(for: $0) }
    // What only reads may just show what it has read, or what it had before Esc.
    let isSilent = screen.isRead && (mayBeDone || fault.isEndless)
    let start = Date()
    // A debug build takes its time to read 10,000 rows.
    let isSlow = fault.isEndless || fault.isOfLists
    try terminal.waitOrPoll(for: "a sentence", seconds: isSlow ? 45 : 15) { terminal in
      let words = terminal.words
      return mayBeDone && screen.isDone(terminal)
        || sentences.contains { words.contains($0) }
        || isSilent && start.timeIntervalSinceNow < -1 && !words.contains(screen.busy)
    }
    let words = terminal.words
    let said = sentences.lazy.compactMap { words.firstRange(of: $0) }.first
    return said.map { String(words[$0.lowerBound...].prefix(60)) } ?? ""
  }

  /// A write is sent once, whatever comes of it. A read may be sent twice more; and each time libcurl
  /// sends it up to five times again while connections that were used before end before any byte.
  private func check(arrivals: Int) throws {
    let isRefused = fault.knowledge == .nothingSent
    let allowed = isRefused ? 0...0 : screen.isRead ? 1...18 : 1...1
    guard allowed.contains(arrivals) else { throw CellFailure("it was sent \(arrivals) times") }
  }

  /// What is said must be true, and in the program's own words.
  private func check(effects: Int, _ terminal: PseudoTerminal) throws {
    let words = terminal.words
    guard (0...1).contains(effects) else {
      throw CellFailure("it took effect \(effects) times:\n\(terminal.screen.text)")
    }
    let denials = [
      "othing was sent", "Nothing was changed", "was not done", "Nothing is saved",
    ]
    if effects > 0, let denial = denials.first(where: { words.contains($0) }) {
      throw CellFailure("it took effect, and yet: \(denial)\n\(terminal.screen.text)")
    }
    let foreign = ["html", "HTML", "Please log in", "curl", "CURLE", "JSON", "Optional("]
    if let word = foreign.first(where: { words.contains($0) }) {
      throw CellFailure("the screen says \(word):\n\(terminal.screen.text)")
    }
    let problems = terminal.screen.lines.filter { $0.contains("! ") && !$0.contains("!  ") }
    guard problems.count <= 2 else {
      throw CellFailure("too many sentences:\n\(terminal.screen.text)")
    }
  }

  /// Quits by the program's own key, which leaves the terminal as it was.
  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.type("q")
    let screen = terminal.screen.text
    guard let end = try? terminal.waitForEnd() else {
      throw CellFailure("it does not quit:\n\(screen)\n-- and then:\n\(terminal.screen.text)")
    }
    guard end.how == .exited(0) else { throw CellFailure("it ended so: \(end.how)") }
    // 7: lines wrap, as they do in every new terminal.
    let modes = terminal.screen.modes.subtracting([7])
    guard terminal.modes == terminal.modesBefore, modes == [25] else {
      throw CellFailure("the terminal is not as it was: \(terminal.screen.modes)")
    }
  }
}

extension Fault.Knowledge {
  fileprivate static let ofFailures = [Self.nothingSent, .nothingChanged, .signedOut, .unknown]
}
