import Curl
import HTTP
import HostileServer
import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(1)), .blockingLimited) struct BrokenAnswerTests {
  @Test("Where nobody listens, the request cannot have arrived")
  func refused() async throws {
    let socket = try Socket.bound()
    let failure = try await client("http://127.0.0.1:\(socket.port())").failure(of: post)
    #expect(failure == HTTPFailure(.cannotConnect, mayHaveArrived: false))
  }

  @Test("A name that does not exist cannot be resolved")
  func unknownName() async throws {
    // The resolver itself refuses names with an empty part, so no question leaves.
    let failure = try await client("https://a..invalid").failure(of: get)
    #expect(!failure.mayHaveArrived)
  }

  @Test(
    "No answer, a stall, and a drip each end in time, and the request may have arrived",
    arguments: [
      [.hang],
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), .hang],
      [.send("HTTP/1.1 200 OK\r\n\r\n"), .drip],
    ] as [[LoopbackServer.Step]], [get, post])
  func timeout(steps: [LoopbackServer.Step], request: HTTPRequest) async throws {
    let server = try LoopbackServer([.readRequest] + steps)
    let start = ContinuousClock.now
    let failure = try await client(server, timeouts: short).failure(of: request)
    #expect(failure == HTTPFailure(.timedOut, mayHaveArrived: true))
    #expect(ContinuousClock.now - start >= .milliseconds(390))
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(server.requests.count == 1)
  }

  @Test(
    "An answer that breaks off is interrupted",
    arguments: [
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), .reset],
      [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")],
      [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")],
      [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot a chunk")],
      [.send("HTTP/1.1 200 OK\r\nConte")],
      [.reset],
      [],
    ] as [[LoopbackServer.Step]], [get, post])
  func cut(steps: [LoopbackServer.Step], request: HTTPRequest) async throws {
    let server = try LoopbackServer([.readRequest] + steps)
    let failure = try await client(server).failure(of: request)
    #expect(failure == HTTPFailure(.interrupted, mayHaveArrived: true))
    #expect(server.requests.count == 1)
  }

  @Test("What does not speak HTTP is a failure, after which the request may have arrived")
  func garbage() async throws {
    let server = try LoopbackServer([.readRequest, .send("220 mail ready\r\n")])
    let failure = try await client(server).failure(of: post)
    #expect(failure.mayHaveArrived)
  }

  @Test("A body without end is cut at 8 MiB")
  func endlessBody() async throws {
    let server = try LoopbackServer([
      .readRequest, .send("HTTP/1.1 200 OK\r\n\r\n"),
      .sendRepeatedly(String(repeating: "x", count: 65_536), times: .max),
    ])
    let failure = try await client(server).failure(of: get)
    #expect(failure == HTTPFailure(.tooLarge, mayHaveArrived: true))
  }

  @Test("A body of exactly 8 MiB is an answer")
  func longestBody() async throws {
    let server = try LoopbackServer([
      .readRequest, .send("HTTP/1.1 200 OK\r\nContent-Length: \(8 << 20)\r\n\r\n"),
      .sendRepeatedly(String(repeating: "x", count: 1 << 20), times: 8),
    ])
    #expect(try await client(server).send(get).body.count == 8 << 20)
  }

  @Test(
    "Headers of 500 KB are too large, in one line or in many",
    arguments: [
      .sendRepeatedly("A: \(String(repeating: "x", count: 500_000))\r\n", times: 1),
      .sendRepeatedly("A: \(String(repeating: "x", count: 95))\r\n", times: 5_000),
    ] as [LoopbackServer.Step])
  func endlessHeaders(lines: LoopbackServer.Step) async throws {
    let server = try LoopbackServer([
      .readRequest, .send("HTTP/1.1 200 OK\r\n"), lines, .send("\r\n"), .hang,
    ])
    let failure = try await client(server).failure(of: get)
    #expect(failure == HTTPFailure(.tooLarge, mayHaveArrived: true))
  }
}
