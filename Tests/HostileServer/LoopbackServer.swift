import Synchronization

/// A server on 127.0.0.1 that does to each connection what a script says, and counts.
public final class LoopbackServer: Sendable {
  /// The port that was free.
  public let port: UInt16

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
  public init(_ scripts: [Step]...) throws {
    self.scripts = scripts
    listener = try Socket.listening()
    port = try listener.port()
    let accepting = listener
    DetachedThread.start { [weak self] in
      while let connection = accepting.accept() {
        guard let self else { return }
        let number = state.withLock { state in
          state.connections += 1
          return state.connections
        }
        DetachedThread.start {
          self.serve(connection, self.scripts[min(number, self.scripts.count) - 1])
        }
      }
    }
  }

  deinit { listener.shutDown() }

  /// Everything that was read, one text for each request.
  public var requests: [String] { state.withLock { $0.requests } }
  /// How many connections there were.
  public var connections: Int { state.withLock { $0.connections } }

  /// Returns once one more request, or anything, has been read.
  public func requestArrived() async {
    for await _ in arrivals.stream { return }
  }

  /// Returns once one more connection's script has come to its end.
  public func connectionEnded() async {
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
      case .gather(let count):
        while requests.count < count, !connection.peerLeaves(within: 10) {}
      default:
        connection.perform(step)
      }
    }
  }
}
