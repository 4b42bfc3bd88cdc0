import Foundation
import Testing

@testable import FeatSandbox

/// A client that sends bytes as they are and reads until the server closes.
struct Wire: Sendable {
  var port: UInt16

  /// What came back, split at the end of the header.
  struct Reply: Sendable {
    var head: String
    var body: Data
    var status: Int { Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0 }
    var json: JSONValue? { JSONValue(body) }
  }

  /// Sends one request over a connection of its own.
  func request(
    _ method: String, _ path: String, headers: [String] = [], body: Data = Data()
  ) async throws -> Reply {
    let lines =
      ["\(method) \(path) HTTP/1.1", "Host: sandbox", "Connection: close"] + headers
      + ["Content-Length: \(body.count)", "", ""]
    return try await send(Data(lines.joined(separator: "\r\n").utf8) + body)
  }

  /// Sends bytes and reads to the end, on a thread of its own: the server needs the pool's.
  func send(_ bytes: Data) async throws -> Reply {
    let answer = try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try Self.exchange(bytes, port: port) })
      }
    }
    guard let end = answer.range(of: Data("\r\n\r\n".utf8)) else {
      return Reply(head: String(decoding: answer, as: UTF8.self), body: Data())
    }
    return Reply(
      head: String(decoding: answer[..<end.lowerBound], as: UTF8.self),
      body: Data(answer[end.upperBound...]))
  }

  /// A connection that stays open, with some bytes sent.
  func leaveOpen(after bytes: String) throws -> Int32 {
    let file = try Self.connect(to: port)
    let data = Array(bytes.utf8)
    #expect(Foundation.send(file, data, data.count, Int32(MSG_NOSIGNAL)) == data.count)
    return file
  }

  private static func exchange(_ bytes: Data, port: UInt16) throws -> Data {
    let file = try connect(to: port)
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw SystemFailure("send") }
      rest = rest.dropFirst(count)
    }
    var answer = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(file, &buffer, buffer.count, 0)
      guard count > 0 else { return answer }
      answer.append(contentsOf: buffer[..<count])
    }
  }

  private static func connect(to port: UInt16) throws -> Int32 {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(file, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard file >= 0, result == 0 else { throw SystemFailure("connect") }
    return file
  }
}

/// Runs a server on a free port for as long as the body takes.
func withServer(
  _ sandbox: Sandbox = Sandbox(), latency: Duration = .zero,
  body: @Sendable (Wire) async throws -> Void
) async throws {
  let (ports, port) = AsyncStream.makeStream(of: UInt16.self)
  let server = SandboxServer(sandbox: sandbox, latency: latency)
  let running = Task {
    defer { port.finish() }
    try await server.run { port.yield($0) }
  }
  defer { running.cancel() }
  let listening = try #require(await ports.first { _ in true })
  try await body(Wire(port: listening))
}
