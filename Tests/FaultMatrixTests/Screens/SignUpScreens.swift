import FeatDomain
import HostileServer
import PseudoTerminal

/// Sign-up: the number is typed, and a code is asked for.
struct PhoneScreen: MatrixScreen {
  let name = "sign-up phone"
  let operation = "POST /api/auth/phone/code/"
  let busy = "Sending the SMS"
  let kept = ["Number: 15915719111"]
  // Whoever does not know whether an SMS is on its way may ask for another one.
  let effects = 1...2

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.typed(Stage.newcomer, .signUp)
    let terminal = try stage.start()
    try terminal.press("1", after: "Welcome to FEAT")
    try terminal.wait(forText: "What is your phone number?")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    knowledge == .unknown
      ? ["! No clear answer came, so the SMS may be on its way."] : Self.nothingHappened
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool {
    terminal.shows("Sent to +86 159 1571 9111") && !terminal.shows("! ")
  }

  func goBack(to terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    // An unknown outcome leads to the code, which may come; the number is one step back.
    if terminal.shows("Type the six digits") { try terminal.type(Key.escape) }
    try terminal.wait(forText: "What is your phone number?")
  }

  func finish(on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    if !isDone(terminal) { try terminal.type("\r") }
    try terminal.press(SandboxProcess.code, after: "Sent to +86 159 1571 9111")
    try terminal.press("\r\r", after: "Choose a password")
    try terminal.waitForList()
  }
}

/// Sign-up: the digits of the code are checked.
struct CodeScreen: MatrixScreen {
  let name = "sign-up code"
  let operation = "POST /api/auth/phone/verification/"
  let busy = "Checking the code"
  let kept = ["[1] [2] [3] [4] [5] [6]"]
  let effects = 0...2

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.awaitCode(Stage.newcomer, .signUp)
    let terminal = try stage.start()
    try terminal.wait(forText: "Type the six digits")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type(SandboxProcess.code) }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    knowledge == .unknown
      ? ["! No clear answer came, so the code is not checked yet."] : Self.nothingHappened
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows("Choose a password") }

  func finish(on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    if !isDone(terminal) { try terminal.type("\r") }
    try terminal.press("\r\r", after: "Choose a password")
    try terminal.finishSignUp()
  }
}

/// Sign-up: the account is made, with a password.
struct PasswordScreen: MatrixScreen {
  let name = "sign-up password"
  let operation = "POST /api/auth/phone/register/"
  let busy = "Creating the account"
  let kept = ["Password: *************", "R-77"]
  let effects = 1...1

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.awaitCode(Stage.newcomer, .signUp)
    let terminal = try stage.start()
    try terminal.press(SandboxProcess.code, after: "Type the six digits")
    try terminal.press("correct horse\tR-77", after: "Choose a password")
    try terminal.wait(forText: "R-77")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    knowledge == .unknown ? ["The account may exist"] : Self.nothingHappened
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows("No projects yet.") }

  func goBack(to terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    guard terminal.shows("The account may exist") else { return }
    try terminal.answerQuestion(Key.escape)
    try terminal.wait(forAny: ["! No clear answer came, so the account may exist."])
  }

  func finish(on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    if isDone(terminal) { return }
    try terminal.type("\r")
    try terminal.finishSignUp()
  }
}
