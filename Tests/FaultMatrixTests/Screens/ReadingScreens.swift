import HostileServer
import PseudoTerminal

/// The list of projects, read again.
struct ListScreen: MatrixScreen {
  let name = "list"
  let operation = "GET /api/service/demand/"
  let busy = "reading"
  /// The number of the project that was chosen.
  let kept = ["1013"]
  let effects = 0...0

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    let terminal = try stage.start()
    try terminal.wait(forText: "1 of 13")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    knowledge == .signedOut ? ["Your session ran out."] : ["! "]
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { false }

  func finish(on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    if knowledge == .signedOut { try terminal.signInAgain() }
    try terminal.type("r")
    try terminal.wait(for: "a fresh list") {
      $0.shows("updated just now") && $0.shows("1013") && !$0.shows("! ")
    }
  }
}

/// A project, read again.
struct DetailScreen: MatrixScreen {
  let name = "detail"
  let operation = "GET /api/service/demand/{id}/"
  let busy = "reading"
  let kept = ["Participants: "]
  let effects = 0...0

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    let terminal = try stage.start()
    try terminal.press("/小程序\r", after: "1 of 13")
    try terminal.press("\r", after: "1 of 1 ")
    try terminal.wait(forText: "Participants: ")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    knowledge == .signedOut ? ["Your session ran out."] : ["! "]
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { false }

  func finish(on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    if knowledge == .signedOut { try terminal.signInAgain() }
    try terminal.wait(forText: "Participants: ")
    try terminal.type("r")
    try terminal.wait(for: "a fresh project") {
      $0.shows("Participants: ") && !$0.shows("! ")
    }
    // The first Esc stops what is still being read, if anything is.
    try terminal.type(Key.escape)
    if (try? terminal.wait(forText: "1 of 1 ", seconds: 1)) == nil {
      try terminal.press(Key.escape, after: "Participants: ")
      try terminal.wait(forText: "1 of 1 ")
    }
  }
}
