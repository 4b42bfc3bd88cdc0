/// How long a request may take.
public struct Timeouts: Sendable {
  /// Until the connection stands: name, address and handshake.
  public var connect: Duration
  /// A whole read, connecting included.
  public var read: Duration
  /// A whole write, connecting included: longer, because giving up on it leaves the person
  /// not knowing whether it took effect.
  public var write: Duration

  /// Makes timeouts, by default those of production.
  public init(
    connect: Duration = .seconds(10), read: Duration = .seconds(20),
    write: Duration = .seconds(30)
  ) {
    self.connect = connect
    self.read = read
    self.write = write
  }
}
