import Curl
import Foundation
import Glibc
import HTTP
import HostileServer
import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(1)), .blockingLimited) struct EncryptionTests {
  @Test("A handshake that stalls ends in time, and the request cannot have arrived")
  func stalledHandshake() async throws {
    let server = try LoopbackServer([.readAnything, .hang])
    let client = try client(server, scheme: "https", timeouts: short)
    let failure = try await client.failure(of: post)
    #expect(failure == HTTPFailure(.timedOut, mayHaveArrived: false))
  }

  @Test(
    "With a server that breaks the handshake off, or speaks no TLS, there is no connection",
    arguments: [[.reset], [], [ok()]] as [[LoopbackServer.Step]])
  func brokenHandshake(steps: [LoopbackServer.Step]) async throws {
    let server = try LoopbackServer([.readAnything] + steps)
    let client = try client(server, scheme: "https")
    #expect(
      try await client.failure(of: post) == HTTPFailure(.cannotConnect, mayHaveArrived: false))
  }

  @Test("A certificate of an unknown authority is not trusted, and no key is left in a file")
  func unknownAuthority() async throws {
    let server = try await TLSServer()
    let failure = try await client("https://127.0.0.1:\(server.port)").failure(of: post)
    #expect(failure == HTTPFailure(.untrusted, mayHaveArrived: false))
    #expect(!FileManager.default.fileExists(atPath: keyLog))
  }
}

/// `openssl s_server` with a certificate that it has signed itself, for one connection.
private final class TLSServer: Sendable {
  struct NoPort: Error {}

  let port: Int
  private let process: Process
  private let folder: URL

  init() async throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "feat-tui-tls-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let making = try Self.openssl(
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=127.0.0.1"
        + " -keyout key -out certificate", in: folder)
    making.process.waitUntilExit()
    let serving = try Self.openssl(
      "s_server -accept 127.0.0.1:0 -key key -cert certificate -www -naccept 1", in: folder)
    process = serving.process
    // It says "ACCEPT 127.0.0.1:12345" when it is ready.
    var said = ""
    while !said.contains("\n") || !said.contains("ACCEPT") {
      let piece = serving.output.availableData
      guard !piece.isEmpty else { throw NoPort() }
      said += String(decoding: piece, as: UTF8.self)
    }
    let line = said.split(separator: "\n").first { $0.hasPrefix("ACCEPT") }
    guard let port = line?.split(separator: ":").last.flatMap({ Int($0) }) else { throw NoPort() }
    self.port = port
  }

  deinit {
    // Not `terminate`: the server has inherited a thread's mask, in which SIGTERM is blocked.
    kill(process.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(at: folder)
  }

  private static func openssl(
    _ arguments: String, in folder: URL
  ) throws -> (process: Process, output: FileHandle) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = Pipe()
    try process.run()
    return (process, output.fileHandleForReading)
  }
}
