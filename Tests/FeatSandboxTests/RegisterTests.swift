import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Step 3, making the account")
struct RegisterTests {
  @Test("A permit makes an account and signs in to it", arguments: ["form-130", "login"])
  func registers(_ form: String) throws {
    var bench = Bench()
    let answer = try bench.signUp(for: form)
    #expect(answer.status == 200)
    #expect(answer.key.utf8.count == 40)
    #expect(answer.body["data"]?["uid"] == .number(Decimal(9_223_372_036_854_776_000 as UInt64)))
    let account = bench.state.account(withKey: answer.key)
    #expect(account?.phone.wireFormat == Bench.phone)
  }

  @Test("Each account has a uid and a key of its own")
  func distinct() throws {
    var bench = Bench()
    try bench.signUp()
    try bench.sendCode(to: "+86-15900000001")
    let token = try bench.verify(of: "+86-15900000001").token
    _ = try bench.register(token, of: "+86-15900000001")
    #expect(Set(bench.state.accounts.map(\.uid)).count == 2)
    #expect(Set(bench.state.accounts.map(\.key)).count == 2)
  }

  @Test("What came along is kept, and any referral code is taken")
  func details() throws {
    var bench = Bench()
    let answer = try bench.register(
      try bench.permit(),
      adding: [
        "password": "secret", "r": "nobody", "security_key": "Pet?", "security_value": "Tom",
      ])
    let account = try #require(bench.state.account(withKey: answer.key))
    #expect(account.password == "secret")
    #expect(account.referral == "nobody")
    #expect(account.securityQuestion == "Pet?")
    #expect(account.securityAnswer == "Tom")
  }

  @Test("A permit works once")
  func once() throws {
    var bench = Bench()
    let token = try bench.permit()
    #expect(try bench.register(token).code == nil)
    let again = try bench.register(token)
    #expect(again.status == 400)
    #expect(again.code == "REGISTER_TOKEN_MISSING_ERROR")
    #expect(bench.state.accounts.count == 1)
  }

  @Test("A permit is valid for 15 minutes, and not longer")
  func lifetime() throws {
    var bench = Bench()
    let token = try bench.permit()
    bench.now = bench.now.adding(seconds: 900)
    #expect(try bench.register(token).code == "REGISTER_TOKEN_MISSING_ERROR")
    bench.now = bench.now.adding(seconds: -1)
    #expect(try bench.register(token).code == nil)
  }

  @Test("A permit works for its own number, code and form alone")
  func binding() throws {
    var bench = Bench()
    let token = try bench.permit()
    let refused = "REGISTER_TOKEN_MISSING_ERROR"
    #expect(try bench.register(token, of: "+86-15900000001").code == refused)
    #expect(try bench.register(token, "222222").code == refused)
    #expect(try bench.register(token, for: "login").code == refused)
    #expect(try bench.register(String(token.reversed())).code == refused)
    #expect(try bench.register("short").code == refused)
    #expect(try bench.register(token).code == nil)
  }

  @Test("Of two permits for a number only one makes an account")
  func twoPermits() throws {
    var bench = Bench()
    let first = try bench.permit()
    let second = try bench.permit(for: "login")
    #expect(try bench.register(first).code == nil)
    #expect(try bench.register(second, for: "login").code == "REGISTER_TOKEN_MISSING_ERROR")
  }

  @Test("A password shorter than 6 characters is refused, and the permit still works")
  func shortPassword() throws {
    var bench = Bench()
    let token = try bench.permit()
    let answer = try bench.register(token, adding: ["password": "12345"])
    #expect(answer.message(at: "password") == Sentence.shortPassword.english)
    #expect(try bench.register(token, adding: ["password": "123456"]).code == nil)
  }

  @Test("Everything that is wrong is said at once")
  func allProblems() throws {
    var bench = Bench()
    let answer = try bench.ask(
      { $0.register($1) },
      ["country_code": "XXX", "phone": "x", "form_id": "x", "vcode": "x", "r": .bool(true)])
    for field in ["country_code", "phone", "form_id", "vcode", "token", "r"] {
      #expect(answer.message(at: field) != nil, "\(field)")
    }
  }
}
