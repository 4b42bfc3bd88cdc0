import Foundation
import PseudoTerminal
import Testing

@Suite("Secrets stay where they belong", .blocking)
struct SecretTests {
  static let code = "482913"
  static let password = "canary-password-5c1"

  private let server: StandIn
  private let folder: TemporaryFolder

  init() throws {
    server = try StandIn()
    folder = try TemporaryFolder()
  }

  private var session: String {
    "\(folder.path)/state/feat-tui/\(server.url.dropFirst(7).replacing(":", with: "-"))/session.json"
  }

  @Test("A sign-up leaves its secrets in one file, of which only the owner has the key")
  func signUp() throws {
    let terminal = try Place.code.open(
      server, in: folder, arguments: ["--log", folder.path + "/log"])
    try terminal.type(Self.code)
    try terminal.press("\(Self.password)\tR-77", after: Place.details.sign)
    try terminal.wait(forText: "R-77")
    try expectNothing(terminal)
    #expect(!FileManager.default.fileExists(atPath: session))
    try terminal.type("\r")
    try terminal.waitForProjects()
    try expectNothing(terminal)

    let kept = try String(contentsOfFile: session, encoding: .utf8)
    #expect(kept.contains(StandIn.key))
    #expect(try mode(of: session) == 0o600)
    try terminal.type("q")
    #expect(try terminal.waitForEnd().how == .exited(0))
    try expectNothingOnDisk()

    // The canaries were there to be found: the server has seen them all.
    let requests = server.requests.joined()
    for secret in [Self.code, Self.password, StandIn.permit, StandIn.key] {
      #expect(requests.contains(secret))
    }
  }

  @Test("Whatever ends a sign-up, the code, the permit and the password are not kept")
  func ended() throws {
    for signal in [SIGTERM, SIGHUP, SIGKILL] {
      let terminal = try Place.code.open(server, in: folder)
      try terminal.type(Self.code)
      try terminal.press("\(Self.password)\tR-77", after: Place.details.sign)
      try terminal.wait(forText: "R-77")
      terminal.send(signal)
      _ = try terminal.waitForEnd()
      try expectNothing(terminal)
    }
  }

  @Test("A kept session is not shown, and other folders and files are private too")
  func keptSession() throws {
    let terminal = try Place.home.open(server, in: folder)
    try terminal.waitForProjects()
    #expect(!String(decoding: terminal.transcript, as: UTF8.self).contains(StandIn.key))
    try terminal.type("q")
    _ = try terminal.waitForEnd()
    for path in folder.contents {
      #expect(try mode(of: path) & 0o077 == 0, "\(path)")
    }
  }

  @Test("No core file can be made, and no other process may look into the memory")
  func memory() throws {
    let terminal = try Place.home.open(server, in: folder)
    // What belongs to root is what a process of the same user may not open.
    let attributes = try FileManager.default.attributesOfItem(atPath: "/proc/\(terminal.pid)/mem")
    #expect(attributes[.ownerAccountID] as? Int == 0)
    if let limits = ProcessTable.file("limits", of: terminal.pid) {
      #expect(limits.contains(/Max core file size\s+0\s+0\s/))
    }
  }

  private func expectNothing(
    _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let written = String(decoding: terminal.transcript, as: UTF8.self)
    for secret in [Self.password, StandIn.permit, StandIn.key] {
      #expect(!written.contains(secret), sourceLocation: sourceLocation)
    }
    for name in ["cmdline", "environ"] {
      let text = ProcessTable.file(name, of: terminal.pid) ?? ""
      for secret in [Self.code, Self.password, StandIn.permit, StandIn.key] {
        #expect(!text.contains(secret), "\(name)", sourceLocation: sourceLocation)
      }
    }
    try expectNothingOnDisk(sourceLocation: sourceLocation)
  }

  /// Nothing but the key in the session file.
  private func expectNothingOnDisk(
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for path in folder.contents {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      let text = String(decoding: data, as: UTF8.self)
      for secret in [Self.code, Self.password, StandIn.permit] {
        #expect(!text.contains(secret), "\(path)", sourceLocation: sourceLocation)
      }
      #expect(
        !text.contains(StandIn.key) || path == session, "\(path)", sourceLocation: sourceLocation)
      #expect(!path.contains(Self.code), sourceLocation: sourceLocation)
    }
  }
}
