import FeatDomain
import Foundation
import Testing

@testable import FeatSandbox

@Suite("Step 1, sending a code")
struct SendCodeTests {
  @Test("A code goes out to the number, and the answer says when")
  func sends() throws {
    var bench = Bench()
    let answer = try bench.sendCode("123456")
    #expect(answer.status == 200)
    #expect(answer.body["error"] == .bool(false))
    #expect(answer.message == TextMessage(phone: Bench.phone, code: "123456"))
    #expect(answer.body["data"]?["phone"] == .string(Bench.phone))
    #expect(answer.body["data"]?["country_code"] == "CHN")
    #expect(answer.body["data"]?["time"] == .number(Decimal(1_800_000_000)))
  }

  @Test("A code is six random digits")
  func randomDigits() throws {
    var bench = Bench()
    bench.rules.quota.count = 20
    var codes: Set<String> = []
    for _ in 0..<20 {
      let code = try #require(try bench.sendCode(nil).message?.code)
      #expect(code.utf8.count == 6 && code.utf8.allSatisfy { $0.isDigit })
      codes.insert(code)
    }
    #expect(codes.count > 10)
  }

  @Test("A number with an account is sent to sign-in, but may have a code for signing in")
  func accountExists() throws {
    var bench = Bench()
    try bench.signUp()
    let answer = try bench.sendCode()
    #expect(answer.status == 400)
    #expect(answer.code == "PHONE_ALREADY_EXISTS")
    #expect(answer.message == nil)
    #expect(try bench.sendCode(for: "login").code == nil)
  }

  @Test("The fourth code within 7200 s is refused, whatever form it is for")
  func quota() throws {
    var bench = Bench()
    try bench.sendCode()
    try bench.sendCode(for: "login")
    bench.now = bench.now.adding(seconds: 7199)
    try bench.sendCode()
    #expect(try bench.sendCode().code == "SEND_VCODE_LIMIT_ERROR")
    #expect(try bench.sendCode(for: "login").code == "SEND_VCODE_LIMIT_ERROR")
    #expect(try bench.sendCode(to: "+86-15900000001").code == nil)
    bench.now = bench.now.adding(seconds: 1)
    #expect(try bench.sendCode().code == nil)
  }

  @Test("A message that could not be sent does not count against the quota")
  func failedSend() throws {
    var bench = Bench()
    for _ in 0..<5 {
      let answer = try bench.sendCode(to: "+86-15915710000")
      #expect(answer.status == 400)
      #expect(answer.code == "SEND_MSG_ERROR")
      #expect(answer.message == nil)
    }
    #expect(bench.state.sentCodes.isEmpty)
  }

  @Test(
    "An ill-formed number is refused at its field",
    arguments: [
      "15915719111", "+8615915719111", "+86-123", "+86-1234567890123456", "+-15915719111",
      "+86861-15915719111", "+86-1591571911x", "+86-159-15719111", "+86-１５９１５７１９１１１", "",
    ])
  func illFormedPhone(_ phone: String) throws {
    var bench = Bench()
    let answer = try bench.sendCode(to: phone)
    #expect(answer.message(at: "phone") == Sentence.illFormedPhone.english)
  }

  @Test("A country that is unknown or has another calling code is refused at its field")
  func wrongCountry() throws {
    var bench = Bench()
    #expect(
      try bench.sendCode(country: "XXX").message(at: "country_code")
        == Sentence.unknownCountry.english)
    #expect(
      try bench.sendCode(country: "USA").message(at: "country_code")
        == Sentence.otherCallingCode.english)
    #expect(try bench.sendCode(to: "+1-4155550199", country: "CAN").code == nil)
  }

  @Test("A form other than form-130 and login is refused at its field")
  func wrongForm() throws {
    var bench = Bench()
    let answer = try bench.sendCode(for: "form-131")
    #expect(answer.message(at: "form_id") == Sentence.unknownForm.english)
  }

  @Test(
    "A missing, null or wrong-typed field is named",
    arguments: ["country_code", "phone", "form_id"])
  func unusableField(_ field: String) throws {
    var bench = Bench()
    var fields: [String: JSONValue] = [
      "country_code": "CHN", "phone": .string(Bench.phone), "form_id": "form-130",
    ]
    let missing = try bench.ask({ $0.sendCode($1) }, fields, without: field)
    #expect(missing.message(at: field) == Sentence.required.english)
    fields[field] = .null
    let null = try bench.ask({ $0.sendCode($1) }, fields)
    #expect(null.message(at: field) == Sentence.mayNotBeNull.english)
    fields[field] = .array([.number(1)])
    let list = try bench.ask({ $0.sendCode($1) }, fields)
    #expect(list.message(at: field) == Sentence.notText.english)
  }

  @Test("Messages are Chinese for zh-CN")
  func chinese() throws {
    var bench = Bench()
    bench.language = "zh-CN"
    let answer = try bench.sendCode(to: "+86-1", for: "x")
    #expect(answer.body["message"] == .string(ErrorCode.invalidFields.sentence.chinese))
    #expect(answer.message(at: "phone") == Sentence.illFormedPhone.chinese)
    #expect(answer.message(at: "form_id") == Sentence.unknownForm.chinese)
  }
}
