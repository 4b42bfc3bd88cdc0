import Foundation
import Testing

@testable import FeatSandbox

@Suite("The server", .timeLimit(.minutes(1)))
struct ServerTests {
  private static let code = "/api/auth/phone/code/"
  private static let body = Data(
    #"{"country_code":"CHN","phone":"+86-15915719111","form_id":"form-130"}"#.utf8)

  @Test("A sign-up goes through from the first step to the signed-in user")
  func signUp() async throws {
    try await withServer(Sandbox(rules: SandboxRules(fixedCode: "123456"))) { wire in
      let phone = #""country_code":"CHN","phone":"+86-15915719111","form_id":"form-130""#
      func post(_ path: String, _ fields: String) async throws -> JSONValue? {
        try await wire.request("POST", path, body: Data("{\(phone)\(fields)}".utf8)).json?["data"]
      }
      _ = try await post(Self.code, "")
      let permit = try await post("/api/auth/phone/verification/", #","vcode":"123456""#)
      guard case .string(let token)? = permit?["token"] else {
        Issue.record("no permit")
        return
      }
      let account = try await post(
        "/api/auth/phone/register/", #","vcode":"123456","token":"\#(token)""#)
      guard case .string(let key)? = account?["key"] else {
        Issue.record("no key")
        return
      }
      let user = try await wire.request(
        "GET", "/api/user/basic-info/", headers: ["Authorization: Token \(key)"])
      #expect(user.status == 200)
      #expect(user.head.contains("Content-Type: application/json"))
      #expect(user.json?["data"]?["uid"] == account?["uid"])
      #expect(String(decoding: user.body, as: UTF8.self).contains(#""uid":92233720368547760"#))
    }
  }

  @Test("An unknown path is 404, a wrong method 405 with what is allowed, both with a detail")
  func wrongPaths() async throws {
    try await withServer { wire in
      let unknown = try await wire.request("GET", "/nope/")
      #expect(unknown.status == 404)
      #expect(unknown.json == ["detail": "Not found."])
      let method = try await wire.request(
        "DELETE", Self.code, headers: ["X-Language-Locale: zh-CN"])
      #expect(method.status == 405)
      #expect(method.head.contains("Allow: POST"))
      #expect(method.json == ["detail": .string(Sentence.wrongMethod.chinese)])
      let head = try await wire.request("HEAD", Self.code)
      #expect(head.status == 405)
      #expect(head.body.isEmpty)
    }
  }

  @Test("A path without its last slash is sent to the one with it, with its query")
  func missingSlash() async throws {
    try await withServer { wire in
      let reply = try await wire.request("POST", "/api/auth/phone/code?a=1", body: Self.body)
      #expect(reply.status == 301)
      #expect(reply.head.contains("Location: /api/auth/phone/code/?a=1"))
      #expect(reply.json?["detail"] != nil)
      let counts = try await wire.request("GET", "/sandbox/requests/")
      #expect(counts.json == ["data": [:]])
    }
  }

  @Test(
    "A body that is no JSON object is refused as input of no field",
    arguments: [
      Data(), Data("{".utf8), Data("[]".utf8), Data("null".utf8), Data("a=b".utf8),
      Data(#"{"phone":"\#u{0}"}"#.utf8), Data([0x7B, 0xFF, 0xFE, 0x7D]),
      Data(#"{"phone":1e99999999999999999999}"#.utf8), Data(#"{"phone":"\ud800"}"#.utf8),
      Data(repeating: UInt8(ascii: "["), count: 1_000_000),
      Data(String(repeating: #"{"a":"#, count: 100_000).utf8),
    ])
  func badJSON(_ body: Data) async throws {
    try await withServer { wire in
      let reply = try await wire.request("POST", Self.code, body: body)
      #expect(reply.status == 400)
      #expect(reply.json?["code"] == "VALIDATION_EXCEPTION")
      #expect(reply.json?["data"]?["non_field_errors"] != nil)
    }
  }

  @Test("A body over 1 MiB is refused with 413, and its client may send it all")
  func tooLarge() async throws {
    try await withServer { wire in
      let whole = try await wire.request("POST", Self.code, body: Data(count: 6 << 20))
      #expect(whole.status == 413)
      #expect(whole.json?["detail"] != nil)
      let exact = try await wire.request("POST", Self.code, body: Data(count: 1 << 20))
      #expect(exact.status == 400)
    }
  }

  @Test("An image of 5 MB is taken, one over 8 MiB refused")
  func largeImage() async throws {
    let sandbox = Sandbox(
      seed: .demo, surroundings: Sandbox.Surroundings(random: { 0 }))
    try await withServer(sandbox) { wire in
      let headers = [
        "Authorization: Token \(String(repeating: "0", count: 40))",
        "Content-Type: multipart/form-data; boundary=XX",
      ]
      for (size, status) in [(5_000_000, 201), (9_000_000, 413)] {
        let content = ProjectBench.png + Data(repeating: 0x0D, count: size)
        let reply = try await wire.request(
          "POST", "/api/service/demand-image/", headers: headers,
          body: ProjectBench.form("XX", id: "1012", name: "a.png", content: content))
        #expect(reply.status == status)
      }
      let project = try await wire.request(
        "GET", "/api/service/demand/1012/", headers: Array(headers.prefix(1)))
      let image = project.json?["data"]?["attachments"]?.items.last
      #expect(image?["size"]?.whole == 5_000_009)
    }
  }

  @Test(
    "A body that is announced as too large and never sent is not waited for",
    arguments: ["1048577", "2000000", "9223372036854775807"])
  func announced(_ length: String) async throws {
    try await withServer { wire in
      let head = "POST \(Self.code) HTTP/1.1\r\nContent-Length: \(length)\r\n\r\n"
      let reply = try await wire.send(Data(head.utf8))
      #expect(reply.status == 413)
    }
  }

  @Test("A body in chunks is refused as soon as it is too large")
  func largeChunks() async throws {
    try await withServer { wire in
      let head = "POST \(Self.code) HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
      let chunk = Data("80000\r\n".utf8) + Data(count: 0x80000) + Data("\r\n".utf8)
      let reply = try await wire.send(Data(head.utf8) + chunk + chunk + Data("1\r\nx\r\n".utf8))
      #expect(reply.status == 413)
    }
  }

  @Test("A request whose end says nothing about its length is refused")
  func brokenChunk() async throws {
    try await withServer { wire in
      let head = "POST \(Self.code) HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
      let reply = try await wire.send(Data(head.utf8))
      #expect(reply.status == 400)
      #expect(reply.json?["detail"] != nil)
    }
  }

  @Test("Header fields over 64 KiB are refused with 431")
  func manyHeaders() async throws {
    try await withServer { wire in
      let headers = (0..<8000).map { "X-Field-\($0): y" }
      let reply = try await wire.request("POST", Self.code, headers: headers, body: Self.body)
      #expect(reply.status == 431)
      #expect(reply.json?["detail"] != nil)
    }
  }

  @Test("Bytes that are no HTTP end their own connection and nothing else")
  func garbage() async throws {
    try await withServer { wire in
      var random = SystemRandomNumberGenerator()
      for _ in 0..<20 {
        let bytes = (0..<2000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        _ = try await wire.send(Data(bytes) + Data("\n\r\n\r\n".utf8))
      }
      #expect(try await wire.request("GET", "/sandbox/requests/").status == 200)
    }
  }

  @Test("Clients that never finish their request do not hold up others")
  func unfinished() async throws {
    try await withServer { wire in
      let files = try (0..<100).map { number in
        try wire.leaveOpen(
          after: number.isMultiple(of: 2)
            ? "POST \(Self.code) HT" : "POST \(Self.code) HTTP/1.1\r\nContent-Length: 9999\r\n\r\n{"
        )
      }
      defer { files.forEach { close($0) } }
      #expect(try await wire.request("POST", Self.code, body: Self.body).status == 200)
    }
  }

  @Test("Requests at the same moment cannot get more codes than the quota allows")
  func parallel() async throws {
    try await withServer { wire in
      let statuses = try await withThrowingTaskGroup { group in
        for _ in 0..<20 {
          group.addTask {
            try await wire.request("POST", Self.code, body: Self.body).status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.filter { $0 == 200 }.count == 3)
      #expect(statuses.filter { $0 == 400 }.count == 17)
      let counts = try await wire.request("GET", "/sandbox/requests/")
      #expect(counts.json?["data"]?["POST \(Self.code)"] == .number(20))
    }
  }

  @Test("Answers of the API come as late as asked for")
  func latency() async throws {
    try await withServer(latency: .milliseconds(100)) { wire in
      let start = ContinuousClock.now
      let reply = try await wire.request("POST", Self.code, body: Self.body)
      #expect(reply.status == 200)
      #expect(ContinuousClock.now - start >= .milliseconds(100))
    }
  }

  @Test("A port that is taken is said plainly")
  func portInUse() async throws {
    try await withServer { wire in
      let second = SandboxServer(sandbox: Sandbox(), port: wire.port)
      await #expect(throws: SandboxProblem.portInUse(wire.port)) {
        try await second.run { _ in }
      }
    }
  }
}
