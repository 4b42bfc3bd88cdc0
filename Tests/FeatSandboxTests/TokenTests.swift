import Foundation
import Testing

@testable import FeatSandbox

@Suite("A token for a number and its password")
struct TokenTests {
  private let bench = AccountBench()

  @Test("A sign-in gets a pair of tokens, which no cache may keep")
  func pair() async {
    let answer = await bench.signIn()
    #expect(answer.status == 200)
    #expect(answer.body["token_type"] == "Bearer")
    #expect(answer.body["expires_in"] == .number(36_000))
    #expect(answer.body["scope"] == "read write")
    #expect(!answer.refresh.isEmpty)
    #expect(answer.headers["Cache-Control"] == "no-store")
    let user = await bench.user(as: answer.bearer)
    #expect(user.data?["username"] == .string(AccountBench.phone))
  }

  @Test(
    "Every error can be seen with its reason and without",
    arguments: OAuthError.Name.allCases, [true, false])
  func everyError(_ name: OAuthError.Name, withReason: Bool) async {
    let ordinary = withReason ? "demo-client" : "terse-client"
    let changes =
      switch name {
      case .invalidRequest: ["client_id": ordinary, "device_id": ""]
      case .invalidClient: ["client_id": ordinary, "client_secret": "wrong"]
      case .invalidGrant: ["client_id": ordinary, "password": "wrong"]
      case .unauthorizedClient:
        ["client_id": withReason ? "no-grant-client" : "terse-no-grant-client"]
      case .unsupportedGrantType: ["client_id": ordinary, "grant_type": "client_credentials"]
      case .invalidScope: ["client_id": ordinary, "scope": "read admin"]
      }
    let answer = await bench.signIn(changing: changes)
    #expect(answer.oauthError == name.rawValue)
    #expect(answer.status == (name == .invalidClient ? 401 : 400))
    #expect((answer.reason != nil) == withReason)
    #expect(answer.reason?.allSatisfy(\.isASCII) != false)
    #expect(answer.headers["Cache-Control"] == "no-store")
  }

  @Test(
    "Without a parameter, or with an empty one, the request is invalid",
    arguments: [
      ("username", "Request is missing username parameter."),
      ("password", "Request is missing password parameter."),
      ("device_id", "device_id is required"),
    ])
  func missing(_ parameter: String, _ reason: String) async {
    for answer in [
      await bench.signIn(without: parameter), await bench.signIn(changing: [parameter: ""]),
    ] {
      #expect(answer.oauthError == "invalid_request")
      #expect(answer.reason == reason)
    }
  }

  @Test("A parameter that comes twice makes the request invalid")
  func duplicate() async {
    let answer = await bench.askToken(
      AccountBench.form(AccountBench.signIn) + "&username=%2B1-4155550100")
    #expect(answer.oauthError == "invalid_request")
    #expect(answer.reason == "Duplicate username parameter.")
  }

  @Test("Without a grant type that it knows, nothing else is judged")
  func unknownGrant() async {
    for answer in [
      await bench.signIn(without: "grant_type", "client_id"),
      await bench.signIn(changing: ["grant_type": ""], without: "client_id"),
      await bench.signIn(changing: ["grant_type": "x"], without: "client_id"),
    ] {
      #expect(answer.status == 400)
      #expect(answer.oauthError == "unsupported_grant_type")
    }
  }

  @Test("JSON is no form, so it has no grant type")
  func json() async {
    let answer = await bench.post(
      AccountBench.token, AccountBench.signIn.mapValues(JSONValue.string))
    #expect(answer.status == 400)
    #expect(answer.oauthError == "unsupported_grant_type")
  }

  @Test(
    "A client that is missing, unknown or has another secret is refused, whatever the password",
    arguments: [
      ["client_id": ""], ["client_secret": ""], ["client_id": "nobody"],
      ["client_secret": "x"], ["client_secret": "x", "password": "x"],
    ])
  func wrongClient(_ changes: [String: String]) async {
    let answer = await bench.signIn(changing: changes)
    #expect(answer.status == 401)
    #expect(answer.oauthError == "invalid_client")
    #expect(answer.headers["WWW-Authenticate"] == #"Bearer error="invalid_client""#)
  }

  @Test(
    "A client may prove itself with HTTP Basic, in place of the form",
    arguments: [
      ("demo-client:demo-secret", 200), ("demo%2Dclient:demo%2Dsecret", 200),
      ("demo-client:wrong", 401), ("demo-client", 401), ("", 401),
    ])
  func basic(_ pair: String, _ status: Int) async {
    let form = AccountBench.form(
      AccountBench.signIn, without: ["client_id", "client_secret"])
    let header = "Basic \(Data(pair.utf8).base64EncodedString())"
    #expect(await bench.askToken(form, as: header).status == status)
  }

  @Test(
    "A wrong number or password is one error, and so is a number that is none",
    arguments: [
      ("+86-13800138000", "feat-demo-2"), ("+86-13800138001", "feat-demo-1"),
      ("13800138000", "feat-demo-1"), ("+1-13800138000", "feat-demo-1"),
    ])
  func wrongCredentials(_ phone: String, _ password: String) async {
    let answer = await bench.signIn(changing: ["username": phone, "password": password])
    #expect(answer.status == 400)
    #expect(answer.oauthError == "invalid_grant")
  }

  @Test("The password is judged before what the client may do")
  func order() async {
    let answer = await bench.signIn(
      changing: ["client_id": "no-grant-client", "password": "wrong"])
    #expect(answer.oauthError == "invalid_grant")
  }

  @Test("A token has the scope that was asked for", arguments: ["read", "write read"])
  func scope(_ scope: String) async {
    let answer = await bench.signIn(changing: ["scope": scope])
    #expect(answer.body["scope"] == .string(scope))
  }

  @Test("A token ends after its time, with words that speak of no credentials")
  func lifetime() async {
    let bench = AccountBench(rules: SandboxRules(tokenLifetime: 60))
    let answer = await bench.signIn()
    #expect(answer.body["expires_in"] == .number(60))
    bench.moment.pass(seconds: 59)
    #expect(await bench.status(as: answer.bearer) == 200)
    bench.moment.pass(seconds: 1)
    let late = await bench.user(as: answer.bearer)
    #expect(late.status == 401)
    #expect(late.body == ["detail": "Authentication credentials were not provided."])
    #expect(await bench.refresh(answer.refresh).status == 200)
  }

  @Test("A token that has ended is as good as none where none is needed")
  func publicOperation() async {
    let answer = await bench.post(
      "/api/user/user-simple-info/", ["uid": .array([])], as: "Bearer nope")
    #expect(answer.status == 200)
  }

  @Test("With a token one's projects are at hand, as with a key")
  func projects() async {
    let bearer = await bench.signIn().bearer
    let answer = await bench.sandbox.answer(
      Request(method: "GET", path: "/api/service/demand/", headers: ["authorization": bearer]))
    #expect(answer.items.count > 5)
  }
}
