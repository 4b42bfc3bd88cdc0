import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("The sandbox between the rules and the network")
struct SandboxTests {
  private static let code = "/api/auth/phone/code/"
  private static let body = Data(
    #"{"country_code":"CHN","phone":"+86-15915719111","form_id":"form-130"}"#.utf8)

  @Test("A message is announced in one line and listed")
  func announces() async {
    let said = Lines()
    let sandbox = Sandbox(
      rules: SandboxRules(fixedCode: "123456"),
      surroundings: Sandbox.Surroundings(announce: said.add))
    _ = await sandbox.answer(Request(method: "POST", path: Self.code, body: Self.body))
    #expect(said.all == ["sms +86-15915719111 123456"])
    let listed = await sandbox.answer(Request(method: "GET", path: "/sandbox/messages/"))
    #expect(
      listed.body["data"] == .array([["phone": "+86-15915719111", "code": "123456"]]))
  }

  @Test("Requests are counted by operation, refused ones too, and others not at all")
  func counts() async {
    let sandbox = Sandbox()
    for body in [Self.body, Data()] {
      _ = await sandbox.answer(Request(method: "POST", path: Self.code, body: body))
    }
    _ = await sandbox.answer(Request(method: "GET", path: Self.code))
    _ = await sandbox.answer(Request(method: "GET", path: "/api/nothing/"))
    let counted = await sandbox.answer(Request(method: "GET", path: "/sandbox/requests/"))
    #expect(counted.body["data"] == .object(["POST \(Self.code)": .number(2)]))
  }

  @Test("Effects are counted by operation: a refusal, a look and a repetition have none")
  func effects() async {
    let sandbox = Sandbox(
      surroundings: Sandbox.Surroundings(random: { 0 }))
    func ask(_ method: String, _ path: String, _ fields: String = "{}") async -> Answer {
      await sandbox.answer(
        Request(
          method: method, path: "/api/service/demand/\(path)",
          headers: ["authorization": "Token \(String(repeating: "0", count: 40))"],
          body: Data(fields.utf8)))
    }
    _ = await ask("POST", "", #"{"title":"x"}"#)
    let id = await ask("POST", "", #"{"title":"x","description":"x"}"#).id ?? 0
    _ = await ask("GET", "\(id)/")
    for _ in 0..<2 { _ = await ask("POST", "\(id)/set-tags/", #"{"tags":["a"]}"#) }
    _ = await ask("POST", "\(id)/publish/")
    let requests = await sandbox.answer(Request(method: "GET", path: "/sandbox/requests/"))
    let effects = await sandbox.answer(Request(method: "GET", path: "/sandbox/effects/"))
    let create = "POST /api/service/demand/"
    let template = "/api/service/demand/{id}/"
    #expect(
      requests.data
        == .object([
          create: .number(2), "GET \(template)": .number(1),
          "POST \(template)set-tags/": .number(2), "POST \(template)publish/": .number(1),
        ]))
    #expect(
      effects.data
        == .object([create: .number(1), "POST \(template)set-tags/": .number(1)]))
  }

  @Test("Time runs on its own clock")
  func clock() async {
    let moment = Moment()
    let sandbox = Sandbox(
      rules: SandboxRules(quota: Quota(count: 1, seconds: 60)),
      surroundings: Sandbox.Surroundings(now: { moment.now }))
    let request = Request(method: "POST", path: Self.code, body: Self.body)
    #expect(await sandbox.answer(request).code == nil)
    #expect(await sandbox.answer(request).code == "SEND_VCODE_LIMIT_ERROR")
    moment.pass(seconds: 60)
    #expect(await sandbox.answer(request).code == nil)
  }

  @Test(
    "Without a key of an account, what needs one answers 401 with a detail",
    arguments: [nil, "", "Token", "Token nope", "Bearer nope", "nope"])
  func unauthorized(_ authorization: String?) async {
    let answer = await Sandbox().answer(
      Request(
        method: "GET", path: "/api/user/basic-info/",
        headers: authorization.map { ["authorization": $0] } ?? [:]))
    #expect(answer.status == 401)
    #expect(answer.headers["WWW-Authenticate"] == "Token")
    #expect(answer.body["detail"] != nil)
  }

  @Test("A wrong key is refused even by an operation that needs none")
  func staleKey() async {
    let answer = await Sandbox().answer(
      Request(
        method: "GET", path: "/api/choices/phone-country-code/",
        headers: ["authorization": "Token nope"]))
    #expect(answer.status == 401)
  }

  @Test("A demo account can be signed in to, and has a name")
  func demo() async throws {
    let sandbox = Sandbox(rules: SandboxRules(fixedCode: "123456"))
    let phone = try #require(Seed.demo.phones.first)
    let fields = #""country_code":"CHN","phone":"\#(phone)","form_id":"login""#
    _ = await sandbox.answer(
      Request(method: "POST", path: Self.code, body: Data("{\(fields)}".utf8)))
    let signedIn = await sandbox.answer(
      Request(
        method: "POST", path: "/api/auth/phone/verification/",
        body: Data(#"{\#(fields),"vcode":"123456"}"#.utf8)))
    let user = await sandbox.answer(
      Request(
        method: "GET", path: "/api/user/basic-info/",
        headers: ["authorization": "Token \(signedIn.key)", "x-language-locale": "zh-CN"]))
    #expect(user.body["data"]?["username"] == .string(phone))
    #expect(user.body["data"]?["firstname"] == "小明")
    #expect(user.body["data"]?["timezone"] == "Asia/Shanghai")
    #expect(user.body["data"]?["location"] == "中国")
    #expect(user.body["data"]?["uid"] == signedIn.body["data"]?["uid"])
  }

  @Test("An empty seed has nobody")
  func empty() {
    #expect(Seed.empty.phones.isEmpty)
    #expect(Seed.empty.state(dice: Dice { 0 }) == SandboxState())
  }
}
