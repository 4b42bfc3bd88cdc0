import Curl
import HTTP
import HostileServer
import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(1)), .blockingLimited) struct RefusalTests {
  @Test(
    "What would break a header line or lead elsewhere is refused before anything is sent",
    arguments: [
      HTTPRequest(.post, "/", headers: [HTTPHeader("A", "x\r\nB: y")]),
      HTTPRequest(.post, "/", headers: [HTTPHeader("A", "x\ny")]),
      HTTPRequest(.post, "/", headers: [HTTPHeader("A", "x\ry")]),
      HTTPRequest(.post, "/", headers: [HTTPHeader("A", "x\0y")]),
      HTTPRequest(.post, "/", headers: [HTTPHeader("A:", "x")]),
      HTTPRequest(.post, "/", headers: [HTTPHeader("", "x")]),
      HTTPRequest(.post, "/", headers: [HTTPHeader("A\r\nB", "x")]),
      HTTPRequest(.post, "/a b"),
      HTTPRequest(.post, "/a\r\nb"),
      HTTPRequest(.post, "/a\0b"),
      HTTPRequest(.post, "/中"),
      HTTPRequest(.post, "/a#b"),
      HTTPRequest(.post, ""),
      HTTPRequest(.post, "a"),
      HTTPRequest(.post, "@127.0.0.1/"),
      HTTPRequest(.post, ".evil.example/"),
    ])
  func invalidRequest(request: HTTPRequest) async throws {
    let server = try LoopbackServer([.readRequest, ok()])
    let failure = try await client(server).failure(of: request)
    #expect(failure == HTTPFailure(.invalidRequest, mayHaveArrived: false))
    #expect(server.connections == 0)
  }

  @Test("A path of two slashes stays with the server")
  func doubleSlash() async throws {
    let server = try LoopbackServer([.readRequest, ok()])
    _ = try await client(server).send(HTTPRequest(.get, "//192.0.2.1/"))
    #expect(server.requests.first?.hasPrefix("GET //192.0.2.1/ HTTP/1.1") == true)
  }

  @Test(
    "Plain http to anything but this machine is refused before anything is sent",
    arguments: ["192.0.2.1", "[::ffff:127.0.0.1]", "127.0.0.1.example", "0", "127.1", "0x7f.0.0.1"])
  func insecure(host: String) async throws {
    let server = try LoopbackServer([.readRequest, ok()])
    let failure = try await client("http://\(host):\(server.port)").failure(of: get)
    #expect(failure == HTTPFailure(.insecureAddress, mayHaveArrived: false))
    #expect(server.connections == 0)
  }

  @Test("Plain http to this machine by its name works, and no proxy sees it")
  func localhost() async throws {
    let server = try LoopbackServer([.readRequest, ok()])
    #expect(try await client("http://localhost:\(server.port)").send(get).status == 200)
  }
}
