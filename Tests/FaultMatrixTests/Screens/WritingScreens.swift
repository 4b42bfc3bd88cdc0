import HostileServer
import PseudoTerminal

/// The form, whose project is saved as a draft.
struct FormScreen: MatrixScreen {
  let name = "form"
  let operation = "POST /api/service/demand/"
  let busy = "creating the project"
  let kept = ["Move a piano", "It is heavy."]
  let effects = 1...1

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    // High enough for the whole form.
    let terminal = try stage.start(rows: 40)
    try terminal.press("n", after: "1 of 13")
    try terminal.press("Move a piano\tIt is heavy.", after: "[ Save as draft ]")
    try terminal.wait(forText: "It is heavy.")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type(Key.controlS) }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    switch knowledge {
    case .signedOut: ["Your session ran out."]
    // Looking finds out whether it was done.
    case .unknown: ["! No clear answer came; this may be done or not", Self.done, Self.notDone]
    case .nothingSent, .nothingChanged, .perhapsDone: [Self.notDone]
    }
  }

  private static let done = "is saved at FEAT as a draft."
  private static let notDone = "Nothing is saved at FEAT yet."

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows(Self.done) }

  func finish(on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    if !isDone(terminal) {
      if knowledge == .signedOut {
        try terminal.signInAgain()
        try terminal.wait(forAny: [Self.notDone])
        for text in kept { try terminal.wait(forText: text) }
      }
      try terminal.type(Key.controlS)
    }
    try terminal.wait(forAny: [Self.done])
    try terminal.wait(for: "one project more, and no mark") {
      $0.shows("1 of 14 ") && $0.shows("Move a piano Draft") && !$0.shows("unfinished")
    }
  }
}

/// The question before a project is closed.
struct ConfirmationScreen: MatrixScreen {
  let name = "confirmation"
  let operation = "POST /api/service/demand/{id}/update-status/"
  let busy = "closing.."
  let kept: [String] = []
  let effects = 1...1

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    let terminal = try stage.start()
    try terminal.press("/小程序\r", after: "1 of 13")
    try terminal.press("c", after: "1 of 1 ")
    try terminal.wait(forText: "Ends the bidding")
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.answerQuestion("\t\r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    switch knowledge {
    case .nothingSent: ["this was not done: close"]
    case .nothingChanged, .perhapsDone: ["FEAT refused: close", "this was not done: close"]
    case .signedOut: ["Your session ran out."]
    // Looking finds out whether it was done.
    case .unknown: ["this was not done: close", "is closed", "No clear answer came"]
    }
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { terminal.shows("is closed") }

  func finish(on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {
    if !isDone(terminal) {
      if knowledge == .signedOut {
        try terminal.signInAgain()
      } else {
        try terminal.type("c")
      }
      try terminal.wait(forText: "Ends the bidding")
      try terminal.answerQuestion("\t\r")
    }
    try terminal.wait(for: "a closed project") {
      $0.shows("is closed") && $0.shows(" Closed ")
    }
  }
}
