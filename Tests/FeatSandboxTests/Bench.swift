import FeatDomain

@testable import FeatSandbox

/// A state with a clock that the test moves, and the calls of a client.
struct Bench {
  var state = SandboxState()
  var rules = SandboxRules()
  var now = UnixTime(milliseconds: 1_800_000_000_000)
  var language = "en"

  static let phone = "+86-15915719111"

  /// Calls a rule with fields as a client would send them.
  mutating func ask(
    _ rule: (inout SandboxState, Call) throws -> Answer, _ fields: [String: JSONValue],
    without missing: String? = nil
  ) throws -> Answer {
    var fields = fields
    if let missing { fields[missing] = nil }
    let request = Request(
      method: "POST", path: "/", headers: ["x-language-locale": language],
      body: JSONValue.object(fields).encoded())
    let dice = Dice { UInt64.random(in: .min ... .max) }
    do {
      return try rule(&state, Call(request: request, now: now, dice: dice, rules: rules))
    } catch let refusal as Refusal {
      return refusal.answer
    }
  }

  /// Step 1, with the digits that are to be sent.
  @discardableResult
  mutating func sendCode(
    _ digits: String? = "111111", to phone: String = phone, country: String = "CHN",
    for form: String = "form-130"
  ) throws -> Answer {
    rules.fixedCode = digits
    return try ask(
      { $0.sendCode($1) },
      ["country_code": .string(country), "phone": .string(phone), "form_id": .string(form)])
  }

  /// Step 2.
  mutating func verify(
    _ digits: String = "111111", of phone: String = phone, for form: String = "form-130"
  ) throws -> Answer {
    try ask({ $0.verifyCode($1) }, fields(phone, form, digits))
  }

  /// Step 3.
  mutating func register(
    _ token: String, _ digits: String = "111111", of phone: String = phone,
    for form: String = "form-130", adding more: [String: JSONValue] = [:]
  ) throws -> Answer {
    var fields = fields(phone, form, digits)
    fields["token"] = .string(token)
    return try ask({ $0.register($1) }, fields.merging(more) { _, new in new })
  }

  /// Steps 1 and 2: the permit.
  mutating func permit(for form: String = "form-130") throws -> String {
    try sendCode(for: form)
    return try verify(for: form).token
  }

  /// All three steps.
  @discardableResult
  mutating func signUp(for form: String = "form-130") throws -> Answer {
    try register(try permit(for: form), for: form)
  }

  private func fields(
    _ phone: String, _ form: String, _ digits: String
  ) -> [String: JSONValue] {
    [
      "country_code": "CHN", "phone": .string(phone), "form_id": .string(form),
      "vcode": .string(digits),
    ]
  }
}

extension Answer {
  /// FEAT's code; nil for a success.
  var code: String? { text(body["code"]) }
  /// The permit in it, or an empty text.
  var token: String { text(body["data"]?["token"]) ?? "" }
  /// The key in it, or an empty text.
  var key: String { text(body["data"]?["key"]) ?? "" }
  /// The first message at a field of a VALIDATION_EXCEPTION.
  func message(at field: String) -> String? {
    guard code == "VALIDATION_EXCEPTION", case .array(let all)? = body["data"]?[field] else {
      return nil
    }
    return text(all.first)
  }

  private func text(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value else { return nil }
    return text
  }
}
