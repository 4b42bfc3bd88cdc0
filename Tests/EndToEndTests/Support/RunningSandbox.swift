import Curl
import FeatAPI
import FeatDomain
import Foundation
import HTTP
import PseudoTerminal
import Testing

/// `feat-sandbox` on a free port, until the end of the test.
final class RunningSandbox {
  let url: String
  let process: ChildProcess

  /// - Parameter code: The digits of each SMS; nil for others each time.
  init(
    state: String = "memory", port: UInt16 = 0, speed: Int = 1, code: String? = nil
  ) throws {
    let codes = code.map { ["--code", $0] } ?? []
    process = try ChildProcess(
      PseudoTerminal.product("feat-sandbox"),
      ["--port", "\(port)", "--state", state, "--speed", "\(speed)"] + codes, environment: [:])
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

  /// What an own client does to it.
  var api: FeatAPI {
    get throws {
      .http(try client, locale: "en") {
        UnixTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
      }
    }
  }

  /// Signs a demo account with a Chinese number in.
  func session(_ national: String = "13800138000") async throws -> Session {
    let phone = PhoneNumber(iso3: "CHN", callingCode: "86", national: national)
    let api = try api
    try await api.sendCode(phone, .signIn)
    let code = Secret(try code(for: "+86-\(national)"))
    guard case .signedIn(let session) = try await api.verifyCode(phone, .signIn, code) else {
      throw Failure("no account")
    }
    return session
  }

  /// How often each operation was asked for, by the server's own count.
  func counts() async throws -> [String: Int] { try await numbers("/sandbox/requests/") }

  /// How often each operation has changed something, by the server's own count.
  func effects() async throws -> [String: Int] { try await numbers("/sandbox/effects/") }

  /// Waits until an operation was asked for.
  func waitForRequest(_ operation: String) async throws {
    let end = Date(timeIntervalSinceNow: 20)
    while try await counts()[operation] == nil {
      guard end.timeIntervalSinceNow > 0 else { throw Failure("nobody asked for \(operation)") }
    }
  }

  /// The way to it for an own client.
  var client: HTTPClient {
    get throws {
      .curl(baseAddress: try #require(ServerAddress(url)), userAgent: "tests")
    }
  }

  private func numbers(_ path: String) async throws -> [String: Int] {
    struct Numbers: Decodable { let data: [String: Int] }
    let answer = try await client.send(HTTPRequest(.get, path))
    return try JSONDecoder().decode(Numbers.self, from: answer.body).data
  }
}
