public import ArgumentParser
public import FeatApp
import Glibc

/// The command line.
struct Arguments: ParsableArguments {
  @Flag(help: "Start a server of one's own on this computer and use that: no account is real.")
  var sandbox = false

  @Option(
    help: ArgumentHelp(
      "The server: https, or http on this computer. FEAT_API_URL is the default, then FEAT's own.",
      valueName: "url"))
  var apiUrl: String?

  @Option(help: ArgumentHelp("The language: en or zh-Hans.", valueName: "language"))
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      "Append a line for each request: method, path, status, time; nothing else.",
      valueName: "file"))
  var log: String?

  func validate() throws {
    if sandbox, apiUrl != nil {
      throw ValidationError("--sandbox and --api-url exclude each other.")
    }
  }

  /// The arguments of this process; ends it for --help and --version (0) and wrong use (2).
  static func parsed() -> Arguments {
    do {
      return try Command.parse().arguments
    } catch {
      let isSuccess = Command.exitCode(for: error).isSuccess
      if isSuccess {
        print(Command.fullMessage(for: error))
        Glibc.exit(0)
      }
      FeatTUI.complain(Command.message(for: error))
      Glibc.exit(2)
    }
  }

  /// Gives the arguments their name and their summary.
  private struct Command: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "feat-tui",
      abstract: "FEAT in the terminal: sign up by phone, run service projects.",
      version: "feat-tui \(Version.number)")

    @OptionGroup var arguments: Arguments
  }
}

extension Language: ExpressibleByArgument {}
