import FlyingFox
import FlyingSocks
import Foundation

/// Lets answers leave at once.
///
/// The library writes header and body one after the other, and on a connection that is used
/// again the system would hold the body back for 40 ms, until the client confirms the header
/// (Nagle's algorithm). The library offers no setting for this, but every socket waits here, the
/// listening one first, from which the others inherit.
struct PromptSockets: AsyncSocketPool {
  private let pool: any AsyncSocketPool = HTTPServer.defaultPool()

  func prepare() async throws {
    try await pool.prepare()
  }

  func run() async throws {
    try await pool.run()
  }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    if events == .connection {
      var isOn: Int32 = 1
      let size = socklen_t(MemoryLayout.size(ofValue: isOn))
      setsockopt(socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, size)
    }
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
