import FeatDomain
import HostileServer
import PseudoTerminal

/// Sign-up: the number is typed, and a code is asked for.
struct PhoneScreen: MatrixScreen {
  let words: ProgramWords
  let name = "sign-up phone"
  let operation = "POST /api/auth/phone/code/"
  var busy: String { words["busy.sendCode"] }
  var kept: [String] { [words["phone.number"] + "15915719111"] }
  // Whoever does not know whether an SMS is on its way may ask for another one.
  let effects = 1...2

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.typed(Stage.newcomer, .signUp)
    let terminal = try stage.start()
    try terminal.press("1", after: words["welcome.title"])
    try terminal.wait(toSee: words["phone.title"])
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    knowledge == .unknown ? words.problems("sendCodeUnknown") : nothingHappened
  }

  private var sent: String { words["code.sentTo", ["number": "+86 159 1571 9111"]] }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows(sent) && !terminal.shows("! ") }

  func goBack(to terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    // An unknown outcome leads to the code, which may come; the number is one step back.
    if terminal.shows(words["code.title"]) { try terminal.type(Key.escape) }
    try terminal.wait(toSee: words["phone.title"])
  }

  func finish(on terminal: PseudoTerminal) throws {
    if !isDone(terminal) { try terminal.type("\r") }
    try terminal.press(SandboxProcess.code, after: sent)
    try terminal.press("\t\r", after: words["details.title"])
    try waitForList(on: terminal)
  }
}

/// Sign-up: the digits of the code are checked.
struct CodeScreen: MatrixScreen {
  let words: ProgramWords
  let name = "sign-up code"
  let operation = "POST /api/auth/phone/verification/"
  var busy: String { words["busy.verifyCode"] }
  let kept = ["[1] [2] [3] [4] [5] [6]"]
  let effects = 0...2

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.awaitCode(Stage.newcomer, .signUp)
    let terminal = try stage.start()
    try terminal.wait(toSee: words["code.title"])
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type(SandboxProcess.code) }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    knowledge == .unknown ? words.problems("verifyCodeUnknown") : nothingHappened
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows(words["details.title"]) }

  func finish(on terminal: PseudoTerminal) throws {
    if !isDone(terminal) { try terminal.type("\r") }
    try terminal.press("\t\r", after: words["details.title"])
    try finishSignUp(on: terminal)
  }
}

/// Sign-up: the account is made, with a password.
struct PasswordScreen: MatrixScreen {
  let words: ProgramWords
  let name = "sign-up password"
  let operation = "POST /api/auth/phone/register/"
  var busy: String { words["busy.register"] }
  var kept: [String] { [words["details.password"] + "*************", "R-77"] }
  let effects = 1...1

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.awaitCode(Stage.newcomer, .signUp)
    let terminal = try stage.start()
    try terminal.press(SandboxProcess.code, after: words["code.title"])
    try terminal.press("correct horse\tR-77", after: words["details.title"])
    try terminal.wait(toSee: "R-77")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    knowledge == .unknown ? [words["dialogs.maybeTitle"]] : nothingHappened
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows(words["projects.empty"]) }

  func goBack(to terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    guard terminal.shows(words["dialogs.maybeTitle"]) else { return }
    try terminal.answerQuestion(Key.escape)
    try terminal.wait(toSeeAnyOf: words.problems("registerUnknown"))
  }

  func finish(on terminal: PseudoTerminal) throws {
    if isDone(terminal) { return }
    try terminal.type("\r")
    try finishSignUp(on: terminal)
  }
}
