import ArgumentParser
import Curses
import Glibc

@testable import FeatApp
@testable import feat_tui

/// Why the program does not start, on the standard error; the wrong use of its options in English alone.
enum Launches {
  static let all: [Situation] = failures + terminals

  private static let failures: [Situation] = [
    LaunchFailure.noAddress("featapi.com"), .unencryptedAddress("http://www.featapi.com"),
    .noHome, .noPipe, .noFolderOfItsOwn, .noSandbox(path: "/usr/local/bin/feat-sandbox"),
    .sandboxNotStarted(errno: ENOMEM), .sandboxEnded,
    .logNotOpened(path: "/var/log/feat-tui.log", errno: EACCES),
    .logOfAnother(path: "/var/log/feat-tui.log"),
  ].map { failure in situation(name(of: failure)) { failure.sentence(in: $0) } }

  private static let terminals: [Situation] = [
    TerminalOpenFailure.inputIsNoTerminal, .outputIsNoTerminal, .typeIsUnset,
    .typeIsUnknown("xterm-unheard-of"), .typeIsTooSimple("dumb"), .systemRefused,
  ].map { failure in
    situation(name(of: failure)) { LaunchFailure(failure).sentence(in: $0) }
  }

  static let arguments: [Situation] = [
    ["--sandbox", "--api-url", "http://127.0.0.1:7"], ["--lang", "fr"], ["--profile", "."],
  ].map { arguments in
    situation(arguments.joined(separator: " ")) { _ in complaint(about: arguments) }
  }

  private static func complaint(about arguments: [String]) -> String {
    do {
      _ = try Command.parse(arguments)
      return ""
    } catch {
      return Command.message(for: error)
    }
  }

  private static func situation(
    _ cause: String, _ sentence: @escaping @Sendable (Language) -> String
  ) -> Situation {
    Situation(place: "start", cause: cause, columns: 80, mark: "feat-tui: ", sentence: sentence)
  }

  // A case that is new has no name yet, and does not compile.
  private static func name(of failure: LaunchFailure) -> String {
    switch failure {
    case .noAddress: "no address"
    case .unencryptedAddress: "plain http"
    case .noHome: "HOME unset"
    case .noPipe: "no pipe"
    case .noFolderOfItsOwn: "own folder unknown"
    case .noSandbox: "sandbox missing"
    case .sandboxNotStarted: "sandbox not started"
    case .sandboxEnded: "sandbox ended"
    case .logNotOpened: "log not opened"
    case .logOfAnother: "log not one's own"
    case .inputIsNoTerminal, .outputIsNoTerminal, .typeIsUnset, .typeIsUnknown, .typeIsTooSimple,
      .terminalRefused:
      "the terminal"
    }
  }

  private static func name(of failure: TerminalOpenFailure) -> String {
    switch failure {
    case .inputIsNoTerminal: "input no terminal"
    case .outputIsNoTerminal: "output no terminal"
    case .typeIsUnset: "TERM unset"
    case .typeIsUnknown: "TERM unknown"
    case .typeIsTooSimple: "TERM too simple"
    case .systemRefused: "system refused"
    }
  }
}
