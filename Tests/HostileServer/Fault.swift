/// One thing that a network, a server or a proxy between them may do to a request.
public struct Fault: Sendable, CustomStringConvertible {
  /// Where it comes from.
  public enum Group: String, Sendable {
    case network, http, body
    /// The token endpoint's own answers, at sign-in and when a token is renewed.
    case token
    /// What a network and a server do to the renewal of a token.
    case renewal
  }

  /// What a client that is honest can know of a write to which it happened.
  public enum Knowledge: Equatable, Sendable {
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
    /// All is well after all.
    case done
    /// The token endpoint refuses, with this name of RFC 6749.
    case refused(String)
    /// A token was not renewed, so that what needed it was not done.
    case notRenewed
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
  public private(set) var action: Action
  /// Whether nothing but the client's own patience ends it.
  public var isEndless = false
  /// Whether only the first request meets with it.
  public var isOnce = false
  /// Whether only a list can have it.
  public var isOfLists = false

  /// All of them.
  public static var all: [Fault] { network + http + body + token + renewal }

  /// The same, so many milliseconds later.
  public func delayed(milliseconds: Int32) -> Fault {
    guard case .answer(let steps) = action else { return self }
    var fault = self
    fault.action = .answer { [.pause(milliseconds: milliseconds)] + steps($0) }
    return fault
  }
}
