import FeatDomain
import Foundation
import HTTP
import HostileServer
import PseudoTerminal
import Storage
import Testing

/// Somebody who uses the program with a demo account at a sandbox, and a server before the sandbox
/// that can fail.
final class DemoUser {
  let sandbox: RunningSandbox
  let relay: RelayServer
  let folder: TemporaryFolder
  /// Where the program keeps what belongs to the server.
  let state: StateFolder

  /// - Parameters:
  ///   - phone: The number that the program has filled in.
  ///   - hasClient: Whether the settings have an OAuth client.
  init(_ phone: PhoneNumber = .xiaoming, hasClient: Bool = false) throws {
    sandbox = try RunningSandbox()
    relay = try RelayServer(to: sandbox.port)
    folder = try TemporaryFolder()
    let address = try #require(ServerAddress("http://127.0.0.1:\(relay.port)"))
    state = try StateFolder(server: address.fileName, environment: folder.environment())
    try SignUpFile(state).save(SignUpProgress(iso3: phone.iso3, typedNumber: phone.national))
    if hasClient {
      try folder.writeSettings("client_id: 'demo-client', client_secret: 'demo-secret'")
    }
  }

  var url: String { "http://127.0.0.1:\(relay.port)" }
  /// The session on the disk.
  var file: SessionFile { SessionFile(state) }

  /// Starts the program.
  func open(language: String = "en", _ arguments: [String] = []) throws -> PseudoTerminal {
    try startProgram(
      ["--api-url", url, "--lang", language] + arguments, environment: folder.environment())
  }

  /// Starts the program, and waits for the list of whoever is signed in.
  func openList(_ words: AccountWords = .english) throws -> PseudoTerminal {
    let terminal = try open(language: words.language)
    try terminal.waitForList(words)
    return terminal
  }
}

extension TemporaryFolder {
  /// Writes settings that only their owner may read.
  func writeSettings(_ members: String) throws {
    let path = self.path + "/.config/feat-tui"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let file = path + "/settings.json5"
    try "{ \(members) }".write(toFile: file, atomically: false, encoding: .utf8)
    chmod(file, 0o600)
  }
}
