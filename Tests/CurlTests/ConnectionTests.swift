import Curl
import HTTP
import HostileServer
import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(1)), .blockingLimited) struct ConnectionTests {
  @Test("Reads share a connection")
  func reuse() async throws {
    let server = try LoopbackServer([.readRequest, ok("1"), .readRequest, ok("2"), .hang])
    let client = try client(server)
    _ = try await client.send(get)
    _ = try await client.send(get)
    #expect(server.connections == 1)
  }

  @Test(
    "A write has a connection of its own, which no later request uses",
    arguments: [
      ([get, post], 2), ([post, get], 2), ([post, post], 2), ([get, post, post, get], 3),
    ])
  func writesAlone(requests: [HTTPRequest], connections: Int) async throws {
    let server = try LoopbackServer([.readRequest, ok(), .readRequest, ok(), .hang])
    let client = try client(server)
    for request in requests { _ = try await client.send(request) }
    #expect(server.connections == connections)
  }

  @Test("After a read, a write whose connection ends without an answer arrives once")
  func writeIsNotRepeated() async throws {
    let server = try LoopbackServer(
      [.readRequest, ok(), .readRequest], [.readRequest], [.readRequest])
    let client = try client(server)
    _ = try await client.send(get)
    let failure = try await client.failure(of: post)
    #expect(failure == HTTPFailure(.interrupted, mayHaveArrived: true))
    #expect(server.requests.filter { $0.hasPrefix("POST") }.count == 1)
  }

  @Test("A read whose shared connection ends without an answer is sent on a new one")
  func readSurvivesStaleConnection() async throws {
    let server = try LoopbackServer([.readRequest, ok(), .readRequest], [.readRequest, ok("new")])
    let client = try client(server)
    _ = try await client.send(get)
    #expect(try await client.send(get).status == 200)
    #expect(server.connections == 2)
  }

  @Test("Transfers run side by side: one that hangs holds up no other")
  func sideBySide() async throws {
    let server = try LoopbackServer([.readRequest, .hang], [.readRequest, ok()])
    let client = try client(server)
    let hung = Task { try await client.failure(of: post) }
    await server.requestArrived()
    #expect(try await client.send(get).status == 200)
    hung.cancel()
    #expect(try await hung.value.kind == .cancelled)
  }

  @Test("Of the connections of many reads at once few are kept")
  func fewAreKept() async throws {
    let server = try LoopbackServer([.readRequest, .gather(requests: 8), ok(), .readRequest])
    let client = try client(server)
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 { group.addTask { try await client.send(get) } }
      try await group.waitForAll()
    }
    #expect(server.connections == 8)
    for _ in 0..<4 { await server.connectionEnded() }
  }

  @Test("A client that nobody holds any more ends its thread and its connections")
  func endOfTheThread() async throws {
    let server = try LoopbackServer([.readRequest, ok(), .readRequest])
    var shortLived: HTTPClient? = try client(server)
    _ = try await shortLived?.send(get)
    shortLived = nil
    // The second readRequest ends when the client's side of the connection does.
    await server.connectionEnded()
  }
}
