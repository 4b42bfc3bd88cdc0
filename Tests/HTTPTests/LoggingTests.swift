import FoundationEssentials
import HTTP
import Synchronization
import Testing

@Suite struct LoggingTests {
  private let request = HTTPRequest(
    .post, "/api/demand/17/?q=secret", pathTemplate: "/api/demand/{id}/",
    headers: [HTTPHeader("Authorization", "Token secret")], body: Data("secret".utf8))

  @Test("An answered request is one line: method, template, status, milliseconds")
  func answered() async throws {
    let response = HTTPResponse(
      status: 201, headers: [HTTPHeader("A", "secret")], body: Data("secret".utf8))
    let log = Log()
    _ = try await log.around { _ throws(HTTPFailure) in response }.send(request)
    #expect(log.lines == ["POST /api/demand/{id}/ 201 35 ms"])
  }

  @Test("A failed request says how, and whether it may have arrived", arguments: [true, false])
  func failed(mayHaveArrived: Bool) async {
    let log = Log()
    let client = log.around { _ throws(HTTPFailure) in
      throw HTTPFailure(.other(43), mayHaveArrived: mayHaveArrived)
    }
    await #expect(throws: HTTPFailure(.other(43), mayHaveArrived: mayHaveArrived)) {
      try await client.send(request)
    }
    let arrived = mayHaveArrived ? ", may have arrived" : ""
    #expect(log.lines == ["POST /api/demand/{id}/ other(43)\(arrived) 35 ms"])
  }

  @Test(
    "Without a template, what follows the path or breaks the line is left out",
    arguments: ["/a/?token=secret", "/a/#secret", "/a/\nsecret", "/a/ secret", "/a/\u{9B}secret"])
  func withoutTemplate(path: String) async throws {
    let log = Log()
    _ = try await log.around { _ throws(HTTPFailure) in HTTPResponse(status: 200) }
      .send(HTTPRequest(.get, path))
    #expect(log.lines == ["GET /a/ 200 35 ms"])
  }
}

/// Keeps the lines that a client logs, by a clock on which every request takes 35 ms.
private final class Log: Sendable {
  private let written = Mutex<[String]>([])

  var lines: [String] { written.withLock { $0 } }

  func around(
    _ send: @escaping @Sendable (HTTPRequest) async throws(HTTPFailure) -> HTTPResponse
  ) -> HTTPClient {
    HTTPClient(send: send).logging(
      to: { line in self.written.withLock { $0.append(line) } }, clock: SteppingClock())
  }
}

/// A clock that moves on by 35 ms whenever someone looks at it.
private final class SteppingClock: Clock {
  struct Instant: InstantProtocol {
    var offset: Duration
    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private let looks = Mutex(0)

  var now: Instant {
    looks.withLock { looks in
      looks += 1
      return Instant(offset: .milliseconds(35 * looks))
    }
  }
  var minimumResolution: Duration { .zero }
  func sleep(until deadline: Instant, tolerance: Duration?) async throws {}

  @Test("A dump of a request has neither its headers nor its body")
  func dumped() {
    let request = HTTPRequest(
      .post, "/api/canary/7/", pathTemplate: "/api/{name}/",
      headers: [HTTPHeader("Authorization", "Token canary")], body: Data("canary".utf8))
    var text = ""
    dump(request, to: &text)
    text += String(reflecting: request) + "\(request)"
    #expect(text.contains("/api/{name}/"))
    #expect(!text.contains("canary"))
  }
}
