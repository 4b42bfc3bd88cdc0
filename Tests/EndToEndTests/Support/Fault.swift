import HostileServer

/// What a server, or the network before it, may do to a request.
enum Fault: CaseIterable {
  /// Nobody listens.
  case refused
  /// A login page of the network in place of an answer.
  case page
  /// A proxy that has lost its server.
  case badGateway
  /// An answer that ends before its length.
  case cutBody
  /// No answer at all.
  case stalled
  /// The connection is reset after the request.
  case reset
  /// `{error: true}` and no more.
  case unnamedError

  /// What the person is to learn.
  enum Lesson { case nothingSent, nothingChanged, unknown }

  /// What is known of the effect.
  var lesson: Lesson {
    switch self {
    case .refused: .nothingSent
    case .unnamedError: .nothingChanged
    case .page, .badGateway, .cutBody, .stalled, .reset: .unknown
    }
  }

  /// How many requests reach the server for one action.
  var arrivals: Int { self == .refused ? 0 : 1 }

  /// Makes an operation fail from now on.
  func begin(_ server: StandIn, _ operation: StandIn.Operation) {
    switch self {
    case .refused: server.refuse()
    case .page:
      server.answer(operation, with: [.answer("<html>Please log in</html>", type: "text/html")])
    case .badGateway:
      server.answer(
        operation,
        with: [.answer("<html>Bad</html>", status: "502 Bad Gateway", type: "text/html")])
    case .cutBody:
      let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n"
      server.answer(operation, with: [.send(head + #"{"error":false,"#)])
    case .stalled: server.answer(operation, with: [.hang])
    case .reset: server.answer(operation, with: [.reset])
    case .unnamedError: server.answer(operation, with: [.answer(#"{"error":true}"#)])
    }
  }

  /// Makes the operation work again.
  func end(_ server: StandIn, _ operation: StandIn.Operation) throws {
    if self == .refused { try server.listen() } else { server.answerWell(operation) }
  }
}
