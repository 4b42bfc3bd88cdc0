import Curl
import HTTP
import HostileServer
import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(1)), .blockingLimited) struct CancellationTests {
  @Test("Cancelling while the server is silent answers at once", arguments: [get, post])
  func whileWaiting(request: HTTPRequest) async throws {
    let server = try LoopbackServer([.readRequest, .hang])
    let client = try client(server)
    // A child runs where its test does, and does not queue behind tests that compute.
    let (failure, duration) = try await withThrowingTaskGroup { group in
      group.addTask { (try await client.failure(of: request), ContinuousClock.now) }
      await server.requestArrived()
      let start = ContinuousClock.now
      group.cancelAll()
      let (failure, end) = try #require(try await group.next())
      return (failure, end - start)
    }
    #expect(failure == HTTPFailure(.cancelled, mayHaveArrived: true))
    #expect(duration < .milliseconds(500))
    // The connection goes as well: the server sees its end, although the client lives on.
    await server.connectionEnded()
    withExtendedLifetime(client) {}
  }

  @Test("A task that is cancelled already sends nothing")
  func beforehand() async throws {
    let server = try LoopbackServer([.readRequest, ok()])
    let client = try client(server)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await client.failure(of: post)
    }
    #expect(try await task.value == HTTPFailure(.cancelled, mayHaveArrived: false))
    #expect(server.connections == 0)
  }

  @Test("Cancelling during the handshake means that nothing arrived")
  func duringHandshake() async throws {
    let server = try LoopbackServer([.readAnything, .hang])
    let client = try client(server, scheme: "https")
    let task = Task { try await client.failure(of: post) }
    await server.requestArrived()
    task.cancel()
    #expect(try await task.value == HTTPFailure(.cancelled, mayHaveArrived: false))
    await server.connectionEnded()
  }
}
