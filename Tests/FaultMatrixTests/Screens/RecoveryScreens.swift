import FeatDomain
import HostileServer
import PseudoTerminal

/// One of the requests by which somebody who has forgotten their password gets a new one.
struct RecoveryScreen: MatrixScreen {
  /// Which of them.
  enum Step: String, CaseIterable {
    case question, answer, password

    fileprivate var operation: String {
      switch self {
      case .question: "POST /api/user/user-security-question/hint/"
      case .answer: "POST /api/user/user-security-question/verify/"
      case .password: "POST /api/auth/password/reset/"
      }
    }
  }

  let words: ProgramWords
  let step: Step
  var name: String { "recovery \(step.rawValue)" }
  var operation: String { step.operation }
  let effects: ClosedRange<Int>

  init(words: ProgramWords, step: Step) {
    self.words = words
    self.step = step
    // The question and the answer may be asked for and checked as often as anyone likes.
    effects = step == .password ? 1...1 : 0...3
  }

  private static let question = "第一只宠物叫什么？"
  private static let stars = "*********"

  var busy: String {
    switch step {
    case .question: words["recovery.busyQuestion"]
    case .answer: words["recovery.busyAnswer"]
    case .password: words["recovery.busyPassword"]
    }
  }

  var kept: [String] {
    switch step {
    case .question: ["+86 138 0013 8000"]
    case .answer: [words["recovery.answer"] + "mimi"]
    case .password: [Self.stars]
    }
  }

  func open(on stage: Stage) throws -> PseudoTerminal {
    let terminal = try openPassword(on: stage)
    if step == .question { return terminal }
    try terminal.type(Key.controlF)
    try terminal.press("mimi", after: Self.question)
    try terminal.wait(toSee: words["recovery.answer"] + "mimi")
    if step == .answer { return terminal }
    try terminal.type("\r")
    try terminal.press("new horse", after: words["recovery.passwordTitle"])
    try terminal.wait(toSee: words["recovery.field"] + Self.stars)
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws {
    try terminal.type(step == .question ? Key.controlF : "\r")
  }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    let nobody = "! " + words["recovery.noQuestion"]
    let wrong = "! " + words["recovery.wrongAnswer"]
    let forgotten = "! " + words["recovery.answerForgotten"]
    return switch (step, knowledge) {
    // Asking changes nothing, so nothing is unknown but what the question is.
    case (.question, .unknown): ["! "]
    case (.question, .signedOut): [nobody] + words.failures("forbidden", "forbiddenToAnyone")
    case (.question, _): [nobody] + nothingHappened
    case (.answer, .unknown): ["! " + words["recovery.answerUnknown"]]
    case (.answer, _): [wrong] + nothingHappened
    case (.password, .unknown): ["! " + words["recovery.passwordUnknown"]]
    case (.password, _): [forgotten] + nothingHappened
    }
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool {
    switch step {
    case .question: terminal.shows(Self.question)
    case .answer: terminal.shows(words["recovery.passwordTitle"])
    case .password: terminal.shows(words["signIn.passwordSet"])
    }
  }

  func goBack(to terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    // Where FEAT remembers no answer, that is checked again before the password.
    guard step == .password, terminal.shows(words["recovery.answerForgotten"]) else { return }
    try terminal.press("\r", after: words["recovery.answer"] + "mimi")
    try terminal.wait(toSee: words["recovery.passwordTitle"])
  }

  func finish(on terminal: PseudoTerminal) throws {
    if step == .question, !isDone(terminal) { try askAgain(on: terminal) }
    if step == .question { try terminal.press("mimi", after: Self.question) }
    if step != .password {
      try answer(on: terminal)
      try terminal.press("new horse", after: words["recovery.passwordTitle"])
      try terminal.wait(toSee: words["recovery.field"] + Self.stars)
    }
    let isSet = words["signIn.passwordSet"]
    if !terminal.shows(anyOf: [isSet, words["signIn.passwordTitle"]]) {
      try setPassword(on: terminal)
    }
    if terminal.shows(isSet) { try terminal.type("new horse") }
    try signIn(on: terminal)
  }

  /// Asks for the question, wherever the focus is.
  private func askAgain(on terminal: PseudoTerminal) throws {
    try terminal.type(Key.escape)
    try terminal.press(Key.controlF, after: words["signIn.passwordTitle"])
    try terminal.wait(toSee: Self.question)
  }

  /// Has the answer checked; where the question came in other words, asks for it before.
  private func answer(on terminal: PseudoTerminal) throws {
    let accepted = words["recovery.passwordTitle"]
    if terminal.shows(accepted) { return }
    try terminal.type("\r")
    guard step == .question else { return }
    try terminal.wait(toSeeAnyOf: [accepted, "! " + words["recovery.wrongAnswer"]])
    guard !terminal.shows(accepted) else { return }
    try askAgain(on: terminal)
    try terminal.type("mimi\r")
  }

  /// Has the password set. An answer whose cookie was lost is checked again before.
  private func setPassword(on terminal: PseudoTerminal) throws {
    let isSet = words["signIn.passwordSet"]
    try terminal.type("\r")
    try terminal.wait(toSeeAnyOf: [isSet, words["recovery.answerForgotten"]])
    guard !terminal.shows(isSet) else { return }
    try terminal.type("\r")
    try terminal.press("\r", after: words["recovery.passwordTitle"])
    try terminal.wait(toSee: isSet)
  }

  /// Signs in with the new password; where it was not set, sets it first.
  func signIn(on terminal: PseudoTerminal) throws {
    try terminal.wait(toSee: words["signIn.field"] + Self.stars)
    try terminal.type("\r")
    let wrong = "! " + words["signInProblems.wrong"]
    try terminal.wait(toSeeAnyOf: [words.freshlyRead, wrong])
    guard !terminal.shows(words.freshlyRead) else { return }
    try terminal.type(Key.controlF)
    try terminal.press("mimi\r", after: Self.question)
    try terminal.press("new horse\r", after: words["recovery.passwordTitle"])
    try terminal.press("new horse\r", after: words["signIn.passwordSet"])
    try waitForList(on: terminal)
  }
}
