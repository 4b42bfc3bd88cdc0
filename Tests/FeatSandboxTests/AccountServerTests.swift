import Foundation
import Testing

@testable import FeatSandbox

@Suite("Accounts over the network", .timeLimit(.minutes(1)))
struct AccountServerTests {
  @Test("A form gets tokens, which the next request is let in with")
  func tokens() async throws {
    try await withServer { wire in
      let reply = try await wire.request(
        "POST", AccountBench.token,
        headers: ["Content-Type: application/x-www-form-urlencoded"],
        body: Data(AccountBench.form(AccountBench.signIn).utf8))
      #expect(reply.status == 200)
      #expect(reply.head.contains("Cache-Control: no-store"))
      guard case .string(let token)? = reply.json?["access_token"] else {
        Issue.record("no token")
        return
      }
      let user = try await wire.request(
        "GET", "/api/user/basic-info/", headers: ["Authorization: Bearer \(token)"])
      #expect(user.json?["data"]?["username"] == .string(AccountBench.phone))
    }
  }

  @Test("A wrong client is 401 with the error in header and body")
  func wrongClient() async throws {
    try await withServer { wire in
      let reply = try await wire.request(
        "POST", AccountBench.token,
        headers: ["Content-Type: application/x-www-form-urlencoded"],
        body: Data("grant_type=password".utf8))
      #expect(reply.status == 401)
      #expect(reply.head.contains(#"WWW-Authenticate: Bearer error="invalid_client""#))
      #expect(reply.json?["error"] == "invalid_client")
    }
  }

  @Test("The cookie of a right answer arrives, and opens the way to a new password")
  func recovery() async throws {
    try await withServer { wire in
      let phone = #""phone":"\#(AccountBench.phone)""#
      let verified = try await wire.request(
        "POST", "/api/user/user-security-question/verify/",
        body: Data(#"{\#(phone),"question":"第一只宠物叫什么？","answer":"mimi"}"#.utf8))
      #expect(verified.status == 200)
      let cookie = try #require(verified.head.firstMatch(of: /Set-Cookie: (sessionid=[a-z0-9]+);/))
      let passwords = #""new_password1":"new-one","new_password2":"new-one""#
      let reset = try await wire.request(
        "POST", "/api/auth/password/reset/", headers: ["Cookie: \(cookie.1)"],
        body: Data("{\(phone),\(passwords)}".utf8))
      #expect(reset.status == 200)
    }
  }
}
