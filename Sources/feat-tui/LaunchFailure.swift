import Curses

/// Why the program cannot start. There is no screen yet, so these sentences are plain English.
struct LaunchFailure: Error {
  let sentence: String
  let exitCode: Int32

  /// Wrong use, or something that the user can mend.
  static func cannotStart(_ sentence: String) -> LaunchFailure {
    LaunchFailure(sentence: sentence, exitCode: 2)
  }

  static func sentence(for failure: TerminalOpenFailure) -> String {
    switch failure {
    case .inputIsNoTerminal: "standard input is not a terminal."
    case .outputIsNoTerminal: "standard output is not a terminal."
    case .typeIsUnset: "TERM is not set. Try: TERM=xterm-256color feat-tui"
    case .typeIsUnknown(let type):
      "the terminal type \(type) is not known here. Try: TERM=xterm-256color feat-tui"
    case .typeIsTooSimple(let type):
      "a terminal of type \(type) cannot show full screens. Try: TERM=xterm-256color feat-tui"
    case .systemRefused: "the terminal could not be set up."
    }
  }
}
