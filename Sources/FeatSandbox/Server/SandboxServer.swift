import FlyingFox
import FlyingSocks
import Foundation

/// The sandbox on 127.0.0.1, and on no other address.
public struct SandboxServer: Sendable {
  private let sandbox: Sandbox
  private let port: UInt16
  private let latency: Duration

  /// Makes a server for a sandbox; port 0 stands for any free one.
  ///
  /// Answers of the API leave so much later than they were decided on, as over a slow network.
  public init(sandbox: Sandbox, port: UInt16 = 0, latency: Duration = .zero) {
    self.sandbox = sandbox
    self.port = port
    self.latency = latency
  }

  /// Serves until the task is cancelled.
  ///
  /// Says the port once it listens. Throws a `SandboxProblem` if it cannot listen.
  public func run(listening: @escaping @Sendable (UInt16) -> Void) async throws {
    let server = HTTPServer(
      config: HTTPServer.Configuration(
        address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port),
        // The library would answer with an empty 500; nothing here takes that long.
        timeout: 24 * 3600,
        // Longer bodies are not read ahead, so that one can be refused unread.
        sharedRequestReplaySize: 0,
        pool: PromptSockets(),
        logger: .disabled),
      handler: RequestHandler(sandbox: sandbox, latency: latency))
    try await withThrowingTaskGroup { group in
      group.addTask { try await serve(server) }
      group.addTask {
        try await server.waitUntilListening(timeout: 60)
        if case .ip4(_, let port) = await server.listeningAddress { listening(port) }
      }
      // Not waitForAll, which would go on waiting for a server that cannot listen.
      while try await group.next() != nil {}
    }
  }

  private func serve(_ server: HTTPServer) async throws {
    do {
      try await server.run()
    } catch SocketError.failed(type: "Bind", errno: EADDRINUSE, message: _) {
      throw SandboxProblem.portInUse(port)
    } catch SocketError.failed(type: _, errno: _, let message) {
      throw SandboxProblem.cannotListen(port, reason: message)
    }
  }
}
