import FeatDomain
import HostileServer
import PseudoTerminal

/// Sign-in: the digits of the code are checked.
struct SignInByCodeScreen: MatrixScreen {
  let name = "sign-in by code"
  let operation = "POST /api/auth/phone/verification/"
  let busy = "Checking the code"
  let kept = ["[1] [2] [3] [4] [5] [6]"]
  let effects = 0...2

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.awaitCode(Stage.owner, .signIn)
    let terminal = try stage.start()
    try terminal.wait(forText: "Type the six digits")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type(SandboxProcess.code) }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    CodeScreen().sentences(for: knowledge)
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows("updated just now") }

  func finish(on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    if !isDone(terminal) { try terminal.type("\r") }
    try terminal.waitForList()
  }
}

/// Sign-in: a password is judged.
struct SignInByPasswordScreen: MatrixScreen {
  let name = "sign-in by password"
  let operation = "POST /api/auth/login/"
  let busy = "Signing in"
  let kept = ["Password: ***********"]
  let effects = 0...2

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.typed(Stage.owner, .signIn, .password)
    let terminal = try stage.start()
    try terminal.press("2", after: "Welcome to FEAT")
    try terminal.press("\r", after: "What is your phone number?")
    try terminal.press(Stage.ownerPassword, after: "The password of")
    try terminal.wait(forText: "Password: ***********")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    switch knowledge {
    // Signing in changes nothing, so nothing is unknown but whether it works.
    case .unknown: ["! "]
    case .signedOut: ["! The number or the password is wrong."]
    default: Self.nothingHappened + ["You are not signed in"]
    }
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows("updated just now") }

  func finish(on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    if !isDone(terminal) { try terminal.type("\r") }
    try terminal.waitForList()
  }
}
