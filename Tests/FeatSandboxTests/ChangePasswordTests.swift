import Testing

@testable import FeatSandbox

@Suite("Changing a password")
struct ChangePasswordTests {
  private let bench = AccountBench()

  private func change(
    _ old: String, _ first: String, _ second: String, as authorization: String
  ) async -> Answer {
    await bench.post(
      "/api/auth/password/change/",
      [
        "old_password": .string(old), "new_password1": .string(first),
        "new_password2": .string(second),
      ], as: authorization)
  }

  @Test("The new password opens the account, the old one no more, and sessions go on")
  func changes() async {
    let tokens = await bench.signIn()
    let key = await bench.logIn().key
    let answer = await change(AccountBench.password, "new-one", "new-one", as: tokens.bearer)
    #expect(answer.status == 200)
    #expect(await bench.logIn().code == "INVALID_CREDENTIALS")
    #expect(await bench.logIn(AccountBench.phone, "new-one").key == key)
    #expect(await bench.signIn(changing: ["password": "new-one"]).status == 200)
    #expect(await bench.refresh(tokens.refresh).status == 200)
  }

  @Test("Everything that is wrong is said at its field, and the old password stays")
  func wrong() async {
    let bearer = await bench.signIn().bearer
    let answer = await change("wrong!", "short", "other", as: bearer)
    #expect(answer.status == 400)
    #expect(answer.message(at: "old_password") == Sentence.wrongOldPassword.english)
    #expect(answer.message(at: "new_password1") == Sentence.shortPassword.english)
    #expect(answer.message(at: "new_password2") == Sentence.otherPassword.english)
    #expect(await bench.logIn().status == 200)
  }

  @Test("All three fields are needed")
  func missing() async {
    let bearer = await bench.signIn().bearer
    let answer = await bench.post("/api/auth/password/change/", as: bearer)
    for field in ["old_password", "new_password1", "new_password2"] {
      #expect(answer.message(at: field) == Sentence.required.english)
    }
  }

  @Test("An account without a password has no old one to know")
  func noPassword() throws {
    var bench = Bench()
    let key = try bench.signUp().key
    let request = Request(
      method: "POST", path: "/", headers: ["authorization": "Token \(key)"],
      body: JSONValue.object([
        "old_password": "", "new_password1": "new-one", "new_password2": "new-one",
      ]).encoded())
    var call = Call(request: request, now: bench.now, dice: Dice { 0 }, rules: bench.rules)
    call.caller = bench.state.caller(call)
    let refusal = #expect(throws: Refusal.self) { try bench.state.changePassword(call) }
    #expect(
      refusal?.answer.message(at: "old_password") == Sentence.wrongOldPassword.english)
  }

  @Test("Only who is signed in can change a password")
  func nobody() async {
    #expect(await change(AccountBench.password, "new-one", "new-one", as: "").status == 401)
  }
}
