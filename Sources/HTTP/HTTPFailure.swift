/// Why no whole answer came.
public struct HTTPFailure: Error, Equatable, Sendable {
  /// What went wrong, without the transport's own words.
  public enum Kind: Equatable, Sendable {
    /// A path or header that must not be sent (CR, LF, NUL, not from the root).
    case invalidRequest
    /// Plain http to a host that is not this machine.
    case insecureAddress
    /// The host's name has no address.
    case cannotResolve
    /// Nobody listens, the network is down, or no encrypted connection came about.
    case cannotConnect
    /// The server cannot prove who it is.
    case untrusted
    /// No connection, or no whole answer, in time.
    case timedOut
    /// The connection ended before the answer did.
    case interrupted
    /// The answer is longer than 8 MiB, or its headers than 300 KB.
    case tooLarge
    /// This computer has no libcurl.
    case noLibrary
    /// The caller gave up.
    case cancelled
    /// Anything else, with the transport's number for it.
    case other(Int)
  }

  /// What went wrong.
  public var kind: Kind
  /// Whether the server may have received the request, so that a write may have taken effect.
  public var mayHaveArrived: Bool

  /// Makes a failure.
  public init(_ kind: Kind, mayHaveArrived: Bool) {
    self.kind = kind
    self.mayHaveArrived = mayHaveArrived
  }
}
