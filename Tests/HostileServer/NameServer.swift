import Glibc
import Synchronization

/// A server of names on 127.0.0.53, which says of every name that nobody has it.
///
/// Its port must be free, and whoever starts it may have to be root.
public final class NameServer: Sendable {
  private let descriptor: Int32
  private let count = Mutex(0)

  /// Opens the port, 53 over UDP.
  public init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(53).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.53")
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
    }
    guard code == 0 else { throw Socket.Refused(code: errno) }
    let own = descriptor
    DetachedThread.start { [weak self] in
      while Self.answer(own), let self { self.count.withLock { $0 += 1 } }
    }
  }

  deinit {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  /// How many questions it has answered.
  public var questions: Int { count.withLock { $0 } }

  /// Answers one question; false at the end.
  private static func answer(_ descriptor: Int32) -> Bool {
    var message = [UInt8](repeating: 0, count: 512)
    var sender = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &sender) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { sender in
        let size = recvfrom(descriptor, &message, message.count, 0, sender, &length)
        guard size > 3 else { return false }
        // The question again, as an answer: NXDOMAIN.
        message[2] |= 0x80
        message[3] = 0x83
        return sendto(descriptor, message, size, 0, sender, length) == size
      }
    }
  }
}
