import PseudoTerminal
import Testing

/// Starts the program in a terminal of its own.
func startProgram(
  _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24,
  ignoresHangUp: Bool = false
) throws -> PseudoTerminal {
  try PseudoTerminal(
    PseudoTerminal.product("feat-tui"), arguments: arguments, environment: environment,
    columns: columns, rows: rows, ignoresHangUp: ignoresHangUp)
}

/// What keys send.
enum Key {
  static let escape = "\u{1b}"
  static let f1 = "\u{1b}OP"
  static let controlL = "\u{c}"
}

extension PseudoTerminal {
  /// Types keys as soon as the screen shows a text.
  func press(_ keys: String, after text: String) throws {
    try wait(forText: text)
    try type(keys)
  }

  /// Waits for the list of projects of the account that was signed in to.
  func waitForProjects() throws {
    try wait(for: "the projects of Ada Lovelace") {
      $0.screen.text.contains(Place.home.sign) && $0.screen.text.contains("Ada Lovelace")
    }
  }

  /// Ends the program by its own key: whatever it had to write is on disk then.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try type("q")
    let end = try waitForEnd()
    #expect(end.how == .exited(0), sourceLocation: sourceLocation)
  }

  /// Answers a question as soon as it hears keys.
  ///
  /// At first it hears none, so that a key meant for the screen below does not answer it. Ctrl-L,
  /// once it is heard, paints the whole screen again and does nothing else.
  func answerQuestion(_ keys: String) throws {
    let paintings = paintings
    var isHeard = false
    while !isHeard {
      try type(Key.controlL)
      isHeard = (try? wait(for: "", seconds: 0.1) { $0.paintings > paintings }) != nil
    }
    try type(keys)
  }

  /// How often the screen was cleared.
  private var paintings: Int {
    let clear = Array("\u{1b}[H\u{1b}[2J".utf8)
    return transcript.indices.filter { transcript[$0...].starts(with: clear) }.count
  }
}
