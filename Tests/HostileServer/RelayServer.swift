import Synchronization

/// A server on 127.0.0.1 that passes each request on to another server, unless a test has it fail.
public final class RelayServer: Sendable {
  /// What may happen to a request on its way.
  public enum Fault: CaseIterable, Sendable {
    /// The connection ends, and the server has heard nothing.
    case unheard
    /// A proxy answers with 500, and the server has heard nothing.
    case notPassedOn
    /// The server has acted, and its answer is lost.
    case answerLost
    /// The server has acted, and its answer does not come as long as the client waits.
    case answerHeld
  }

  /// The port that was free.
  public let port: UInt16

  private let target: UInt16
  private let listener: Socket
  private let faults = AsyncStream<Void>.makeStream()
  private let state = Mutex<[String: Fault]>([:])

  /// Opens a port and passes everything on to another port of 127.0.0.1.
  public init(to target: UInt16) throws {
    self.target = target
    listener = try Socket.listening()
    port = try listener.port()
    let accepting = listener
    DetachedThread.start { [weak self] in
      while let connection = accepting.accept() {
        guard self != nil else { return }
        DetachedThread.start { [weak self] in self?.serve(connection) }
      }
    }
  }

  deinit { listener.shutDown() }

  /// Makes the next request for an operation, such as `POST /api/service/demand/{id}/publish/`,
  /// fail.
  public func fail(_ operation: String, _ fault: Fault) {
    state.withLock { $0[operation] = fault }
  }

  /// Returns once one more request has failed as it should.
  public func failed() async {
    for await _ in faults.stream { return }
  }

  private func serve(_ connection: Socket) {
    guard let request = connection.readRequest() else { return }
    let fault = state.withLock { $0.removeValue(forKey: Operation.name(of: request)) }
    switch fault {
    case .unheard?: break
    case .notPassedOn?:
      connection.send("HTTP/1.1 500 Error\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
    case .answerLost?, .answerHeld?: _ = answer(to: request)
    case nil: if let answer = answer(to: request) { connection.send(answer) }
    }
    if fault != nil { faults.continuation.yield() }
    if fault == .answerHeld { _ = connection.peerLeaves(within: -1) }
  }

  /// The other server's answer, as the only one on its connection.
  private func answer(to request: String) -> String? {
    Reply(of: target, to: request)?.text(isLast: true)
  }
}
