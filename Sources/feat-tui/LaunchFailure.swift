import Curses
import Glibc

/// Why the program cannot start: something that the user can mend.
enum LaunchFailure: Error, Hashable {
  case noAddress(String), unencryptedAddress(String)
  case noHome
  case noPipe
  case noFolderOfItsOwn
  case noSandbox(path: String)
  case sandboxNotStarted(errno: Int32), sandboxEnded
  case logNotOpened(path: String, errno: Int32), logOfAnother(path: String)

  /// That it did not start goes without saying; what failed, and what to do. There is no screen yet,
  /// so it is plain English.
  var sentence: String {
    switch self {
    case .noAddress(let text):
      "\"\(text)\" is not the address of a server. Give https://HOST, or http://127.0.0.1:PORT."
    case .unencryptedAddress(let text):
      "\(text) is not encrypted. Give an https address, or http on this computer."
    case .noHome: "there is no folder for your files. Let HOME or XDG_STATE_HOME name one."
    case .noPipe: "too many files are open on this computer. Close some programs and try again."
    case .noFolderOfItsOwn:
      "the folder of feat-tui itself cannot be found. Start it by its path, with /proc mounted."
    case .noSandbox(let path): "\(path) is missing. Build it with: swift build"
    case .sandboxNotStarted(let number):
      "the sandbox cannot be started: \(Self.words(for: number)). Mend that and try again."
    // It has said why on the standard error, which is this process's own.
    case .sandboxEnded: "the sandbox did not start. Its reason stands above."
    case .logNotOpened(let path, let number):
      "the log \(path) cannot be opened: \(Self.words(for: number)). Name another file."
    case .logOfAnother(let path):
      "the log \(path) is not a file of your own. Name another file."
    }
  }

  static func sentence(for failure: TerminalOpenFailure) -> String {
    switch failure {
    case .inputIsNoTerminal:
      "standard input is not a terminal. Start feat-tui from one, or with --accessible."
    case .outputIsNoTerminal:
      "standard output is not a terminal. Start feat-tui in one, or with --accessible."
    case .typeIsUnset:
      "TERM is not set. Try: feat-tui --accessible, or TERM=xterm-256color feat-tui"
    case .typeIsUnknown(let type):
      "the terminal type \(type) is not known here. Try: feat-tui --accessible, or "
        + "TERM=xterm-256color feat-tui"
    case .typeIsTooSimple(let type):
      "a terminal of type \(type) cannot show full screens. Try: feat-tui --accessible, or "
        + "TERM=xterm-256color feat-tui"
    case .systemRefused: "the terminal could not be set up. Try another terminal."
    }
  }

  private static func words(for number: Int32) -> String { String(cString: strerror(number)) }
}
