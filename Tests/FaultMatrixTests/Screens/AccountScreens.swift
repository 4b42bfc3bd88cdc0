import FeatDomain
import HostileServer
import PseudoTerminal

/// A password in the place of another one.
struct PasswordChangeScreen: MatrixScreen {
  let words: ProgramWords
  let name = "password change"
  let operation = "POST /api/auth/password/change/"
  let isOfAccount = true
  var busy: String { words["passwordChange.busy"] }
  var kept: [String] {
    [words["passwordChange.old"] + "***********", words["passwordChange.new"] + "*********"]
  }
  let effects = 1...1

  func open(on stage: Stage) throws -> PseudoTerminal {
    let terminal = try openAccount(on: stage)
    try fillIn(on: terminal)
    return terminal
  }

  /// Goes from the account to both passwords, and types them.
  func fillIn(on terminal: PseudoTerminal) throws {
    try terminal.press("2", after: words["account.uid"])
    try terminal.press("\(Stage.ownerPassword)\rnew horse", after: words["passwordChange.old"])
    try terminal.wait(toSee: kept[1])
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    switch knowledge {
    case .signedOut: ranOut
    case .unknown: ["! " + words["passwordChange.unknown"]]
    default: nothingHappened
    }
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool {
    terminal.shows(words["passwordChange.changed"])
  }

  func finish(on terminal: PseudoTerminal) throws {
    // Once it is changed, the old one is refused: that is how its owner finds out.
    let refused =
      "! " + words["failures.validation.what"] + "{gap}" + words["failures.validation.next"]
    if terminal.shows(refused) {
      // Whatever is typed takes away what was said before.
      try terminal.type("x\u{7f}")
      try terminal.wait(for: "nothing to be said") { !$0.shows(refused) }
    }
    try finish(on: terminal, reaching: "the new password") {
      isDone($0) || $0.shows(refused)
    } by: { _ in
      try terminal.type("\r")
    }
    if !isDone(terminal) { try terminal.type(Key.escape) }
    try leaveAccount(on: terminal)
  }
}

/// A question by which a password can be recovered.
struct QuestionChangeScreen: MatrixScreen {
  let words: ProgramWords
  let name = "question change"
  let operation = "POST /api/user/user-security-question/"
  let isOfAccount = true
  var busy: String { words["questionChange.busy"] }
  var kept: [String] {
    [words["questionChange.question"] + "Where?", words["questionChange.answer"] + "****"]
  }
  // Whoever does not know whether it is set sets it once more.
  let effects = 1...2

  func open(on stage: Stage) throws -> PseudoTerminal {
    let terminal = try openAccount(on: stage)
    try terminal.type("3")
    try terminal.press("Where?\rMars", after: words["questionChange.rule"])
    try terminal.wait(toSee: kept[1])
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    switch knowledge {
    case .signedOut: ranOut
    case .unknown: ["! " + words["questionChange.unknown"]]
    default: nothingHappened
    }
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows(words["questionChange.isSet"]) }

  func finish(on terminal: PseudoTerminal) throws {
    try finish(on: terminal, reaching: "the question at FEAT", isThere: isDone) { _ in
      try terminal.type("\r")
    }
    try leaveAccount(on: terminal)
  }
}

/// The end of a session, of which FEAT is told once it has ended here.
struct SignOutScreen: MatrixScreen {
  let words: ProgramWords
  let name = "sign-out"
  let operation = "POST /api/auth/logout/"
  let isOfAccount = true
  let canBeStopped = false
  let busy = ""
  let kept: [String] = []
  // It cannot be told again: here nobody is signed in any more.
  let effects = 0...1

  func open(on stage: Stage) throws -> PseudoTerminal {
    let terminal = try openAccount(on: stage)
    try terminal.press("4", after: words["account.signOut"])
    try terminal.wait(toSeeBeginningOf: words["account.signOutConsequence"])
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.answerQuestion("\t\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    switch knowledge {
    // A session that FEAT does not know is over there, too.
    case .signedOut: [words["account.signedOut"]]
    default: ["notReached", "notTold", "perhapsTold"].map { words["account.\($0)"] }
    }
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool {
    terminal.shows(words["account.signedOut"]) && terminal.shows(words["welcome.title"])
  }

  func finish(on terminal: PseudoTerminal) throws {
    try terminal.press("2", after: words["welcome.title"])
    try terminal.press("\r", after: words["phone.title"])
    try terminal.press(SandboxProcess.code, after: words["code.sentTo"])
    try waitForList(on: terminal)
  }
}
