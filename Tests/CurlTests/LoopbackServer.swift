import Glibc
import Synchronization

/// A server on 127.0.0.1 that does to each connection what a script says, and counts.
final class LoopbackServer: Sendable {
  enum Step: Sendable {
    /// Reads a whole request, its body by Content-Length included, and records it.
    case readRequest
    /// Reads whatever comes first, such as the start of a TLS handshake; no request.
    case readAnything
    case send(String)
    /// Sends so many times, or until the client has gone.
    case sendRepeatedly(String, times: Int)
    /// Sends one byte after the other, 10 ms apart, until the client has gone.
    case drip
    /// Does nothing until the client has gone or the test lets it go on.
    case hang
    /// Ends the connection with a reset in place of a proper end.
    case reset
  }

  let port: UInt16

  private let listener: Socket
  private let scripts: [[Step]]
  private let arrivals = AsyncStream<Void>.makeStream()
  private let endings = AsyncStream<Void>.makeStream()
  private let state = Mutex(State())

  private struct State {
    var connections = 0
    var requests: [String] = []
  }

  /// Opens a port. The first connection follows the first script and so on; a connection
  /// beyond the last script follows the last.
  init(_ scripts: [Step]...) throws {
    self.scripts = scripts
    listener = try Socket.listening()
    port = try listener.port()
    let accepting = listener
    inThread { [weak self] in
      while let connection = accepting.accept() {
        guard let self else { return }
        let number = state.withLock { state in
          state.connections += 1
          return state.connections
        }
        inThread { self.serve(connection, self.scripts[min(number, self.scripts.count) - 1]) }
      }
    }
  }

  deinit { listener.shutDown() }

  /// Everything that was read, one text for each request.
  var requests: [String] { state.withLock { $0.requests } }
  var connections: Int { state.withLock { $0.connections } }

  /// Returns once one more request, or anything, has been read.
  func requestArrived() async {
    for await _ in arrivals.stream { return }
  }

  /// Returns once one more connection's script has come to its end.
  func connectionEnded() async {
    for await _ in endings.stream { return }
  }

  private func serve(_ connection: Socket, _ script: [Step]) {
    defer { endings.continuation.yield() }
    for step in script {
      switch step {
      case .readRequest:
        guard let request = connection.readRequest() else { return }
        state.withLock { $0.requests.append(request) }
        arrivals.continuation.yield()
      case .readAnything:
        connection.readAnything()
        arrivals.continuation.yield()
      case .send(let text):
        connection.send(text)
      case .sendRepeatedly(let text, let times):
        var sent = 0
        while sent < times, connection.send(text) { sent += 1 }
      case .drip:
        while !connection.peerLeaves(within: 10), connection.send("x") {}
      case .hang:
        _ = connection.peerLeaves(within: -1)
      case .reset:
        connection.resetOnClose()
      }
    }
  }
}

private func inThread(_ body: @escaping @Sendable () -> Void) {
  let box = Unmanaged.passRetained(Body(body))
  var thread = pthread_t()
  pthread_create(
    &thread, nil,
    { box in
      guard let box else { return nil }
      Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run()
      return nil
    }, box.toOpaque())
  pthread_detach(thread)
}

private final class Body: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
