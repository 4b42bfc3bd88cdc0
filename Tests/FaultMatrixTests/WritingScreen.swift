import FeatDomain
import PseudoTerminal

/// A screen whose request must take effect once, whatever a person presses meanwhile.
protocol WritingScreen: MatrixScreen {
  /// Starts the program again, looks what came of the request, and finishes what is not done.
  ///
  /// - Parameter isDone: Whether the request has taken effect, where the screen does not say it.
  func finishAnew(on stage: Stage, isDone: Bool) throws
}

extension PasswordScreen: WritingScreen {
  func finishAnew(on stage: Stage, isDone: Bool) throws {
    // A code is right whether there is an account or not.
    try stage.typed(Stage.newcomer, .signIn)
    let terminal = try stage.start()
    let list = words["projects.empty"]
    try terminal.wait(toSeeAnyOf: [list, words["welcome.title"]])
    if terminal.shows(list) { return }
    try terminal.type("2")
    try terminal.press("\r", after: words["phone.title"])
    try terminal.press(SandboxProcess.code, after: words["code.sentTo"])
    try terminal.wait(toSeeAnyOf: [list, words["details.title"]])
    if terminal.shows(words["details.title"]) { try terminal.type("\t\r") }
    try terminal.wait(toSee: list)
  }
}

extension FormScreen: WritingScreen {
  func finishAnew(on stage: Stage, isDone: Bool) throws {
    guard let terminal = try unfinished(on: stage) else { return }
    try terminal.type("e")
    try terminal.press(Key.controlS, after: "It is heavy.")
    try terminal.wait(toSee: words["notices.made"])
    try terminal.wait(toSee: words.position(1, of: 14))
  }
}

extension EditScreen: WritingScreen {
  func finishAnew(on stage: Stage, isDone: Bool) throws {
    let terminal = try startAtList(on: stage, rows: 40)
    try terminal.type("/CV\r")
    try terminal.wait(toSee: words.position(1, of: 1))
    guard terminal.shows(words["projects.unfinished"]) else { return }
    try terminal.type("e")
    try terminal.press(Key.controlS, after: "[ \(words["form.saveChanges"]) ]")
    try terminal.wait(toSee: words["notices.changed"])
  }
}

extension ChainScreen: WritingScreen {
  func finishAnew(on stage: Stage, isDone: Bool) throws {
    guard let terminal = try unfinished(on: stage) else { return }
    try terminal.type("e")
    try terminal.press(Key.controlP, after: "plan.gif")
    try terminal.wait(toSee: words["dialogs.publishConsequence"])
    try act(on: terminal)
    try terminal.wait(toSee: words["notices.madeAndPublished"])
    try terminal.wait(toSee: words.position(1, of: 14))
  }
}

extension MatrixScreen {
  /// Starts at the list, whose first project is the one that was written; nil where it is finished.
  ///
  /// Where FEAT's answer was lost the list may have it twice: what FEAT made, and what is here.
  fileprivate func unfinished(on stage: Stage) throws -> PseudoTerminal? {
    let terminal = try startAtList(on: stage, rows: 40)
    try terminal.wait(toSee: "Move a piano")
    return terminal.shows(words["projects.unfinished"]) ? terminal : nil
  }

  /// Starts at the list; whoever quit while a token was renewed may have to sign in again.
  fileprivate func startAtList(on stage: Stage, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try stage.start(rows: rows)
    try terminal.wait(toSeeAnyOf: [words.freshlyRead] + ranOut)
    if terminal.shows(anyOf: ranOut) { try signInAgain(on: terminal) }
    try terminal.wait(toSee: words.freshlyRead)
    return terminal
  }
}

extension CommandScreen: WritingScreen {
  func finishAnew(on stage: Stage, isDone: Bool) throws {
    guard !isDone else { return }
    let terminal = try startAtList(on: stage)
    try find(on: terminal)
    try finish(on: terminal)
  }
}

extension PasswordChangeScreen: WritingScreen {
  func finishAnew(on stage: Stage, isDone: Bool) throws {
    guard !isDone else { return }
    let terminal = try startAtList(on: stage)
    try terminal.type("A")
    try fillIn(on: terminal)
    try finish(on: terminal)
  }
}

extension RecoveryScreen: WritingScreen {
  func finishAnew(on stage: Stage, isDone: Bool) throws {
    guard !isDone else { return }
    try stage.typed(Stage.owner, .signIn, .password)
    let terminal = try stage.start()
    try terminal.wait(toSeeAnyOf: [words.freshlyRead, words["welcome.title"]])
    if terminal.shows(words.freshlyRead) { return }
    try terminal.type("2")
    try terminal.press("\r", after: words["phone.title"])
    try terminal.press("new horse", after: words["signIn.passwordTitle"])
    try signIn(on: terminal)
  }
}
