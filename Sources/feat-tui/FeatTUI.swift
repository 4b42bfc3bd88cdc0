import Curses
import FeatApp
import FeatDomain
import Glibc
import Lines
import TerminalUI

/// The program: arguments in, one terminal session, an exit code out.
@main
struct FeatTUI {
  static func main() {
    ProcessProtection.apply()
    let options = Options.ofThisProcess()
    do {
      let configuration = try Configuration(options)
      if options.printsPaths { _exit(PathList(configuration).print()) }
      // To be seen again when the program gives the terminal back.
      let language = configuration.plainLanguage
      for problem in configuration.settingsProblems { complain(problem.sentence(in: language)) }
      let launch = try Launch(configuration)
      if configuration.isAccessible { end(try runLines(launch)) }
      end(try runScreen(launch, configuration))
    } catch let failure as LaunchFailure {
      complain(failure.sentence(in: Configuration.plainLanguage(options)))
      _exit(2)
    } catch let failure as TerminalOpenFailure {
      complain(LaunchFailure(failure).sentence(in: Configuration.plainLanguage(options)))
      _exit(2)
    } catch is LinesNotReadable {
      complain(LaunchFailure.terminalRefused.sentence(in: Configuration.plainLanguage(options)))
      _exit(2)
    } catch {
      complain("\(error)")
      _exit(1)
    }
  }

  private static func runScreen(
    _ launch: Launch, _ configuration: Configuration
  ) throws -> ExitReason {
    let terminal = try CursesTerminal.open(
      theme: configuration.theme, ambiguousColumns: configuration.ambiguousColumns)
    defer { terminal.close() }
    return launch.run(on: terminal)
  }

  private static func runLines(_ launch: Launch) throws -> ExitReason {
    let terminal = try PlainTerminal.open()
    defer { terminal.close() }
    return launch.run(on: terminal)
  }

  /// Ends at once: the network thread is not waited for, and the sandbox ends with its pipe.
  private static func end(_ reason: ExitReason) -> Never {
    switch reason {
    case .finished: _exit(0)
    case .terminalClosed: _exit(1)
    case .signal(let signal): CursesTerminal.die(bySignal: signal)
    }
  }

  /// Says in one line why the program did not start.
  static func complain(_ sentence: String) {
    let line = "feat-tui: \(sentence)\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }
}
