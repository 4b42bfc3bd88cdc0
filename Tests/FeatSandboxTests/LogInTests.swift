import Testing

@testable import FeatSandbox

@Suite("The deprecated sign-in, and signing out")
struct LogInTests {
  private let bench = AccountBench()
  private static let logOut = "/api/auth/logout/"

  @Test("A number and its password get the account's key, each time the same")
  func key() async {
    let answer = await bench.logIn()
    #expect(answer.status == 200)
    #expect(answer.key.utf8.count == 40)
    #expect(await bench.logIn().key == answer.key)
    let user = await bench.user(as: "Token \(answer.key)")
    #expect(user.data?["uid"] == answer.data?["uid"])
    #expect(user.data?["username"] == .string(AccountBench.phone))
  }

  @Test(
    "A wrong number and a wrong password are told alike",
    arguments: [("+86-13800138000", "feat-demo-2"), ("+86-13800138001", "feat-demo-1")])
  func wrong(_ phone: String, _ password: String) async {
    let answer = await bench.logIn(phone, password)
    #expect(answer.status == 400)
    #expect(answer.code == "INVALID_CREDENTIALS")
    #expect(answer.body["message"] == .string(ErrorCode.wrongCredentials.sentence.english))
  }

  @Test("An account without a password cannot be signed in to with one", arguments: ["", "null"])
  func noPassword(_ password: String) async throws {
    var bench = Bench()
    try bench.signUp()
    let answer = try bench.ask(
      { try $0.logIn($1) },
      ["username": .string(Bench.phone), "password": .string(password)])
    #expect(answer.code == "INVALID_CREDENTIALS")
  }

  @Test("What is wrong with the fields is said at each")
  func fields() async {
    let answer = await bench.post("/api/auth/login/", ["username": "13800138000"])
    #expect(answer.message(at: "username") == Sentence.illFormedPhone.english)
    #expect(answer.message(at: "password") == Sentence.required.english)
  }

  @Test("Signing out ends the key on every device, and the next sign-in gets another")
  func logOut() async {
    let key = await bench.logIn().key
    let tokens = await bench.signIn()
    #expect(await bench.post(Self.logOut, as: "Token \(key)").status == 200)
    let refused = await bench.user(as: "Token \(key)")
    #expect(refused.status == 401)
    #expect(refused.body == ["detail": .string(Sentence.badKey.english)])
    let next = await bench.logIn().key
    #expect(next != key)
    #expect(await bench.status(as: "Token \(next)") == 200)
    // A token family is a session of its own.
    #expect(await bench.status(as: tokens.bearer) == 200)
  }

  @Test("Signing out with a token ends its family and the key, and no other family")
  func logOutWithToken() async {
    let key = await bench.logIn().key
    let other = await bench.signIn()
    let tokens = await bench.signIn()
    #expect(await bench.post(Self.logOut, as: tokens.bearer).status == 200)
    #expect(await bench.status(as: tokens.bearer) == 401)
    #expect(await bench.refresh(tokens.refresh).oauthError == "invalid_grant")
    #expect(await bench.status(as: "Token \(key)") == 401)
    #expect(await bench.status(as: other.bearer) == 200)
  }

  @Test("Signing out touches no other account")
  func otherAccount() async {
    let other = await bench.logIn("+1-4155550100", "feat-demo-3").key
    let key = await bench.logIn().key
    _ = await bench.post(Self.logOut, as: "Token \(key)")
    #expect(await bench.status(as: "Token \(other)") == 200)
  }

  @Test("Only who is signed in can sign out", arguments: [nil, "Token nope", "Bearer nope"])
  func nobody(_ authorization: String?) async {
    #expect(await bench.post(Self.logOut, as: authorization).status == 401)
    #expect(await bench.count("effects", of: "POST \(Self.logOut)") == 0)
  }
}
