import FeatDomain
import Foundation

@testable import FeatSandbox

/// A sandbox with its demo accounts, a clock that the test moves, and the calls of their devices.
struct AccountBench: Sendable {
  static let token = "/api/o/token/"
  static let phone = "+86-13800138000"
  static let password = "feat-demo-1"

  let moment: Moment
  let sandbox: Sandbox

  init(rules: SandboxRules = SandboxRules(fixedCode: "111111"), file: StateFile? = nil) {
    let moment = Moment()
    self.moment = moment
    sandbox = Sandbox(
      rules: rules, file: file, surroundings: Sandbox.Surroundings(now: { moment.now }))
  }

  /// Sends JSON.
  func post(
    _ path: String, _ fields: [String: JSONValue] = [:], as authorization: String? = nil,
    cookie: String? = nil
  ) async -> Answer {
    var headers = ["content-type": "application/json"]
    headers["authorization"] = authorization
    headers["cookie"] = cookie
    return await sandbox.answer(
      Request(
        method: "POST", path: path, headers: headers, body: JSONValue.object(fields).encoded()))
  }

  /// Sends a form to the token endpoint.
  func askToken(_ form: String, as authorization: String? = nil) async -> Answer {
    var headers = ["content-type": "application/x-www-form-urlencoded; charset=utf-8"]
    headers["authorization"] = authorization
    return await sandbox.answer(
      Request(method: "POST", path: Self.token, headers: headers, body: Data(form.utf8)))
  }

  /// Signs in at the token endpoint, with some parameters changed or left out.
  func signIn(
    changing changes: [String: String] = [:], without missing: String...
  ) async -> Answer {
    await askToken(Self.form(Self.signIn, changing: changes, without: missing))
  }

  /// Refreshes, with some parameters changed.
  func refresh(_ token: String, changing changes: [String: String] = [:]) async -> Answer {
    await askToken(Self.form(Self.refresh(token), changing: changes))
  }

  /// The status of a look at who is signed in.
  func status(as authorization: String) async -> Int {
    await user(as: authorization).status
  }

  /// Who is signed in.
  func user(as authorization: String) async -> Answer {
    await sandbox.answer(
      Request(
        method: "GET", path: "/api/user/basic-info/", headers: ["authorization": authorization]))
  }

  /// The deprecated sign-in.
  func logIn(
    _ phone: String = phone, _ password: String = password
  ) async -> Answer {
    await post("/api/auth/login/", ["username": .string(phone), "password": .string(password)])
  }

  /// What a counter has for an operation.
  func count(_ counter: String, of operation: String) async -> Int {
    let answer = await sandbox.answer(Request(method: "GET", path: "/sandbox/\(counter)/"))
    return answer.data?[operation]?.whole ?? 0
  }

  static let signIn = [
    "grant_type": "password", "client_id": "demo-client", "client_secret": "demo-secret",
    "username": phone, "password": password, "device_id": "tui:1",
  ]

  static func refresh(_ token: String) -> [String: String] {
    [
      "grant_type": "refresh_token", "client_id": "demo-client", "client_secret": "demo-secret",
      "refresh_token": token,
    ]
  }

  static func form(
    _ fields: [String: String], changing changes: [String: String] = [:],
    without missing: [String] = []
  ) -> String {
    fields.merging(changes) { _, new in new }.filter { !missing.contains($0.key) }
      .map { "\($0)=\($1.replacing("+", with: "%2B"))" }.joined(separator: "&")
  }
}

extension Answer {
  /// An access token as a header says it.
  var bearer: String { "Bearer \(word("access_token") ?? "")" }
  /// The refresh token in it, or an empty text.
  var refresh: String { word("refresh_token") ?? "" }
  /// OAuth's error.
  var oauthError: String? { word("error") }
  /// OAuth's reason.
  var reason: String? { word("error_description") }
  /// The cookie that it sets, as a client sends it back; nil where it sets none.
  var cookie: String? {
    headers["Set-Cookie"]?.split(separator: ";").first.map(String.init)
  }

  private func word(_ name: String) -> String? {
    guard case .string(let text)? = body[name] else { return nil }
    return text
  }
}
