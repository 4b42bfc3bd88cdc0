import HostileServer
import PseudoTerminal

/// The list of projects, read again.
struct ListScreen: MatrixScreen {
  let words: ProgramWords
  let name = "list"
  let operation = "GET /api/service/demand/"
  var busy: String { words["busy.reading"] }
  /// The number of the project that was chosen.
  let kept = ["1013"]
  let effects = 0...0

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    let terminal = try stage.start()
    try terminal.wait(toSee: words.position(1, of: 13))
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    knowledge == .signedOut ? ranOut : ["! "]
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { false }

  func finish(on terminal: PseudoTerminal) throws {
    // What the list said before is no news of it.
    var isAsked = false
    try finish(on: terminal, reaching: "a fresh list") {
      isAsked && $0.shows(words.freshlyRead) && $0.shows("1013") && !$0.shows("! ")
    } by: { _ in
      isAsked = true
      try terminal.type("r")
    }
  }
}

/// A project, read again.
struct DetailScreen: MatrixScreen {
  let words: ProgramWords
  let name = "detail"
  let operation = "GET /api/service/demand/{id}/"
  var busy: String { words["busy.reading"] }
  var kept: [String] { [words["detail.participantCount"]] }
  let effects = 0...0

  func open(on stage: Stage) throws -> PseudoTerminal {
    try stage.signIn()
    let terminal = try stage.start()
    try terminal.press("/小程序\r", after: words.position(1, of: 13))
    try terminal.press("\r", after: words.position(1, of: 1))
    try terminal.wait(toSee: words["detail.participantCount"])
    return terminal
  }

  func act(on terminal: PseudoTerminal) throws { try terminal.type("r") }

  func sentences(for knowledge: Fault.Knowledge) -> [String] {
    knowledge == .signedOut ? ranOut : ["! "]
  }

  func isDone(_ terminal: PseudoTerminal) -> Bool { false }

  func finish(on terminal: PseudoTerminal) throws {
    var isAsked = false
    try finish(on: terminal, reaching: "a fresh project") {
      isAsked && $0.shows(words["detail.participantCount"]) && !$0.shows("! ")
    } by: { _ in
      isAsked = true
      try terminal.type("r")
    }
    // The first Esc stops what is still being read, if anything is.
    try terminal.type(Key.escape)
    let list = words.position(1, of: 1)
    if (try? terminal.wait(toSee: list, seconds: 1)) == nil {
      try terminal.press(Key.escape, after: words["detail.participantCount"])
      try terminal.wait(toSee: list)
    }
  }
}
