import Synchronization

/// A server on 127.0.0.1 that answers by path, and whose answers a test changes as it goes.
///
/// A connection serves one request, whose query does not matter. A path without an answer gets a 404 without a body.
public final class PathServer: Sendable {
  /// The port, which stays this server's also while nobody listens on it.
  public let port: UInt16

  private let reservation: Socket
  private let state = Mutex(State())

  private struct State {
    var answers: [String: [LoopbackServer.Step]] = [:]
    var requests: [String] = []
    var listener: Socket?
  }

  /// Opens a port and answers each path with its steps.
  public init(_ answers: [String: [LoopbackServer.Step]]) throws {
    reservation = try Socket.bound()
    port = try reservation.port()
    state.withLock { $0.answers = answers }
    try listen()
  }

  deinit { refuse() }

  /// Answers a path with other steps from now on.
  public func answer(_ path: String, with steps: [LoopbackServer.Step]) {
    state.withLock { $0.answers[path] = steps }
  }

  /// Closes the port: whoever connects is refused.
  public func refuse() {
    state.withLock { state in
      state.listener?.shutDown()
      state.listener = nil
    }
  }

  /// Opens the port again.
  public func listen() throws {
    let listener = try Socket.listening(port: port)
    state.withLock { $0.listener = listener }
    DetachedThread.start { [weak self] in
      while let connection = listener.accept() {
        guard self != nil else { return }
        DetachedThread.start { [weak self] in self?.serve(connection) }
      }
    }
  }

  /// Everything that was read, one text for each request.
  public var requests: [String] { state.withLock { $0.requests } }

  /// How many requests came for a path.
  public func count(_ path: String) -> Int {
    requests.filter { Self.path(of: $0) == path }.count
  }

  private static func path(of request: String) -> String {
    let target = request.split(separator: " ", maxSplits: 2).dropFirst().first ?? ""
    return String(target.prefix { $0 != "?" })
  }

  private func serve(_ connection: Socket) {
    guard let request = connection.readRequest() else { return }
    let path = Self.path(of: request)
    let steps = state.withLock { state in
      state.requests.append(request)
      return state.answers[path] ?? [.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
    }
    for step in steps { connection.perform(step) }
  }
}
