import Curl
import Foundation
import HTTP
import PseudoTerminal
import Testing

/// `feat-sandbox` on a free port, until the end of the test.
final class RunningSandbox {
  let url: String
  let process: ChildProcess

  init(state: String = "memory", port: UInt16 = 0) throws {
    process = try ChildProcess(
      PseudoTerminal.product("feat-sandbox"),
      ["--port", "\(port)", "--state", state], environment: [:])
    let greeting = "listening on "
    guard let line = try process.line(seconds: 20), line.hasPrefix(greeting) else {
      throw Failure("the sandbox did not start: \(process.complaints)")
    }
    url = String(line.dropFirst(greeting.count))
  }

  var port: UInt16 { UInt16(url.split(separator: ":").last ?? "") ?? 0 }

  /// The digits of the next SMS, which must go to this number.
  func code(for phone: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let line = try #require(try process.line(seconds: 20), sourceLocation: sourceLocation)
    let words = line.split(separator: " ").map(String.init)
    try #require(
      words.count == 3 && words[0] == "sms" && words[1] == phone, "\(line)",
      sourceLocation: sourceLocation)
    return words[2]
  }

  /// How often each operation was asked for, by the server's own count.
  func counts() async throws -> [String: Int] {
    struct Counts: Decodable { let data: [String: Int] }
    let address = try #require(ServerAddress(url))
    let client = HTTPClient.curl(baseAddress: address, userAgent: "tests")
    let answer = try await client.send(HTTPRequest(.get, "/sandbox/requests/"))
    return try JSONDecoder().decode(Counts.self, from: answer.body).data
  }
}
