import Foundation
import PseudoTerminal
import Testing

@Suite("The command line", .blocking)
struct CommandLineTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> ChildProcess.End {
    try ChildProcess(
      PseudoTerminal.product("feat-tui"), arguments, environment: folder.environment(environment)
    ).end()
  }

  @Test("--help and --version answer on the standard output and succeed")
  func help() throws {
    let help = try run(["--help"])
    #expect(help.code == 0 && help.errors.isEmpty)
    for option in ["--sandbox", "--api-url", "--lang", "--accessible", "--log", "--version"] {
      #expect(help.output.contains(option))
    }
    let version = try run(["--version"])
    #expect(version.code == 0 && version.errors.isEmpty)
    #expect(version.output.wholeMatch(of: /feat-tui \d+\.\d+\.\d+\n/) != nil)
  }

  @Test(
    "Wrong use is told in one sentence, with exit code 2",
    arguments: [
      (["--colour"], "--colour"),
      (["sign-up"], "sign-up"),
      (["--lang", "fr"], "fr"),
      (["--lang"], "--lang"),
      (["--sandbox", "--api-url", "http://127.0.0.1:1"], "exclude each other"),
      (["--api-url", "featapi.com"], "is not the address of a server"),
      (["--api-url", "https://a@b"], "is not the address of a server"),
      (["--api-url", "http://www.featapi.com"], "is not encrypted"),
      (["--log", "/nonexistent/log", "--api-url", "http://127.0.0.1:1"], "No such file"),
      (["--api-url", "http://127.0.0.1:1"], "standard input is not a terminal"),
    ])
  func refused(arguments: [String], reason: String) throws {
    let end = try run(arguments)
    #expect(end.code == 2)
    #expect(end.output.isEmpty)
    #expect(end.errors.hasPrefix("feat-tui: ") && end.errors.contains(reason), "\(end.errors)")
    #expect(end.errors.filter { $0 == "\n" }.count == 1)
    #expect(folder.contents.isEmpty)
  }

  @Test(
    "Why it does not start is said in the language that was asked for, where it can be shown",
    arguments: [
      (["--lang", "zh-Hans"], "C.UTF-8", true), ([], "zh_CN.UTF-8", true),
      ([], "en_US.UTF-8", false), (["--lang", "zh-Hans"], "C", false),
      (["--lang", "en"], "zh_CN.UTF-8", false),
    ])
  func language(options: [String], locale: String, isChinese: Bool) throws {
    let environment = ["LC_ALL": locale]
    let address = try run(options + ["--api-url", "featapi.com"], environment: environment)
    #expect(address.errors.contains("“featapi.com”不是服务器地址。") == isChinese)
    #expect(address.errors.contains("is not the address of a server") != isChinese)
    let terminal = try run(options + ["--api-url", "http://127.0.0.1:1"], environment: environment)
    #expect(terminal.errors.contains("标准输入不是终端。") == isChinese)
    let log = ["--log", "/nonexistent/log", "--api-url", "http://127.0.0.1:1"]
    #expect(try run(options + log, environment: environment).errors.contains("无法打开日志") == isChinese)
  }

  @Test("FEAT_API_URL is the server unless --api-url says another")
  func variable() throws {
    let bad = ["FEAT_API_URL": "http://www.featapi.com"]
    #expect(try run([], environment: bad).errors.contains("is not encrypted"))
    let overruled = try run(["--api-url", "http://127.0.0.1:1"], environment: bad)
    #expect(overruled.errors.contains("standard input is not a terminal"))

    let server = try StandIn()
    let terminal = try startProgram(
      [], environment: folder.environment(["FEAT_API_URL": server.url]))
    try terminal.press("q", after: Place.welcome.sign)
    #expect(try terminal.waitForEnd().how == .exited(0))
  }

  @Test(
    "A terminal that cannot show full screens is refused, and left alone",
    arguments: ["dumb", "", "unheard-of"])
  func terminalType(type: String) throws {
    var environment = folder.environment()
    environment["TERM"] = type.isEmpty ? nil : type
    let terminal = try startProgram(
      ["--api-url", "http://127.0.0.1:1"], environment: environment)
    #expect(try terminal.waitForEnd().how == .exited(2))
    #expect(terminal.modes == terminal.modesBefore)
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(text.hasPrefix("feat-tui: ") && text.contains("TERM=xterm-256color"), "\(text)")
    #expect(text.contains("feat-tui --accessible"), "\(text)")
    #expect(!text.contains("\u{1b}"))
  }

  @Test(
    "Without UTF-8 the program is English, with one notice of what to set",
    arguments: [
      ["LC_ALL": "C"], ["LC_ALL": "POSIX"], [:], ["LANG": "C"], ["LC_ALL": "zh_CN.GBK"],
      ["LC_ALL": "xx_XX"], ["LC_CTYPE": "C", "LANG": "C.UTF-8"],
    ])
  func plainLocale(variables: [String: String]) throws {
    let server = try StandIn()
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].map { ($0, variables[$0] ?? "") }
    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", "zh-Hans"],
      environment: folder.environment(Dictionary(uniqueKeysWithValues: locale)))
    try terminal.wait(forText: "Welcome to FEAT")
    try terminal.wait(forText: "This terminal's locale is not UTF-8")
    // The variable that is stronger than all others.
    try terminal.wait(forText: "LC_ALL=C.UTF-8.")
    try terminal.type("j")
    try terminal.wait(for: "the notice to go") { !$0.screen.text.contains("locale") }
    #expect(terminal.transcript.allSatisfy { $0 < 0x80 })
  }

  @Test(
    "A locale of UTF-8 shows Chinese, be it installed or not",
    arguments: ["C.UTF-8", "zh_CN.UTF-8", "xx_XX.utf8"])
  func missingLocale(name: String) throws {
    let server = try StandIn()
    let terminal = try startProgram(
      ["--api-url", server.url, "--lang", "zh-Hans"],
      environment: folder.environment(["LC_ALL": name]))
    try terminal.wait(forText: "欢迎使用 FEAT")
    #expect(!terminal.screen.text.contains("locale"))
  }

  @Test("The language comes from LC_ALL, LC_MESSAGES and LANG in this order")
  func localeVariables() throws {
    let server = try StandIn()
    let environments: [([String: String], String)] = [
      (["LC_ALL": "", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], "欢迎使用 FEAT"),
      (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"], "欢迎使用 FEAT"),
      (["LC_ALL": "C.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"], "Welcome to FEAT"),
    ]
    for (variables, title) in environments {
      // Only C.UTF-8 is sure to be installed: it says how characters are written.
      let terminal = try startProgram(
        ["--api-url", server.url],
        environment: folder.environment(variables.merging(["LC_CTYPE": "C.UTF-8"]) { $1 }))
      try terminal.wait(forText: title)
    }
  }

  @Test("--log is a file of one's own that says which request, and nothing more")
  func log() throws {
    let server = try StandIn()
    let path = folder.path + "/log"
    let terminal = try startProgram(
      ["--api-url", server.url, "--log", path], environment: folder.environment())
    try terminal.press("q", after: Place.welcome.sign)
    _ = try terminal.waitForEnd()
    #expect(try mode(of: path) == 0o600)

    // Two starts append to one file, whatever its mode was.
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let again = try Place.home.open(
      server, in: folder, arguments: ["--log", path])
    try again.press("q", after: "Ada Lovelace")
    _ = try again.waitForEnd()
    #expect(try mode(of: path) == 0o600)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let form = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ GET \/api\/[a-z\/-]+ (200|cancelled.*) \d+ ms/
    #expect(lines.allSatisfy { $0.wholeMatch(of: form) != nil }, "\(lines)")
    #expect(lines.contains { $0.contains("GET /api/user/basic-info/ 200") })
  }
}

/// The permissions of a file.
func mode(of path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return try #require(attributes[.posixPermissions] as? Int)
}
