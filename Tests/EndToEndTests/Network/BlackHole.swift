import Glibc

/// Addresses of this computer at which nothing ever answers, as behind a firewall that drops packets.
final class BlackHole {
  private var sockets: [Int32] = []

  deinit { for socket in sockets { close(socket) } }

  /// A server of names that takes every question and answers none. For that the port has to be free,
  /// which it is in an ``OwnSystem``.
  static func nameServer() throws -> BlackHole {
    let hole = BlackHole()
    _ = try hole.bound(SOCK_DGRAM, "127.0.0.53", port: 53)
    return hole
  }

  /// A port of 127.0.0.1 to which no connection comes about: its queue is full for ever.
  static func port(_ port: UInt16) throws -> BlackHole {
    let hole = BlackHole()
    let listener = try hole.bound(SOCK_STREAM, "127.0.0.1", port: port)
    guard listen(listener, 0) == 0 else { throw Failure("no queue: error \(errno)") }
    // A queue of no length has room for one; the others are for whoever counts otherwise.
    for _ in 0..<4 {
      let client = try hole.socket(SOCK_STREAM, isWaiting: false)
      _ = withAddress("127.0.0.1", port: port) { connect(client, $0, $1) }
    }
    return hole
  }

  private func bound(_ kind: __socket_type, _ host: String, port: UInt16) throws -> Int32 {
    let socket = try socket(kind, isWaiting: true)
    var yes: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard Self.withAddress(host, port: port, { bind(socket, $0, $1) }) == 0 else {
      throw Failure("\(host):\(port) is not to be had: error \(errno)")
    }
    return socket
  }

  private func socket(_ kind: __socket_type, isWaiting: Bool) throws -> Int32 {
    let flags = SOCK_CLOEXEC.rawValue | (isWaiting ? 0 : SOCK_NONBLOCK.rawValue)
    let socket = Glibc.socket(AF_INET, Int32(kind.rawValue | flags), 0)
    guard socket >= 0 else { throw Failure("no socket: error \(errno)") }
    sockets.append(socket)
    return socket
  }

  private static func withAddress(
    _ host: String, port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr(host)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
