import FeatDomain
import HostileServer
import PseudoTerminal

/// Sign-in: the digits of the code are checked.
struct SignInByCodeScreen: MatrixScreen {
  let words: ProgramWords
  let name = "sign-in by code"
  let operation = "POST /api/auth/phone/verification/"
  var busy: String { words["busy.verifyCode"] }
  let kept = ["[1] [2] [3] [4] [5] [6]"]
  let effects = 0...2

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.awaitCode(Stage.owner, .signIn)
    let terminal = try stage.start()
    try terminal.wait(toSee: words["code.title"])
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type(SandboxProcess.code) }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    CodeScreen(words: words).sentences(for: knowledge)
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows(words.freshlyRead) }

  func finish(on terminal: PseudoTerminal) throws {
    if !isDone(terminal) { try terminal.type("\r") }
    try waitForList(on: terminal)
  }
}

/// Sign-in: a password is judged.
struct SignInByPasswordScreen: MatrixScreen {
  /// Who judges it.
  enum Endpoint: String {
    case deprecated = "POST /api/auth/login/"
    case token = "POST /api/o/token/"
  }

  let words: ProgramWords
  let endpoint: Endpoint
  var name: String { endpoint == .token ? "sign-in by token" : "sign-in by password" }
  var operation: String { endpoint.rawValue }
  var busy: String { words["signIn.busy"] }
  var kept: [String] { [words["signIn.field"] + "***********"] }
  let effects = 0...2

  func open(on stage: Stage) throws -> PseudoTerminal {
    if endpoint == .token { try stage.writeClient() }
    let terminal = try openPassword(on: stage)
    try terminal.type(Stage.ownerPassword)
    try terminal.wait(toSee: words["signIn.field"] + "***********")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    let wrong = "! " + words["signInProblems.wrong"]
    return switch knowledge {
    // Signing in changes nothing, so nothing is unknown but whether it works.
    case .unknown: ["! "]
    case .signedOut: [wrong]
    default: nothingHappened + [wrong, words["failures.notSignedIn"]]
    }
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows(words.freshlyRead) }

  func finish(on terminal: PseudoTerminal) throws {
    if !isDone(terminal) { try terminal.type("\r") }
    try waitForList(on: terminal)
  }
}
