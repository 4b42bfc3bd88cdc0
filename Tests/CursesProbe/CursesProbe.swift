import Curses
import Editor
import FeatDomain
import Glibc
import TerminalUI

/// Opens the terminal and shows what it reports, for tests to look at from outside.
///
/// `q` ends it; `c`, `t`, `o` and `h` make it crash, crash in another thread, overflow its stack
/// and hang; `y` copies the text of the variable COPIED; `w` wakes it from another thread; `e` lets the user's editor change a text. With `--deaf` it does not end when it is asked to,
/// with `--flood` it paints without end, with `--tick` every 20 ms. `--ask` asks the terminal how wide
/// ambiguous characters are, and `--wide` says that they are two columns.
@main
struct CursesProbe {
  static func main() {
    let terminal: CursesTerminal
    do {
      let arguments = CommandLine.arguments
      terminal = try CursesTerminal.open(
        ambiguousColumns: arguments.contains("--ask")
          ? nil : arguments.contains("--wide") ? 2 : 1)
    } catch {
      print("failed: \(error)")
      exit(2)
    }
    var picture = Picture()
    let isFlooding = CommandLine.arguments.contains("--flood")
    let isTicking = CommandLine.arguments.contains("--tick")
    while true {
      terminal.paint(picture.frame(size: terminal.size))
      if isFlooding { terminal.invalidate() }
      for event in terminal.wait(milliseconds: isFlooding ? 0 : isTicking ? 20 : nil) {
        picture.note(event)
        if case .ambiguousWidthKnown = event { terminal.invalidate() }
        if event == .key(.character("e")) { picture.note(edit(on: terminal)) }
        act(on: event, terminal)
      }
    }
  }

  private static func edit(on terminal: CursesTerminal) -> EditorOutcome? {
    let names = ["EDITOR", "PATH", "TERM", "TMPDIR"]
    let variables = names.compactMap { name in
      getenv(name).map { (name, String(cString: $0)) }
    }
    let editor = ExternalEditor(
      environment: Dictionary(uniqueKeysWithValues: variables), report: CursesTerminal.setGuest)
    var outcome: EditorOutcome?
    terminal.lend { outcome = editor.edit("one\ntwo") }
    return outcome
  }

  private static func act(on event: TerminalEvent, _ terminal: CursesTerminal) {
    switch event {
    case .key(.character("q")): end(terminal)
    case .key(.character("w")): Task.detached { [waker = terminal.waker] in waker() }
    case .key(.character("c")): crash()
    case .key(.character("t")): Task.detached { crash() }
    case .key(.character("o")): exit(overflow(1))
    case .key(.character("h")): poll(nil, 0, -1)
    case .key(.character("y")): terminal.copy(getenv("COPIED").map { String(cString: $0) } ?? "")
    case .key(.control("l")): terminal.invalidate()
    case .terminationRequested(let signal):
      if CommandLine.arguments.contains("--deaf") { return }
      terminal.close()
      CursesTerminal.die(bySignal: signal)
    case .closed:
      if CommandLine.arguments.contains("--deaf") { return }
      terminal.close()
      exit(3)
    default: break
    }
  }

  private static func end(_ terminal: CursesTerminal) -> Never {
    terminal.close()
    terminal.close()
    exit(0)
  }

  private static func crash() {
    _ = [1][Int(CommandLine.argc) + 1]
  }

  /// Recurses until the stack ends; the array keeps the compiler from making a loop of it.
  private static func overflow(_ depth: Int32) -> Int32 {
    [depth].reduce(0) { $0 &+ overflow($1 &+ 1) }
  }
}
