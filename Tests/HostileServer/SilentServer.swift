import Synchronization

/// A server on 127.0.0.1 that keeps every byte it is sent, and answers the first ones with a text or not at all.
public final class SilentServer: Sendable {
  /// The port that was free.
  public let port: UInt16

  private let listener: Socket
  private let state = Mutex<[[UInt8]]>([])

  /// Opens a port. Without an answer whoever comes waits for ever.
  public init(answer: String? = nil) throws {
    listener = try Socket.listening()
    port = try listener.port()
    let accepting = listener
    DetachedThread.start { [weak self] in
      while let connection = accepting.accept() {
        guard let self else { return }
        let number = state.withLock { state in
          state.append([])
          return state.count - 1
        }
        DetachedThread.start {
          var isAnswered = answer == nil
          while let bytes = connection.readPiece() {
            self.state.withLock { $0[number] += bytes }
            if !isAnswered, let answer { connection.send(answer) }
            isAnswered = true
          }
        }
      }
    }
  }

  deinit { listener.shutDown() }

  /// What has come, a list of bytes for each connection.
  public var received: [[UInt8]] { state.withLock { $0 } }
}
