import Curl
import FoundationEssentials
import HTTP
import HostileServer
import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(1)), .blockingLimited) struct AnswerTests {
  @Test("An answer has the status, the headers in order and the body's bytes")
  func wholeAnswer() async throws {
    let server = try LoopbackServer([
      .readRequest,
      .send(
        "HTTP/1.1 201 Created\r\nA: 1\r\nEmpty:\r\nb:  two \r\nContent-Length: 3\r\n\r\n\0\u{1}x"),
    ])
    let response = try await client(server).send(get)
    #expect(response.status == 201)
    #expect(response.headers.map(\.name) == ["A", "Empty", "b", "Content-Length"])
    #expect(response.header("B") == "two")
    #expect(response.header("empty") == "")
    #expect(response.body == Data([0, 1, 0x78]))
  }

  @Test("A read asks for the path with the given headers, and says who asks")
  func readOnTheWire() async throws {
    let server = try LoopbackServer([.readRequest, ok()])
    _ = try await client(server).send(
      HTTPRequest(
        .get, "/api/x/?page=2",
        headers: [HTTPHeader("Authorization", "Token k"), HTTPHeader("X-Empty", "")]))
    #expect(
      server.requests == [
        """
        GET /api/x/?page=2 HTTP/1.1\r
        Host: 127.0.0.1:\(server.port)\r
        User-Agent: feat-tui/0\r
        Accept: */*\r
        Authorization: Token k\r
        X-Empty:\r
        \r

        """
      ])
  }

  @Test(
    "A write sends its bytes and their length, and asks no leave to send a long one",
    arguments: [HTTPMethod.post, .patch])
  func writeOnTheWire(method: HTTPMethod) async throws {
    let server = try LoopbackServer([.readRequest, ok()])
    let body = String(repeating: "a\0b", count: 700_000)
    _ = try await client(server).send(
      HTTPRequest(
        method, "/w/", headers: [HTTPHeader("Content-Type", "application/json")],
        body: Data(body.utf8)))
    #expect(
      server.requests == [
        """
        \(method.rawValue) /w/ HTTP/1.1\r
        Host: 127.0.0.1:\(server.port)\r
        User-Agent: feat-tui/0\r
        Accept: */*\r
        Content-Type: application/json\r
        Content-Length: 2100000\r
        \r
        \(body)
        """
      ])
  }

  @Test("A write without a body has the length 0 and no type")
  func emptyWrite() async throws {
    let server = try LoopbackServer([.readRequest, ok()])
    _ = try await client(server).send(HTTPRequest(.post, "/w/"))
    let request = try #require(server.requests.first)
    #expect(request.contains("\r\nContent-Length: 0\r\n"))
    #expect(!request.contains("Content-Type"))
  }

  @Test("204 is an answer without a body")
  func noContent() async throws {
    let server = try LoopbackServer([.readRequest, .send("HTTP/1.1 204 No Content\r\n\r\n")])
    #expect(try await client(server).send(post).status == 204)
  }

  @Test("A page of HTML with an error status is an answer like others")
  func html() async throws {
    let server = try LoopbackServer([
      .readRequest,
      .send("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\n\r\n<h1>Sorry</h1>"),
    ])
    let response = try await client(server).send(get)
    #expect(response.status == 502)
    #expect(response.body == Data("<h1>Sorry</h1>".utf8))
  }

  @Test("A redirect is answered, not followed", arguments: [get, post])
  func redirect(request: HTTPRequest) async throws {
    let server = try LoopbackServer([
      .readRequest,
      .send("HTTP/1.1 301 Moved\r\nLocation: /elsewhere/\r\nContent-Length: 0\r\n\r\n"),
      .readRequest, ok(),
    ])
    let response = try await client(server).send(request)
    #expect(response.status == 301)
    #expect(response.header("Location") == "/elsewhere/")
    #expect(server.requests.count == 1)
  }

  @Test("100 Continue and its headers are not the answer")
  func interimAnswer() async throws {
    let server = try LoopbackServer([
      .readRequest, .send("HTTP/1.1 100 Continue\r\nA: early\r\n\r\n"), ok("late"),
    ])
    let response = try await client(server).send(post)
    #expect(response.status == 200)
    #expect(response.header("A") == nil)
  }

  @Test("Compressed bytes are handed on as they came")
  func notDecoded() async throws {
    let server = try LoopbackServer([
      .readRequest,
      .send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nzzzz"),
    ])
    #expect(try await client(server).send(get).body == Data("zzzz".utf8))
  }
}
