import Foundation
import PseudoTerminal
import Testing

@Suite("Settings", .blocking)
struct SettingsTests {
  private let server: StandIn
  private let folder: TemporaryFolder

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
  }

  private func write(_ text: String) throws {
    let path = folder.path + "/.config/feat-tui"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try text.write(toFile: path + "/settings.json5", atomically: false, encoding: .utf8)
  }

  private func start(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try startProgram(arguments, environment: folder.environment(environment))
  }

  /// Runs until the server's answers are shown.
  private func expectProjects(_ terminal: PseudoTerminal, _ sign: String) throws {
    try terminal.wait(for: sign) {
      $0.screen.text.contains(sign) && $0.screen.text.contains("Ada Lovelace")
    }
    try terminal.quit()
  }

  @Test("They choose server and language")
  func chosen() throws {
    try Place.home.prepareFiles(of: server.url, in: folder)
    try write("{ api_url: '\(server.url)', /* mine */ language: 'zh-Hans' }")
    let terminal = try start(environment: ["LANG": "en_US.UTF-8"])
    try expectProjects(terminal, "还没有项目。")
  }

  @Test("The command line comes before the variable, and that before the settings")
  func precedence() throws {
    try Place.home.prepareFiles(of: server.url, in: folder)
    try write("{ api_url: 'http://127.0.0.1:7', language: 'zh-Hans' }")
    let byVariable = try start(["--lang", "en"], environment: ["FEAT_API_URL": server.url])
    try expectProjects(byVariable, Place.home.sign)
    let byOption = try start(["--api-url", server.url], environment: ["FEAT_API_URL": "nothing"])
    try expectProjects(byOption, "还没有项目。")
  }

  @Test(
    "Whatever stands in the file, the program starts, and says each line that does not count",
    arguments: [
      ("", []), ("{", [1]), ("[]", [0]), ("\0", [1]), ("{\n/*", [2]),
      ("{ language: 'xx',\napi_url: 7,\nclient_id: 'a' }", [1, 2, 3]),
    ])
  func broken(text: String, lines: [Int]) throws {
    try write(text)
    let terminal = try start(["--api-url", server.url])
    try terminal.press("q", after: Place.welcome.sign)
    #expect(try terminal.waitForEnd().how == .exited(0))
    let shown = String(decoding: terminal.transcript, as: UTF8.self)
    let said = shown.matches(of: /feat-tui: \/[^ ]*\/settings\.json5(?::(\d+))?/)
    #expect(said.map { $0.1.flatMap { Int($0) } ?? 0 } == lines, "\(shown)")
  }

  @Test("Nor does a pipe in its place keep the program waiting")
  func pipe() throws {
    try write("")
    let path = folder.path + "/.config/feat-tui/settings.json5"
    unlink(path)
    #expect(mkfifo(path, 0o600) == 0)
    let terminal = try start(["--api-url", server.url])
    try terminal.press("q", after: Place.welcome.sign)
    #expect(try terminal.waitForEnd().how == .exited(0))
  }

  @Test(
    "A theme without colours sends none, whatever is wrong",
    arguments: [("default", true), ("mono", false), ("high-contrast", false)])
  func theme(name: String, isColored: Bool) throws {
    try write("{ theme: '\(name)' }")
    let terminal = try start(["--api-url", server.url])
    try terminal.press("1", after: Place.welcome.sign)
    try terminal.press("zzz", after: Place.country.sign)
    try terminal.wait(forText: "! ")
    let shown = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(shown.contains("\u{1b}[31m") == isColored)
    #expect(shown.contains("\u{1b}[32m") == isColored)
  }

  @Test(
    "The width of ambiguous characters is the one that is set, or the terminal is asked",
    arguments: [("'auto'", true), ("1", false), ("2", false)])
  func ambiguousWidth(value: String, isAsked: Bool) throws {
    try write("{ ambiguous_width: \(value) }")
    let terminal = try start(["--api-url", server.url])
    try terminal.press("?", after: Place.welcome.sign)
    try terminal.wait(forText: "On this screen")
    let shown = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(shown.contains("\u{1b}[6n") == isAsked)
    #expect(terminal.screen.text.contains("+- Keys ") == (value == "2"))
  }

  @Test("An action has the key of the settings, and a key that another one has is told and listed")
  func keys() throws {
    try write("{ keys: { language: 'K', errors: 'F7', mouse: null,\nquit: 'K' } }")
    let list = try start(["--api-url", server.url, "--print-paths"])
    #expect(try list.waitForEnd().how == .exited(0))
    let paths = String(decoding: list.transcript, as: UTF8.self)
    #expect(paths.contains("settings.json5:2: \"keys.quit\" does not get \"K\""), "\(paths)")
    let terminal = try start(["--api-url", server.url])
    try terminal.wait(forText: "settings.json5:2")
    try terminal.press("K", after: Place.welcome.sign)
    try terminal.wait(forText: "K English")
    try terminal.type("\u{1b}[18~")
    try terminal.wait(forText: "“keys.language”")
    try terminal.type("\u{1b}")
    try terminal.press("q", after: "欢迎使用 FEAT")
    #expect(try terminal.waitForEnd().how == .exited(0))
  }
}
