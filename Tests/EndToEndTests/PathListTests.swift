import FeatDomain
import Foundation
import PseudoTerminal
import Storage
import Testing

@Suite("The list of files", .blocking)
struct PathListTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String]) throws -> ChildProcess.End {
    try ChildProcess(
      PseudoTerminal.product("feat-tui"), ["--print-paths"] + arguments,
      environment: folder.environment()
    ).end()
  }

  /// The list with the test's own folder taken out, line by line.
  private func list(_ arguments: String...) throws -> [String] {
    let end = try run(arguments)
    #expect(end.code == 0 && end.errors.isEmpty, "\(end)")
    return end.output.replacing(folder.path, with: "").split(separator: "\n").map(String.init)
  }

  @Test("It says of each file where it is, and makes none of them")
  func missing() throws {
    let state = "/state/feat-tui/127.0.0.1-9"
    #expect(
      try list("--api-url", "http://127.0.0.1:9") == [
        "settings  missing  /.config/feat-tui/settings.json5",
        "session   missing  \(state)/session.json",
        "lock      missing  \(state)/session.lock",
        "sign-up   missing  \(state)/sign-up.json",
        "drafts    missing  \(state)/draft-*.json",
        "device    missing  \(state)/device.json",
      ])
    #expect(folder.contents == [])
  }

  @Test("A profile has files of its own, but the device is the computer's")
  func profile() throws {
    let lines = try list("--api-url", "http://127.0.0.1:9", "--profile", "work")
    #expect(lines[1].hasSuffix("  /state/feat-tui/127.0.0.1-9@work/session.json"))
    #expect(lines[5].hasSuffix("  /state/feat-tui/127.0.0.1-9/device.json"))
  }

  @Test("With --sandbox it starts none, whose state is in the default folder")
  func sandbox() throws {
    let lines = try list("--sandbox", "--profile", "work", "--log", "a b.log")
    #expect(lines[1] == "session   missing  /state/feat-tui/sandbox@work/session.json")
    #expect(lines[6] == "sandbox   missing  /state/feat-tui/sandbox/server")
    // From the folder in which the program runs.
    let here = FileManager.default.currentDirectoryPath
    #expect(lines[7] == "log       missing  \(here)/a b.log")
    #expect(folder.contents == [])
  }

  @Test("What there is exists, even if it cannot be used")
  func exists() throws {
    let server = try StateFolder(server: "127.0.0.1-9", environment: folder.environment())
    try SessionFile(server).save(Session(.key(Secret("k")), uid: 1, phone: Place.number))
    try DraftFiles(server).save(ProjectDraft(id: 1, uid: 1, fields: ProjectFields(title: "t")))
    #expect(try SessionFile(server).lock() != nil)
    symlink("/nowhere", DeviceFile(server).path)
    let words = try list("--api-url", "http://127.0.0.1:9", "--log", folder.path + "/log").map {
      $0.split(separator: " ").prefix(2).joined(separator: " ")
    }
    #expect(
      words == [
        "settings missing", "session exists", "lock exists", "sign-up missing", "drafts exists",
        "device exists", "log missing",
      ])
  }

  @Test("What of the settings does not count is told besides")
  func settingsProblems() throws {
    let path = folder.path + "/.config/feat-tui"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let text = """
      {
        api_url: "http://127.0.0.1:7", colour: 1,
        client_id: "a", client_secret: "b",
      }
      """
    try text.write(toFile: path + "/settings.json5", atomically: false, encoding: .utf8)
    chmod(path + "/settings.json5", 0o644)
    let end = try run([])
    #expect(end.code == 0)
    #expect(end.output.contains("/127.0.0.1-7/session.json"))
    #expect(end.output.contains("settings  exists "))
    #expect(
      end.errors == """
        feat-tui: \(path)/settings.json5:2: there is no setting "colour". All others count; \
        correct it or take it out.
        feat-tui: "client_secret" does not count: others can read it (mode 644). \
        Try: chmod 600 \(path)/settings.json5

        """)
  }

  @Test("It fails where it cannot be written")
  func full() throws {
    let end = try ChildProcess(
      "sh", ["-c", "\"$0\" --print-paths > /dev/full", PseudoTerminal.product("feat-tui")],
      environment: folder.environment()
    ).end()
    #expect(end.code == 1)
  }
}
