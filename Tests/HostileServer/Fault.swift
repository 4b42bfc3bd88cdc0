/// One thing that a network, a server or a proxy between them may do to a request.
public struct Fault: Sendable, CustomStringConvertible {
  /// Where it comes from.
  public enum Group: String, Sendable { case network, http, body }

  /// What a client that is honest can know of a write to which it happened.
  public enum Knowledge: String, Sendable {
    /// The request cannot have reached the server.
    case nothingSent
    /// The server says that it did not do it.
    case nothingChanged
    /// The server does not know who is asking.
    case signedOut
    /// It may be done or not.
    case unknown
    /// The answer is odd, and yet it may say enough.
    case perhapsDone
  }

  /// What it is.
  public enum Action: Sendable {
    /// Nobody listens.
    case refusal
    /// The connection is treated so, given the server's own reply.
    case answer(@Sendable (Reply) -> [LoopbackServer.Step])
  }

  /// Its name in a list.
  public let description: String
  /// Where it comes from.
  public let group: Group
  /// What can be known of a write.
  public let knowledge: Knowledge
  /// Whether the other server has heard the request, and acted.
  public let isHeard: Bool
  /// What is done.
  public let action: Action
  /// Whether nothing but the client's own patience ends it.
  public var isEndless = false
  /// Whether only the first request meets with it.
  public var isOnce = false
  /// Whether only a list can have it.
  public var isOfLists = false

  /// All of them.
  public static var all: [Fault] { network + http + body }
}
