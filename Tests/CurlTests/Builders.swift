import Curl
import FoundationEssentials
import Glibc
import HTTP
import HostileServer
import Testing

/// An environment that would lead requests astray, for all tests of this target: every
/// transfer that succeeds has ignored the proxies.
private let hostileEnvironment: Void = {
  for name in ["http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"] {
    setenv(name, "http://127.0.0.1:9", 1)
  }
  setenv("no_proxy", "", 1)
  setenv("SSLKEYLOGFILE", keyLog, 1)
}()

/// Where TLS keys would be written to, if anyone wrote them.
let keyLog = "/tmp/feat-tui-tests-\(getpid())-keys"

/// A client of a loopback server, which lives as long as the client.
func client(
  _ server: LoopbackServer, scheme: String = "http", timeouts: Timeouts = Timeouts()
) throws -> HTTPClient {
  let client = try client("\(scheme)://127.0.0.1:\(server.port)", timeouts: timeouts)
  return HTTPClient { request throws(HTTPFailure) in
    defer { withExtendedLifetime(server) {} }
    return try await client.send(request)
  }
}

func client(_ address: String, timeouts: Timeouts = Timeouts()) throws -> HTTPClient {
  _ = hostileEnvironment
  return .curl(
    baseAddress: try #require(ServerAddress(address)), userAgent: "feat-tui/0", timeouts: timeouts)
}

/// Timeouts that a test can wait for.
let short = Timeouts(
  connect: .milliseconds(400), read: .milliseconds(400), write: .milliseconds(400))

let get = HTTPRequest(.get, "/")
let post = HTTPRequest(.post, "/", body: Data("a=1".utf8))

/// A whole answer with a body and its length.
func ok(_ body: String = "{}") -> LoopbackServer.Step {
  .send("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
}

extension HTTPClient {
  /// The failure that a request ends in.
  func failure(
    of request: HTTPRequest, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> HTTPFailure {
    do throws(HTTPFailure) {
      let response = try await send(request)
      Issue.record("answered \(response.status)", sourceLocation: sourceLocation)
      throw HTTPFailure(.other(-1), mayHaveArrived: true)
    } catch {
      return error
    }
  }
}
