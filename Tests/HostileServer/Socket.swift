import Glibc

/// A TCP socket of a loopback server, closed with its last reference.
public final class Socket: Sendable {
  /// What the system refused, by its number.
  public struct Refused: Error { var code: Int32 }

  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// A socket that listens on a port of 127.0.0.1; 0 stands for any free one.
  static func listening(port: UInt16 = 0) throws(Refused) -> Socket {
    let socket = try bound(port: port)
    guard listen(socket.descriptor, 16) == 0 else { throw Refused(code: errno) }
    return socket
  }

  /// A socket that has a port of 127.0.0.1 and refuses connections to it; 0 stands for any free
  /// one. Another socket may take the port as long as none of them listens.
  public static func bound(port: UInt16 = 0) throws(Refused) -> Socket {
    let socket = stream()
    var yes: Int32 = 1
    setsockopt(
      socket.descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = address(port)
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket.descriptor, $0, length) }
    }
    guard code == 0 else { throw Refused(code: errno) }
    return socket
  }

  /// A socket that is connected to a port of 127.0.0.1.
  static func connected(to port: UInt16) throws(Refused) -> Socket {
    let socket = stream()
    var address = address(port)
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket.descriptor, $0, length)
      }
    }
    guard code == 0 else { throw Refused(code: errno) }
    return socket
  }

  private static func stream() -> Socket {
    Socket(Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0))
  }

  private static func address(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_port = port.bigEndian
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return address
  }

  /// The port that it has.
  public func port() throws(Refused) -> UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    guard code == 0 else { throw Refused(code: errno) }
    return UInt16(bigEndian: address.sin_port)
  }

  func accept() -> Socket? {
    let connection = Glibc.accept(descriptor, nil, nil)
    guard connection >= 0 else { return nil }
    // A program that inherits it would keep it open.
    _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
    return Socket(connection)
  }

  /// Ends the connection for both sides, and a blocked `accept`.
  func shutDown() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// Reads a request, or an answer, to the end of its body; nil when the other side goes first.
  func readRequest() -> String? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let request = Self.wholeRequest(bytes) { return request }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }

  func readAnything() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    recv(descriptor, &buffer, buffer.count, 0)
  }

  /// Reads what comes next; nil when the other side goes.
  func readPiece() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  private static func wholeRequest(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
    let length = text[..<end.lowerBound].split(separator: "\r\n")
      .first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) }
    return text[end.upperBound...].utf8.count >= length ?? 0 ? text : nil
  }

  /// Sends all of it; false once the client has gone.
  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends all of them; false once the client has gone.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// Whether the client ends its connection within so many milliseconds, -1 for ever.
  ///
  /// It has sent all it had to, so whatever can be read now is the end.
  func peerLeaves(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) != 0
  }

  /// Makes the end of this connection a reset.
  func resetOnClose() {
    var now = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
  }
}
