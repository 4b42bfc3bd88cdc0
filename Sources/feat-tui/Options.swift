import ArgumentParser
import FeatApp
import FeatDomain
import Glibc

/// What the command line asks for.
struct Options {
  var isSandbox = false
  var address: String?
  var language: Language?
  var profile = ProfileName.default
  var isReadOnly = false
  var log: String?
  var printsPaths = false
  var isAccessible = false

  /// The options of this process; ends it for --help and --version (0) and wrong use (2).
  static func ofThisProcess() -> Options {
    // Without arguments there is nothing to parse, and the parser would take a tenth of the start.
    if CommandLine.argc == 1 { return Options() }
    do {
      return try Command.parse().options
    } catch {
      if Command.exitCode(for: error).isSuccess {
        print(Command.fullMessage(for: error))
        Glibc.exit(0)
      }
      FeatTUI.complain(Command.message(for: error))
      Glibc.exit(2)
    }
  }
}

/// The command line as it is written and explained.
struct Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feat-tui",
    abstract: "FEAT in the terminal: sign up by phone, run service projects.",
    version: "feat-tui \(Version.number)")

  @Flag(help: "Start a server of one's own on this computer and use that: no account is real.")
  var sandbox = false

  @Option(
    help: ArgumentHelp(
      "The server: https, or http on this computer. FEAT_API_URL is the default, then the "
        + "settings', then FEAT's own.",
      valueName: "url"))
  var apiUrl: String?

  @Option(
    help: ArgumentHelp("The language: en or zh-Hans.", valueName: "language"),
    transform: Command.language)
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      "The account, where you have several at a server: a name of your own for it.",
      valueName: "name"),
    transform: Command.profile)
  var profile: ProfileName?

  @Flag(help: "Change nothing at FEAT. Signing in and out is still possible.")
  var readOnly = false

  @Flag(
    help: "Line by line, with numbers to choose from: for screen readers, plain terminals, pipes.")
  var accessible = false

  @Option(
    help: ArgumentHelp(
      "Append a line for each request: method, path, status, time; nothing else.",
      valueName: "file"))
  var log: String?

  @Flag(help: "Say which files are used, and whether they are there; then end.")
  var printPaths = false

  var options: Options {
    Options(
      isSandbox: sandbox, address: apiUrl, language: lang, profile: profile ?? .default,
      isReadOnly: readOnly, log: log, printsPaths: printPaths, isAccessible: accessible)
  }

  func validate() throws {
    if sandbox, apiUrl != nil {
      throw ValidationError("--sandbox and --api-url exclude each other. Give one of them.")
    }
  }

  private static func language(_ name: String) throws -> Language {
    guard let language = Language(rawValue: name) else {
      throw ValidationError("--lang takes en or zh-Hans.")
    }
    return language
  }

  private static func profile(_ name: String) throws -> ProfileName {
    guard let profile = ProfileName(name) else {
      throw ValidationError(
        "--profile takes 1 to \(ProfileName.longest) letters, digits, \"-\", \"_\" and \".\", "
          + "but no \".\" in front.")
    }
    return profile
  }
}
