import Foundation
import HostileServer
import PseudoTerminal

extension PseudoTerminal {
  /// Checks that the terminal is as it was before the program, or would be a new one.
  func checkGivenBack() throws {
    guard leftovers.isEmpty else {
      throw CellFailure("the terminal is not as it was: \(leftovers.joined(separator: ", "))")
    }
  }

  /// Waits for the end, and checks that it is this one and that the terminal is given back.
  ///
  /// - Returns: How long it took, in seconds.
  @discardableResult
  func checkEnd(_ how: Ending.How, seconds: Double) throws -> Double {
    let start = Date()
    let end = try waitForEnd(seconds: seconds)
    guard end.how == how else { throw CellFailure("it ended so: \(end.how), not so: \(how)") }
    try checkGivenBack()
    return -start.timeIntervalSinceNow
  }

  /// Paints the whole screen again, and waits until that is done.
  ///
  /// Where a question has just appeared, it hears no key at first.
  func repaint() throws {
    try answerQuestion("")
    try waitForSilence()
  }

  /// Waits until nothing is written any more.
  ///
  /// A countdown writes every second, so that silence is shorter than that.
  func waitForSilence(seconds: Double = 0.25) throws {
    for _ in 0..<200 {
      let count = transcript.count
      if (try? wait(for: "", seconds: seconds) { $0.transcript.count > count }) == nil { return }
    }
    throw CellFailure("it writes for ever:\n\(screen.text)")
  }

  /// Checks that the screen shows what it shows after all of it was painted again.
  ///
  /// That a request takes long is told at some moment, which may be this one; so it is done twice.
  func checkRepainted() throws {
    var pictures: [String] = []
    for _ in 0..<2 {
      try waitForSilence()
      let before = stillText
      pictures = [screen.text]
      try repaint()
      pictures.append(screen.text)
      if before == stillText { return }
    }
    throw CellFailure(pictures.joined(separator: "\n-- and painted again:\n"))
  }

  /// What is shown, but for times and for the bids of others, which go on by themselves.
  var stillText: String {
    screen.text.replacing(/\d+:\d\d(:\d\d)?|\d+ (s|min) ago|just now|\d+\.\d\d/, with: "")
      .replacing(/[ ]+/, with: " ")
  }

  /// Does nothing but wait, while nothing is read: the program must not end meanwhile.
  func hold(seconds: Double) throws {
    if let end = try? waitForEnd(seconds: seconds, isReading: false) {
      throw CellFailure("it ended: \(end.how)")
    }
  }

  /// Whether a text was written behind a part of all that was written.
  func hasWritten(_ text: String, after count: Int) -> Bool {
    transcript[count...].firstRange(of: Array(text.utf8)) != nil
  }
}

extension Fault {
  /// The fault that has this name in lists.
  static func named(_ name: String) throws -> Fault {
    guard let fault = all.first(where: { $0.description == name }) else {
      throw CellFailure("no fault is called \(name)")
    }
    return fault
  }
}

extension MatrixScreen {
  /// What is shown before the request is sent.
  var signs: [String] {
    switch self {
    // The digits of a code are only typed to send it.
    case is CodeScreen, is SignInByCodeScreen: ["Type the six digits"]
    // A question lies over the last.
    case is ChainScreen: kept.dropLast()
    default: kept
    }
  }

  /// Goes to the screen and, where that is wished, sends its request, which is never answered.
  func open(on stage: Stage, isInFlight: Bool) throws -> PseudoTerminal {
    let terminal = try open(on: stage)
    if isInFlight { try actInVain(on: terminal, of: stage) }
    return terminal
  }

  /// Sends the request, which is never answered.
  func actInVain(on terminal: PseudoTerminal, of stage: Stage) throws {
    stage.server.arm(try .named("no headers ever"), at: operation)
    try act(on: terminal)
    try terminal.wait(toSeeAnyOf: [busy])
  }
}
