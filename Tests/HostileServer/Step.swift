extension LoopbackServer {
  /// What a server does to a connection.
  public enum Step: Sendable {
    /// Reads a whole request, its body by Content-Length included, and records it.
    case readRequest
    /// Reads whatever comes first, such as the start of a TLS handshake; no request.
    case readAnything
    /// Sends a text as it is.
    case send(String)
    /// Sends bytes, which need not be a text.
    case sendBytes([UInt8])
    /// Sends so many times, or until the client has gone.
    case sendRepeatedly(String, times: Int)
    /// Sends one byte after the other, 10 ms apart, until the client has gone.
    case drip
    /// Does nothing until the client has gone.
    case hang
    /// Does nothing until there were so many requests on all connections, or the client has gone.
    case gather(requests: Int)
    /// Does nothing for so long, or until the client has gone.
    case pause(milliseconds: Int32)
    /// Ends the connection with a reset in place of a proper end.
    case reset
  }
}

extension Socket {
  /// Does what a step says.
  func perform(_ step: LoopbackServer.Step) {
    switch step {
    case .readRequest: _ = readRequest()
    case .readAnything: readAnything()
    case .send(let text): send(text)
    case .sendBytes(let bytes): send(bytes)
    case .sendRepeatedly(let text, let times):
      var sent = 0
      while sent < times, send(text) { sent += 1 }
    case .drip:
      while !peerLeaves(within: 10), send("x") {}
    case .hang, .gather:
      // How many there were only the server knows.
      _ = peerLeaves(within: -1)
    case .pause(let milliseconds):
      _ = peerLeaves(within: milliseconds)
    case .reset:
      resetOnClose()
    }
  }
}
