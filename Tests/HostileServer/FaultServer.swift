import Synchronization

/// A server on 127.0.0.1 that passes each request on to another server, but for those to which a
/// rule does something worse.
///
/// It keeps connections as long as the client wants them. What took effect only the other server
/// can say; what arrived here is counted.
public final class FaultServer: Sendable {
  /// The port, which stays this server's also while nobody listens on it.
  public let port: UInt16

  private let target: UInt16
  private let reservation: Socket
  private let state = Mutex(State())

  private struct Rule {
    var operation: String
    var fault: Fault
    /// The request that it is for, counted from 1 when the rule was made; nil for every one.
    var number: Int?
    var seen = 0
  }

  private struct State {
    var rules: [Rule] = []
    var counts: [String: Int] = [:]
    var listener: Socket?
    var connections: [ObjectIdentifier: Socket] = [:]
  }

  /// Opens a port and passes everything on to another port of 127.0.0.1.
  public init(to target: UInt16) throws {
    self.target = target
    reservation = try Socket.bound()
    port = try reservation.port()
    try listen()
  }

  deinit { refuse() }

  /// Makes an operation, such as `POST /api/service/demand/{id}/publish/`, fail from now on, beside
  /// those that fail already.
  ///
  /// - Parameter number: The request that fails, counted from 1 and from now on; nil for every one.
  public func arm(_ fault: Fault, at operation: String, number: Int? = nil) {
    let rule = Rule(operation: operation, fault: fault, number: number)
    state.withLock { $0.rules.append(rule) }
    if case .refusal = fault.action { refuse() }
  }

  /// Passes everything on again.
  public func disarm() throws {
    let isClosed = state.withLock { state in
      state.rules = []
      return state.listener == nil
    }
    if isClosed { try listen() }
  }

  /// How many requests for an operation have arrived.
  public func count(_ operation: String) -> Int { counts[operation] ?? 0 }

  /// How many requests have arrived, by operation.
  public var counts: [String: Int] { state.withLock { $0.counts } }

  /// Closes the port and every connection.
  private func refuse() {
    state.withLock { state in
      state.listener?.shutDown()
      state.listener = nil
      for connection in state.connections.values { connection.shutDown() }
    }
  }

  private func listen() throws {
    let listener = try Socket.listening(port: port)
    state.withLock { $0.listener = listener }
    DetachedThread.start { [weak self] in
      while let connection = listener.accept() {
        guard let self else { return }
        let isOpen = state.withLock { state in
          state.connections[ObjectIdentifier(connection)] = connection
          return state.listener === listener
        }
        guard isOpen else { return connection.shutDown() }
        DetachedThread.start { [weak self] in
          while self?.serveOne(connection) == true {}
          self?.state.withLock { $0.connections[ObjectIdentifier(connection)] = nil }
          // Only now, for the server forgets it: what is not closed keeps a client waiting.
          connection.shutDown()
        }
      }
    }
  }

  /// Serves one request; false when the connection is at its end.
  private func serveOne(_ connection: Socket) -> Bool {
    guard let request = connection.readRequest() else { return false }
    let fault = take(Operation.name(of: request))
    guard let fault else {
      guard let reply = Reply(of: target, to: request) else { return false }
      return connection.send(reply.text())
    }
    var reply = Reply()
    if fault.isHeard {
      guard let heard = Reply(of: target, to: request) else { return false }
      reply = heard
    }
    guard case .answer(let steps) = fault.action else { return false }
    for step in steps(reply) { connection.perform(step) }
    return fault.group != .network && fault.group != .renewal
  }

  /// Counts a request.
  ///
  /// - Returns: What is to happen to it; nil for nothing.
  private func take(_ operation: String) -> Fault? {
    state.withLock { state in
      state.counts[operation, default: 0] += 1
      guard let index = state.rules.firstIndex(where: { $0.operation == operation }) else {
        return nil
      }
      state.rules[index].seen += 1
      let rule = state.rules[index]
      return rule.number == nil || rule.number == rule.seen ? rule.fault : nil
    }
  }
}
