import FeatAPI
import FeatDomain
import Foundation
import HTTP
import Mutations
import Testing

@Suite("What each operation sends")
struct RequestTests {
  private static let common = [
    HTTPHeader("Accept", "application/json"), HTTPHeader("X-Language-Locale", "zh-CN"),
  ]

  /// The one request that an operation sends.
  private func request(_ operation: (FeatAPI) async throws -> Void) async throws -> HTTPRequest {
    let server = Server(204, "")
    try? await operation(server.api)
    #expect(server.requests.count == 1)
    return try #require(server.requests.first)
  }

  private func body(_ request: HTTPRequest) -> String {
    String(decoding: request.body ?? Data(), as: UTF8.self)
  }

  @Test("The countries are read without a credential")
  func callingCodes() async throws {
    let request = try await request { _ = try await $0.callingCodes() }
    #expect(
      request
        == HTTPRequest(.get, "/api/choices/phone-country-code/", headers: Self.common))
  }

  @Test("The user is read with the session's key")
  func currentUser() async throws {
    let request = try await request { _ = try await $0.currentUser(.sample) }
    let credential = HTTPHeader("Authorization", "Token \(Secret.key.revealed)")
    #expect(
      request == HTTPRequest(.get, "/api/user/basic-info/", headers: Self.common + [credential]))
  }

  @Test("The three steps are posts of JSON without a credential", arguments: Operation.signUp)
  func writes(operation: Operation) async throws {
    let request = try await request { _ = await operation.outcome($0) }
    let paths: [Operation: String] = [
      .sendCode: "/api/auth/phone/code/", .verifyCode: "/api/auth/phone/verification/",
      .register: "/api/auth/phone/register/",
    ]
    #expect(request.method == .post)
    #expect(request.path == paths[operation])
    #expect(request.pathTemplate == request.path)
    #expect(request.headers == Self.common + [HTTPHeader("Content-Type", "application/json")])
  }

  @Test("A code is asked for with country, number and form", arguments: [FormID.signUp, .signIn])
  func sendCode(formID: FormID) async throws {
    let request = try await request { try await $0.sendCode(.sample, formID) }
    #expect(
      body(request)
        == #"{"country_code":"CHN","form_id":"\#(formID.rawValue)","phone":"+86-15915719111"}"#)
  }

  @Test("The forms are called as FEAT calls them")
  func formIDs() {
    #expect(FormID.signUp.rawValue == "form-130")
    #expect(FormID.signIn.rawValue == "login")
  }

  @Test("A code is exchanged with its digits")
  func verifyCode() async throws {
    let request = try await request {
      _ = try await $0.verifyCode(.sample, .signIn, Secret("000123"))
    }
    #expect(
      body(request)
        == #"{"country_code":"CHN","form_id":"login","phone":"+86-15915719111","vcode":"000123"}"#)
  }

  @Test("An account is made with everything that was given")
  func register() async throws {
    let request = try await request { _ = try await $0.register(.sample) }
    #expect(
      body(request)
        == #"{"country_code":"CHN","form_id":"form-130","password":"correct horse","#
        + #""phone":"+86-15915719111","r":"friend","token":"\#(Secret.permit.revealed)","#
        + #""vcode":"482913"}"#)
  }

  @Test("A recovery question is sent with its answer")
  func registerWithQuestion() async throws {
    var registration = Registration(
      phone: .sample, formID: .signUp, code: .code, permit: Secret("abc"))
    registration.securityQuestion = SecurityQuestion(question: "Pet?", answer: Secret("Rex"))
    let request = try await request { [registration] in _ = try await $0.register(registration) }
    #expect(
      body(request)
        == #"{"country_code":"CHN","form_id":"form-130","phone":"+86-15915719111","#
        + #""security_key":"Pet?","security_value":"Rex","token":"abc","vcode":"482913"}"#)
  }

  @Test("What was not given is not sent")
  func registerWithoutExtras() async throws {
    let registration = Registration(
      phone: .sample, formID: .signUp, code: .code, permit: Secret("abc"))
    let request = try await request { _ = try await $0.register(registration) }
    #expect(
      body(request)
        == #"{"country_code":"CHN","form_id":"form-130","phone":"+86-15915719111","#
        + #""token":"abc","vcode":"482913"}"#)
  }

  @Test(
    "A password arrives as it was typed",
    arguments: ["pä55wörd", "密码🔑", #"a"b\c/d"#, " spaces ", "tab\tand\u{7}", "e\u{301}\u{0}"])
  func password(typed: String) async throws {
    var registration = Registration.sample
    registration.password = Secret(typed)
    let request = try await request { [registration] in _ = try await $0.register(registration) }
    let fields = try JSONDecoder().decode([String: String].self, from: request.body ?? Data())
    #expect(Array((fields["password"] ?? "").unicodeScalars) == Array(typed.unicodeScalars))
  }

  @Test("Nothing is sent a second time, whatever the answer", arguments: Operation.allCases)
  func once(operation: Operation) async {
    for status in [200, 204, 301, 401, 429, 500, 503] {
      let server = Server(status, "")
      _ = await operation.outcome(server)
      #expect(server.requests.count == 1)
    }
  }
}
