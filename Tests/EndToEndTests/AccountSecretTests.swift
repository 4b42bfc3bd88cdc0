import FeatDomain
import Foundation
import PseudoTerminal
import Storage
import Testing

@Suite("Secrets of an account stay where they belong", .blocking)
struct AccountSecretTests {
  private static let password = "canary-password-5c1"
  private static let newPassword = "canary-changed-7e2"
  private static let answer = "canary-answer-9d3"
  private static let clientSecret = "canary-client-4b8"
  /// What is in no file of the program's; the client's secret is in the settings alone.
  private static let unkept = [password, newPassword, answer, StandIn.cookie]
  /// What is in the session file and in no other.
  private static let kept = [StandIn.key, StandIn.access, StandIn.refresh]
  private static let all = unkept + kept + [clientSecret]

  private let server: StandIn
  private let folder: TemporaryFolder
  private let file: SessionFile

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
    file = SessionFile(
      try StateFolder(
        server: String(server.url.dropFirst(7).replacing(":", with: "-")),
        environment: folder.environment()))
    try Place.phone.prepareFiles(of: server.url, in: folder)
  }

  private func start() throws -> PseudoTerminal {
    try startProgram(
      ["--api-url", server.url, "--lang", "en", "--log", folder.path + "/log"],
      environment: folder.environment(["TMPDIR": folder.path]))
  }

  /// Goes to the password's field and types it there.
  private func typePassword(_ terminal: PseudoTerminal, _ password: String) throws {
    try terminal.goToNumber()
    try terminal.goToPassword(.english, "+86 159 1571 9111")
    try terminal.type(password)
    try terminal.wait(forText: String(repeating: "*", count: password.count))
  }

  @Test("Signing in through a client, a renewal, a changed password, a question, signing out")
  func client() throws {
    try folder.writeSettings("client_id: 'mine', client_secret: '\(Self.clientSecret)'")
    let terminal = try start()
    try typePassword(terminal, Self.password)
    try expectNothing(terminal)
    try terminal.type("\r")
    try terminal.waitForProjects()
    try expectNothing(terminal)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8).contains(StandIn.access))

    server.answer(.token, with: [.answer(StandIn.token(2))])
    try file.save(try #require(try file.load()).ranOut)
    try terminal.type("A")
    try terminal.press("2", after: "renews itself; this token has 9 h 59 min left")
    try terminal.press("\(Self.password)\r\(Self.newPassword)", after: "Old password:")
    try terminal.wait(forText: String(repeating: "*", count: Self.newPassword.count))
    try expectNothing(terminal)
    try terminal.type("\r")
    try terminal.press("3", after: "Your password is changed.")
    try terminal.press("First pet?\r\(Self.answer)", after: "Question:")
    try terminal.wait(forText: String(repeating: "*", count: Self.answer.count))
    try terminal.type("\r")
    try terminal.press("4", after: "Your recovery question is set.")
    try expectNothing(terminal)
    try terminal.wait(forText: "FEAT keeps one key per user")
    try terminal.answerQuestion("\t\r")
    try terminal.wait(forText: "Signed out.")
    try terminal.quit()
    try expectNothing(terminal, hasEnded: true)
    try expectArrived([
      Self.password, Self.newPassword, Self.answer, Self.clientSecret, "\(StandIn.access)2",
      "\(StandIn.refresh)1",
    ])
  }

  @Test("Recovery, and signing in the deprecated way")
  func recovery() throws {
    let terminal = try start()
    try typePassword(terminal, Self.password)
    try terminal.type("\u{6}")
    // The answer is shown as it is typed, unlike everything else: nobody may look on.
    try terminal.press("\(Self.answer)\r", after: "First pet?")
    try terminal.press(Self.newPassword, after: "Choose a new password")
    try terminal.wait(forText: String(repeating: "*", count: Self.newPassword.count))
    try expectNothing(terminal, showing: Self.answer)
    try terminal.type("\r")
    try terminal.press("\(Self.newPassword)\r", after: "The new password is set.")
    try terminal.waitForProjects()
    try expectNothing(terminal, showing: Self.answer)
    try terminal.quit()
    try expectNothing(terminal, showing: Self.answer, hasEnded: true)
    try expectArrived([Self.newPassword, Self.answer, StandIn.cookie, StandIn.key])
  }

  @Test("Whatever ends a sign-in, the password is not kept")
  func ended() throws {
    try folder.writeSettings("client_id: 'mine', client_secret: '\(Self.clientSecret)'")
    for signal in [SIGTERM, SIGHUP, SIGKILL] {
      // Without the way of the sign-in before.
      try Place.phone.prepareFiles(of: server.url, in: folder)
      let terminal = try start()
      try typePassword(terminal, Self.password)
      terminal.send(signal)
      _ = try terminal.waitForEnd()
      try expectNothing(terminal, hasEnded: true)
    }
  }

  /// A relative name: then a core file lies in the folder of the process, where it may be that large.
  private static var leavesCoreFiles: Bool {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    guard limit.rlim_max > 1 << 40 else { return false }
    let pattern = FileManager.default.contents(atPath: "/proc/sys/kernel/core_pattern") ?? Data()
    return pattern.first.map { !"|/".utf8.contains($0) } ?? false
  }

  @Test(
    "A crash leaves no core file, where any other program leaves one",
    .enabled(if: leavesCoreFiles))
  func core() throws {
    let place = "cd '\(folder.path)' && ulimit -c $(ulimit -H -c) && "
    let other = try ChildProcess(
      "/bin/sh", ["-c", place + "kill -ABRT $$"], environment: folder.environment())
    #expect(try other.end().code == nil)
    let isCore = { (path: String) in path.hasPrefix(self.folder.path + "/core") }
    let found = folder.contents.filter(isCore)
    #expect(found.count == 1)
    for path in found { try FileManager.default.removeItem(atPath: path) }

    let terminal = try PseudoTerminal(
      "/bin/sh",
      arguments: [
        "-c", place + "exec \"$0\" \"$@\"", PseudoTerminal.product("feat-tui"), "--api-url",
        server.url, "--lang", "en",
      ], environment: folder.environment())
    try typePassword(terminal, Self.password)
    terminal.send(SIGABRT)
    #expect(try terminal.waitForEnd().how == .killed(signal: SIGABRT))
    #expect(!folder.contents.contains(where: isCore))
    try expectNothing(terminal, hasEnded: true)
  }

  /// The server has seen the canaries: they were there to be found.
  private func expectArrived(
    _ secrets: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let requests = server.requests.joined()
    for secret in secrets {
      #expect(requests.contains(secret), sourceLocation: sourceLocation)
    }
    let log = try String(contentsOfFile: folder.path + "/log", encoding: .utf8)
    #expect(log.contains(" /api/auth/"), sourceLocation: sourceLocation)
  }

  /// No secret is in the terminal, in what the system shows of the process, or on the disk, but for
  /// the places that are meant for it.
  private func expectNothing(
    _ terminal: PseudoTerminal, showing shown: String? = nil, hasEnded: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var texts = [("terminal", String(decoding: terminal.transcript, as: UTF8.self))]
    if !hasEnded {
      for name in ["cmdline", "environ"] {
        texts.append((name, ProcessTable.file(name, of: terminal.pid) ?? ""))
      }
      #expect(texts[1].1.contains("feat-tui"), sourceLocation: sourceLocation)
    }
    for (name, text) in texts {
      for secret in Self.all where secret != shown {
        #expect(!text.contains(secret), "\(name)", sourceLocation: sourceLocation)
      }
    }
    for path in folder.contents {
      let text = FileManager.default.contents(atPath: path).map {
        String(decoding: $0, as: UTF8.self)
      }
      for secret in Self.all where (text ?? "").contains(secret) {
        let belongsThere =
          path == file.path && Self.kept.contains(secret)
          || path.hasSuffix("/settings.json5") && secret == Self.clientSecret
        #expect(belongsThere, "\(secret) in \(path)", sourceLocation: sourceLocation)
      }
    }
  }
}
