import HostileServer
import PseudoTerminal

/// A screen of the program on which a request may fail, and what a person does there.
protocol MatrixScreen: Sendable {
  /// Its name in the list of cells.
  var name: String { get }
  /// The request that fails.
  var operation: String { get }
  /// What is shown while the request is under way.
  var busy: String { get }
  /// What was typed or read here, and stays whatever happens to the request.
  var kept: [String] { get }
  /// How often the operation has changed something once the task is finished.
  var effects: ClosedRange<Int> { get }

  /// Starts the program, goes to the screen and types what is typed there.
  func open(on stage: Stage) throws -> PseudoTerminal
  /// Presses what sends the request.
  func act(on terminal: PseudoTerminal) throws
  /// The beginnings or parts of sentences, one of which is said.
  func sentences(for knowledge: Fault.Knowledge) -> [String]
  /// Whether the task is finished, or the way on is open.
  func isDone(_ terminal: PseudoTerminal) -> Bool
  /// Looks, after the sentence, that what was typed is there, and goes to where it is.
  func goBack(to terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws
  /// Finishes the task, now that nothing is wrong any more, and ends at the list of projects.
  func finish(on terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws
}

extension MatrixScreen {
  /// Whether it only reads, so that nothing can be lost or doubled.
  var isRead: Bool { operation.hasPrefix("GET ") }

  func goBack(to terminal: PseudoTerminal, _ knowledge: Fault.Knowledge) throws {}

  /// The sentences after which nothing has happened, wherever nobody is signed in yet.
  static var nothingHappened: [String] {
    [
      "! The server cannot be reached. Nothing was sent", "Nothing was changed",
      "! FEAT does not accept", "! FEAT does not know this address",
    ]
  }
}

/// What keys send.
enum Key {
  static let escape = "\u{1b}"
  static let f3 = "\u{1b}OR"
  static let controlL = "\u{c}"
  static let controlS = "\u{13}"
}

extension PseudoTerminal {
  /// All words that are shown, with one blank in between: a sentence may take several lines.
  var words: String {
    screen.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// Whether a sentence is shown, over as many lines as it takes.
  func shows(_ text: String) -> Bool { words.contains(text) }

  /// Waits for one of some sentences.
  func wait(forAny texts: [String], seconds: Double = 10) throws {
    try wait(for: texts.joined(separator: " | "), seconds: seconds) { terminal in
      let words = terminal.words
      return texts.contains { words.contains($0) }
    }
  }

  /// Waits for what may come true with the time alone, when nothing is written any more.
  func waitOrPoll(
    for what: String, seconds: Double, until isTrue: (PseudoTerminal) -> Bool
  ) throws {
    for _ in 0..<Int(seconds / 0.2) {
      if (try? wait(for: what, seconds: 0.2, until: isTrue)) != nil { return }
    }
    try wait(for: what, seconds: 0, until: isTrue)
  }

  /// Types keys as soon as the screen shows a text.
  func press(_ keys: String, after text: String) throws {
    try wait(forText: text)
    try type(keys)
  }

  /// Answers a question as soon as it hears keys.
  ///
  /// At first it hears none, so that a key meant for the screen below does not answer it. Ctrl-L,
  /// once it is heard, paints the whole screen again and does nothing else.
  func answerQuestion(_ keys: String) throws {
    let paintings = paintings
    for _ in 0..<100 {
      try type(Key.controlL)
      if (try? wait(for: "", seconds: 0.1) { $0.paintings > paintings }) != nil {
        return try type(keys)
      }
    }
    throw CellFailure("the question hears no key:\n\(screen.text)")
  }

  /// How often the screen was cleared.
  private var paintings: Int {
    let clear = Array("\u{1b}[H\u{1b}[2J".utf8)
    var count = 0
    var at = transcript.startIndex
    while let next = transcript[at...].firstIndex(of: 0x1b) {
      if transcript[next...].starts(with: clear) { count += 1 }
      at = next + 1
    }
    return count
  }

  /// Waits for the list of projects, freshly read.
  func waitForList() throws {
    try wait(forAny: ["updated just now", "No projects yet."])
  }

  /// Goes on from the password to the account, be it made already or not, with a new code where
  /// FEAT wants one.
  func finishSignUp() throws {
    try wait(forAny: ["No projects yet.", "The time to finish has run out"])
    guard !shows("No projects yet.") else { return }
    try type("\r")
    try wait(forAny: ["Sent to", "This number has an account"])
    if shows("This number has an account") { try answerQuestion("\r") }
    try press(SandboxProcess.code, after: "Sent to")
    try wait(forAny: ["No projects yet.", "Choose a password"])
    if shows("Choose a password") { try type("\r\r") }
    try wait(forText: "No projects yet.")
  }

  /// Signs in again over a screen whose session has run out.
  func signInAgain() throws {
    if !shows("A code will go to") { try type(Key.f3) }
    try wait(forText: "A code will go to")
    try answerQuestion("\r")
    try press(SandboxProcess.code, after: "Sent to")
    try wait(for: "sign-in to close") { !$0.shows("Type the six digits") }
    // The screen below hears no key at first, like a question.
    try answerQuestion("")
  }
}
