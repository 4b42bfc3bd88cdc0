import FeatAPI
import FeatDomain
import Foundation
import HTTP
import HostileServer
import PseudoTerminal
import Storage
import Testing

/// Somebody with projects in every status at a sandbox, whose session the program has on disk, and
/// a server before the sandbox that can fail.
final class ProjectOwner {
  let sandbox: RunningSandbox
  let relay: RelayServer
  let folder: TemporaryFolder
  let session: Session
  /// Where the program keeps what belongs to the server.
  let stateFolder: String

  /// - Parameter speed: How many times as fast as usual others bid.
  init(speed: Int = 1) async throws {
    sandbox = try RunningSandbox(speed: speed)
    relay = try RelayServer(to: sandbox.port)
    folder = try TemporaryFolder()
    session = try await sandbox.session()
    let address = try #require(ServerAddress("http://127.0.0.1:\(relay.port)"))
    let state = try StateFolder(server: address.fileName, environment: folder.environment())
    stateFolder = state.path
    try SessionFile(state).save(session)
  }

  private var url: String { "http://127.0.0.1:\(relay.port)" }

  /// Starts the program and waits for the list of projects.
  func open(columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try startProgram(
      ["--api-url", url, "--lang", "en"], environment: folder.environment(), columns: columns,
      rows: rows)
    try terminal.wait(forText: "updated just now")
    return terminal
  }

  /// Starts the program in a terminal emulator.
  func openScreen(
    language: String = "en", columns: Int = 80, rows: Int = 24
  ) throws -> TmuxScreen {
    try TmuxScreen(
      PseudoTerminal.product("feat-tui"), ["--api-url", url, "--lang", language],
      environment: folder.environment(), columns: columns, rows: rows)
  }

  /// Starts the program line by line.
  func openLines(_ words: ProgramWords) throws -> LineScreen {
    try LineScreen(["--api-url", url, "--lang", words.language], in: folder)
  }

  /// All projects, the newest first, as the server has them.
  func projects() async throws -> [ProjectSummary] {
    try await sandbox.api.projects.list(session, 1).projects
  }

  /// The number of the newest project of theirs; others have some in between.
  func newest() async throws -> Int64 { try #require(try await projects().first).id }

  /// The newest project with a status, and with a title where that is given.
  func project(_ status: ProjectStatus, _ title: String = "") async throws -> Int64 {
    try #require(
      try await projects().first {
        $0.statusAsRead == status && (title.isEmpty || $0.title.contains(title))
      }
    ).id
  }

  /// Does something to a project behind the program's back.
  func carryOut(_ command: ProjectCommand, on id: Int64) async throws {
    _ = try await sandbox.api.projects.carryOut(session, id, command)
  }

  /// A project, as the server has it.
  func read(_ id: Int64) async throws -> Project {
    try await sandbox.api.projects.get(session, id)
  }

  /// How often each operation has changed something since the sign-in.
  func effects() async throws -> [String: Int] {
    try await sandbox.effects().filter { $0.key.contains("/demand") }.reduce(into: [:]) {
      $0[Self.shortName($1.key)] = $1.value
    }
  }

  /// How often each operation that changes something was asked for.
  func writes() async throws -> [String: Int] {
    try await sandbox.counts()
      .filter { $0.key.contains("/demand") && !$0.key.hasPrefix("GET ") }
      .reduce(into: [:]) { $0[Self.shortName($1.key)] = $1.value }
  }

  /// The last name in an operation's path: `create`, `edit`, `publish`, `update-status`.
  private static func shortName(_ operation: String) -> String {
    if operation == "POST /api/service/demand/" { return "create" }
    if operation.hasPrefix("PATCH ") { return "edit" }
    return operation.split(separator: "/").last.map { String($0) } ?? operation
  }

  /// The drafts on the program's disk.
  var draftFiles: [String] { folder.contents.filter { $0.contains("/draft-") } }

  /// A day that is far enough ahead, as it is typed: `202701311200`.
  static var farDay: String {
    let formatter = DateFormatter()
    formatter.timeZone = TimeZone(identifier: "UTC")
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyyMMdd"
    return formatter.string(from: Date(timeIntervalSinceNow: 20 * 86_400)) + "1200"
  }
}
