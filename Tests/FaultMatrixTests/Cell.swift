import Foundation
import HostileServer
import PseudoTerminal

/// One screen with one fault.
struct Cell: Sendable {
  let screen: any MatrixScreen
  let fault: Fault
  /// Whether the window is as small as it may be while the fault happens.
  var isSmall = false

  /// Its name in the list.
  var name: String {
    let language = screen.words.language
    let variant = (language == "en" ? "" : " / \(language)") + (isSmall ? " / 40x10" : "")
    return "\(screen.name) / \(fault)" + variant
  }

  /// Runs it, and answers what came of it.
  ///
  /// - Parameter waits: Whether a fault that only the program's patience ends is waited for; if
  ///   not, Esc stops it.
  func report(waits: Bool) -> Report {
    let start = Date()
    do {
      let sentence = try run(isStopped: fault.isEndless && !waits && screen.canBeStopped)
      return Report(cell: name, sentence: sentence, seconds: -start.timeIntervalSinceNow)
    } catch {
      return Report(
        cell: name, sentence: "", problem: "\(error)", seconds: -start.timeIntervalSinceNow)
    }
  }

  private func run(isStopped: Bool) throws -> String {
    let stage = try Stage(language: screen.words.language, hasToken: isOfRenewal)
    let terminal = try screen.open(on: stage)
    let before = try stage.effects(of: screen.operation)
    let arrivals = stage.server.count(screen.operation)
    let knowledge = knowledge(isStopped: isStopped)
    arm(stage.server, number: fault.isOnce ? 1 : nil)
    let size = (columns: 80, rows: terminal.screen.lines.count)
    if isSmall { try terminal.resizeAndWait(columns: 40, rows: 10) }
    try screen.act(on: terminal)
    if isStopped {
      try terminal.wait(toSee: screen.words["busy.stillWaiting", ["what": ""]])
      try terminal.type(Key.escape)
    }
    let sentence = try waitForSentence(on: terminal, knowledge)
    try check(arrivals: { stage.server.count(screen.operation) - arrivals }, terminal)
    try check(effects: stage.effects(of: screen.operation) - before, terminal)
    if isSmall { try terminal.resizeAndWait(columns: size.columns, rows: size.rows) }
    if !screen.isDone(terminal) { try checkWhatIsKept(on: terminal, knowledge) }
    try stage.server.disarm()
    try screen.finish(on: terminal)
    try check(finished: stage.effects(of: screen.operation) - before, stage.server)
    try terminal.quit()
    return sentence
  }

  /// Whether the fault is that of the token endpoint, while a session's token is renewed.
  var isOfRenewal: Bool {
    (fault.group == .token || fault.group == .renewal) && screen.isOfAccount
  }

  /// Makes the fault happen from now on.
  ///
  /// - Parameter number: The request that meets with it; nil for every one.
  func arm(_ server: FaultServer, number: Int?) {
    guard isOfRenewal else { return server.arm(fault, at: screen.operation, number: number) }
    server.arm(.unauthorizedOnce, at: screen.operation, number: 1)
    server.arm(fault, at: "POST /api/o/token/", number: number)
  }

  private func knowledge(isStopped: Bool) -> Fault.Knowledge {
    switch fault.knowledge {
    case .refused("invalid_grant") where isOfRenewal: .signedOut
    case .notRenewed where isStopped: .unknown
    default: fault.knowledge
    }
  }

  /// Waits for what is said; empty where all is well after all.
  private func waitForSentence(
    on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge
  ) throws -> String {
    let mayBeDone =
      knowledge == .perhapsDone || knowledge == .done
      || knowledge == .signedOut && screen is SignOutScreen
    let sentences = screen.allSentences(for: knowledge)
    // What only reads may just show what it has read, or what it had before Esc.
    let isSilent = screen.isRead && (mayBeDone || fault.isEndless)
    let start = Date()
    try terminal.waitOrPoll(for: "a sentence", seconds: fault.isEndless ? 45 : 15) { terminal in
      mayBeDone && screen.isDone(terminal)
        || said(sentences, on: terminal) != nil
        || isSilent && start.timeIntervalSinceNow < -1 && !terminal.shows(screen.busy)
    }
    guard let sentence = said(sentences, on: terminal) else { return "" }
    return terminal.screen.lines.first { ShownText($0).has(sentence, letters: 6) } ?? sentence
  }

  /// The sentence that is said; a small window may cut its end.
  private func said(_ sentences: [String], on terminal: PseudoTerminal) -> String? {
    let shown = ShownText(terminal.screen.text)
    return sentences.first { shown.has($0, letters: isSmall ? 16 : nil) }
  }

  /// Goes to where something was typed, and finds it there.
  private func checkWhatIsKept(
    on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge
  ) throws {
    try screen.goBack(to: terminal, knowledge)
    // Sign-in lies over the screen.
    guard knowledge != .signedOut || !screen.isOfAccount else { return }
    for text in screen.kept { try terminal.wait(toSee: text) }
  }

  /// A write is sent once, whatever comes of it, and once more with a new token. A read may be sent
  /// twice more; and each time libcurl sends it up to five times again while connections that were
  /// used before end before any byte.
  private func check(arrivals: () -> Int, _ terminal: PseudoTerminal) throws {
    let isRefused = fault.knowledge == .nothingSent
    let isRenewed = isOfRenewal && fault.knowledge == .done
    let allowed =
      isRefused ? 0...0 : screen.isRead ? 1...18 : isRenewed ? 2...2 : 1...1
    // What nobody waits for may be under way still.
    try terminal.waitOrPoll(for: "the request", seconds: 10) { _ in
      arrivals() >= allowed.lowerBound
    }
    guard allowed.contains(arrivals()) else {
      throw CellFailure("it was sent \(arrivals()) times")
    }
  }

  private func check(finished effects: Int, _ server: FaultServer) throws {
    guard screen.effects.contains(effects) else {
      throw CellFailure("it took effect \(effects) times")
    }
    guard server.count("GET /elsewhere/") + server.count("POST /elsewhere/") == 0 else {
      throw CellFailure("a redirect was followed")
    }
  }

  /// What is said must be true, and in the program's own words.
  private func check(effects: Int, _ terminal: PseudoTerminal) throws {
    guard (0...1).contains(effects) else {
      throw CellFailure("it took effect \(effects) times:\n\(terminal.screen.text)")
    }
    if effects > 0, let denial = screen.denials.first(where: { terminal.shows($0) }) {
      throw CellFailure("it took effect, and yet: \(denial)\n\(terminal.screen.text)")
    }
    let foreign = ["html", "HTML", "Please log in", "curl", "CURLE", "JSON", "Optional("]
    if let word = foreign.first(where: { terminal.shows($0) }) {
      throw CellFailure("the screen says \(word):\n\(terminal.screen.text)")
    }
    let problems = terminal.screen.lines.filter { $0.contains("! ") && !$0.contains("!  ") }
    guard problems.count <= 2 else {
      throw CellFailure("too many sentences:\n\(terminal.screen.text)")
    }
  }
}
