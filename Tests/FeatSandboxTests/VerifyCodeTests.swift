import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Step 2, exchanging a code")
struct VerifyCodeTests {
  @Test("The right code is exchanged for a permit of 64 characters")
  func permit() throws {
    var bench = Bench()
    try bench.sendCode()
    let answer = try bench.verify()
    #expect(answer.status == 200)
    #expect(answer.token.utf8.count == 64)
  }

  @Test("A wrong code is refused, and the right one still works after it")
  func wrongCode() throws {
    var bench = Bench()
    try bench.sendCode()
    let answer = try bench.verify("111112")
    #expect(answer.status == 400)
    #expect(answer.code == "VCODE_VERIFY_FAILED")
    #expect(try bench.verify().code == nil)
  }

  @Test("After a resend only the newest code works")
  func resend() throws {
    var bench = Bench()
    try bench.sendCode("111111")
    try bench.sendCode("222222")
    #expect(try bench.verify("111111").code == "VCODE_VERIFY_FAILED")
    #expect(try bench.verify("222222").code == nil)
  }

  @Test("A code is valid for 15 minutes, and not longer")
  func lifetime() throws {
    var bench = Bench()
    try bench.sendCode()
    bench.now = bench.now.adding(seconds: 899)
    #expect(try bench.verify().code == nil)
    bench.now = bench.now.adding(seconds: 1)
    #expect(try bench.verify().code == "VCODE_VERIFY_FAILED")
  }

  @Test("A code works for its own number and form alone")
  func binding() throws {
    var bench = Bench()
    try bench.sendCode()
    #expect(try bench.verify(for: "login").code == "VCODE_VERIFY_FAILED")
    #expect(try bench.verify(of: "+86-15900000001").code == "VCODE_VERIFY_FAILED")
    try bench.sendCode("222222", for: "login")
    #expect(try bench.verify("111111").code == nil)
    #expect(try bench.verify("222222", for: "login").code == nil)
  }

  @Test("A code for signing in opens the account of its number")
  func signIn() throws {
    var bench = Bench()
    let key = try bench.signUp().key
    try bench.sendCode("222222", for: "login")
    let answer = try bench.verify("222222", for: "login")
    #expect(answer.key == key)
    #expect(answer.body["data"]?["uid"] == .number(Decimal(9_223_372_036_854_776_000 as UInt64)))
    #expect(answer.token.isEmpty)
  }

  @Test("A code for signing in gives a permit where the number has no account")
  func signInWithoutAccount() throws {
    var bench = Bench()
    try bench.sendCode(for: "login")
    #expect(try bench.verify(for: "login").token.utf8.count == 64)
  }

  @Test("A code is of no more use once an account was made with it")
  func spent() throws {
    var bench = Bench()
    try bench.signUp()
    #expect(try bench.verify().code == "VCODE_VERIFY_FAILED")
  }

  @Test(
    "A code that is not six digits is refused at its field",
    arguments: ["", "12345", "1234567", "12345a", "１２３４５６"])
  func illFormed(_ digits: String) throws {
    var bench = Bench()
    try bench.sendCode()
    #expect(try bench.verify(digits).message(at: "vcode") == Sentence.illFormedCode.english)
  }

  @Test("A code that is a number is refused at its field")
  func numericCode() throws {
    var bench = Bench()
    try bench.sendCode()
    let answer = try bench.ask(
      { $0.verifyCode($1) },
      [
        "country_code": "CHN", "phone": .string(Bench.phone), "form_id": "form-130",
        "vcode": .number(111111),
      ])
    #expect(answer.message(at: "vcode") == Sentence.notText.english)
  }
}
