import FeatDomain
import PseudoTerminal

/// The ways that several screens have in common.
extension MatrixScreen {
  /// Waits for the list of projects, freshly read.
  func waitForList(on terminal: PseudoTerminal) throws {
    try terminal.wait(toSeeAnyOf: [words.freshlyRead, words["projects.empty"]])
  }

  /// Does what finishes the task; where the session turns out to be over, once more after signing
  /// in.
  ///
  /// - Parameter act: Called with whether somebody has just signed in.
  func finish(
    on terminal: PseudoTerminal, reaching goal: String, isThere: (PseudoTerminal) -> Bool,
    by act: (_ isSignedInAgain: Bool) throws -> Void
  ) throws {
    if isThere(terminal) { return }
    if !terminal.shows(anyOf: ranOut) {
      try act(false)
      try terminal.wait(for: goal) { isThere($0) || $0.shows(anyOf: ranOut) }
    }
    guard terminal.shows(anyOf: ranOut) else { return }
    try signInAgain(on: terminal)
    for text in kept { try terminal.wait(toSee: text) }
    try act(true)
    try terminal.wait(for: goal, until: isThere)
  }

  /// Signs in again over a screen whose session has run out.
  func signInAgain(on terminal: PseudoTerminal) throws {
    if !terminal.shows(words["phone.preview"]) { try terminal.type(Key.f3) }
    try terminal.wait(toSee: words["phone.preview"])
    // A key that was meant for the screen below may have got in there.
    try terminal.answerQuestion(Key.controlU + Stage.owner.national + "\r")
    try terminal.press(SandboxProcess.code, after: words["code.sentTo"])
    try terminal.wait(for: "sign-in to close") { !$0.shows(words["code.title"]) }
    // The screen below hears no key at first, like a question.
    try terminal.answerQuestion("")
  }

  /// Goes on from the password to the account, be it made already or not, with a new code where
  /// FEAT wants one.
  func finishSignUp(on terminal: PseudoTerminal) throws {
    let list = words["projects.empty"]
    try terminal.wait(toSeeAnyOf: [list, words["problems.registerTokenMissing"]])
    guard !terminal.shows(list) else { return }
    try terminal.type("\r")
    try terminal.wait(toSeeAnyOf: [words["code.sentTo"], words["dialogs.existsTitle"]])
    if terminal.shows(words["dialogs.existsTitle"]) { try terminal.answerQuestion("\r") }
    try terminal.press(SandboxProcess.code, after: words["code.sentTo"])
    try terminal.wait(toSeeAnyOf: [list, words["details.title"]])
    if terminal.shows(words["details.title"]) { try terminal.type("\t\r") }
    try terminal.wait(toSee: list)
  }

  /// Starts at the password of the owner's number.
  func openPassword(on stage: Stage) throws -> PseudoTerminal {
    try stage.typed(Stage.owner, .signIn, .password)
    let terminal = try stage.start()
    try terminal.press("2", after: words["welcome.title"])
    try terminal.press("\r", after: words["phone.title"])
    try terminal.wait(toSee: words["signIn.passwordTitle"])
    return terminal
  }

  /// Starts at the account.
  func openAccount(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    let terminal = try stage.start()
    try terminal.press("A", after: words.position(1, of: 13))
    try terminal.wait(toSee: words["account.uid"])
    return terminal
  }

  /// Goes back from the account to the list.
  func leaveAccount(on terminal: PseudoTerminal) throws {
    try terminal.press(Key.escape, after: words["account.uid"])
    try waitForList(on: terminal)
  }
}
