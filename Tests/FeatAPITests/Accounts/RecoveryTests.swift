import FeatAPI
import FeatDomain
import HTTP
import Mutations
import Testing

@Suite("Recovering an account by its security question")
struct RecoveryTests {
  private static let hint = HTTPResponse.json(200, ["data": ["question": "?"]])

  /// The cookies of each request when these are answered to the hint and to the answer; the last
  /// request is another operation.
  private func cookies(hint: HTTPResponse = Self.hint, verify: HTTPResponse) async -> [String?] {
    let script = Script([hint, verify, .json(200, [:]), .json(200, [:])])
    let access = script.access()
    // The app may change its language on the way.
    for (operation, locale) in [
      (Operation.securityHint, "en"), (.verifyAnswer, "zh-CN"), (.resetPassword, "en"),
      (.sendCode, "en"),
    ] {
      _ = await operation.outcome(FeatAPI.http(access, locale: locale))
    }
    return script.requests.map { request in
      request.headers.first { $0.name == "Cookie" }?.value
    }
  }

  @Test("The server knows by its cookie who gave the right answer, and no other request carries it")
  func cookie() async {
    let verify = HTTPResponse.json(
      200, [:], cookies: "sessionid=abc; Path=/; HttpOnly; Secure; SameSite=Lax", "csrftoken=d=e")
    #expect(await cookies(verify: verify) == [nil, nil, "sessionid=abc; csrftoken=d=e", nil])
    let hint = HTTPResponse.json(200, ["data": ["question": "?"]], cookies: "a=1", "b=2")
    let change = HTTPResponse.json(200, [:], cookies: "a=3", "b=2; max-age=0")
    #expect(await cookies(hint: hint, verify: change) == [nil, "a=1; b=2", "a=3", nil])
  }

  @Test("Refusals set cookies too")
  func refusal() async {
    let verify = HTTPResponse.json(400, ["error": true], cookies: "a=1")
    #expect(await cookies(verify: verify) == [nil, nil, "a=1", nil])
  }

  @Test(
    "What could break a header, or is no cookie, is not kept",
    arguments: [
      "", "a", "=b", ";a=b", "a=b\u{7F}", "a=b c", "a\u{0}=b", "a=b\r\nX: y", "a=b\nc", "ä=b",
      "a=中", "a=b\u{301}", " \t=b", "a=\u{1B}[2J", "a=b; Max-Age=0", "a=b;max-age = -5",
    ])
  func hostile(line: String) async {
    #expect(await cookies(verify: .json(200, [:], cookies: line)) == [nil, nil, nil, nil])
  }

  @Test(
    "What is around a cookie does not matter",
    arguments: [
      (" a = b ", "a=b"), ("a=", "a="), ("a=b;", "a=b"), ("a=\"b\"", "a=\"b\""),
      ("a=b; Max-Age=60", "a=b"), ("a=b; Max-Age=x", "a=b"), ("a=b; ;=;Max-Age", "a=b"),
    ])
  func odd(line: String, cookie: String) async {
    #expect(await cookies(verify: .json(200, [:], cookies: line)) == [nil, nil, cookie, nil])
  }

  @Test("Cookies have an end in number and size")
  func many() async {
    let lines = (0..<100).map { HTTPHeader("set-cookie", "c\($0)=1") }
    let verify = HTTPResponse(status: 204, headers: lines)
    let sent = await cookies(verify: verify)[2]
    #expect(sent == (0..<16).map { "c\($0)=1" }.joined(separator: "; "))
    let large = String(repeating: "x", count: 4095)
    #expect(await cookies(verify: .json(200, [:], cookies: "a=\(large)"))[2] == "a=\(large)")
    #expect(await cookies(verify: .json(200, [:], cookies: "a=\(large)x", "b=1"))[2] == "b=1")
  }

  @Test(
    "A new recovery begins without the cookies of the one before, and a failed reset keeps them")
  func again() async {
    let verified = HTTPResponse.json(200, [:], cookies: "a=1")
    let script = Script([
      verified, .json(400, ["error": true]), .json(200, [:]), .json(200, [:]), verified,
      Self.hint,
    ])
    let api = FeatAPI.http(script.access(), locale: "en")
    for operation in [
      Operation.verifyAnswer, .resetPassword, .resetPassword, .resetPassword, .verifyAnswer,
      .securityHint,
    ] {
      _ = await operation.outcome(api)
    }
    let sent = script.requests.map { request in request.headers.contains { $0.name == "Cookie" } }
    #expect(sent == [false, true, true, false, false, false])
  }

  @Test("A question is shown safely and sent back as it came")
  func question() async throws {
    let question = "你的\u{1B}[2J小学\u{202E}？"
    let script = Script([
      .json(200, ["data": ["question": .string(question)]]), .json(200, [:]),
    ])
    let api = FeatAPI.http(script.access(), locale: "en").accounts
    let text = try await api.securityHint(.sample)
    #expect(text.line == "你的?[2J小学?？")
    try await api.verifyAnswer(.sample, text, .answer)
    let body = try #require(script.requests.last?.body)
    #expect(String(decoding: body, as: UTF8.self).contains("小学\u{202E}？"))
  }

  @Test("No question is no answer", arguments: [nil, "", 5, [], [:]] as [JSONTree])
  func noQuestion(question: JSONTree) async {
    let failure = await Operation.securityHint.failure(Server(["data": ["question": question]]))
    #expect(failure?.kind == .unreadable)
  }
}
