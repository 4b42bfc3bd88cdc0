import Testing

@testable import FeatSandbox

@Suite("Recovering an account by its question")
struct RecoveryTests {
  private static let path = "/api/user/user-security-question/"
  private static let question = "第一只宠物叫什么？"
  private let bench = AccountBench()

  private func hint(_ phone: String) async -> Answer {
    await bench.post("\(Self.path)hint/", ["phone": .string(phone)])
  }

  private func verify(
    _ phone: String = AccountBench.phone, _ question: String = question, _ answer: String = "mimi"
  ) async -> Answer {
    await bench.post(
      "\(Self.path)verify/",
      [
        "phone": .string(phone), "question": .string(question), "answer": .string(answer),
      ])
  }

  private func reset(
    _ cookie: String?, of phone: String = AccountBench.phone, to password: String = "new-one",
    _ repetition: String? = nil
  ) async -> Answer {
    await bench.post(
      "/api/auth/password/reset/",
      [
        "phone": .string(phone), "new_password1": .string(password),
        "new_password2": .string(repetition ?? password),
      ], cookie: cookie)
  }

  @Test("From the question over the answer to a new password, sessions going on")
  func whole() async {
    let key = await bench.logIn().key
    #expect(await hint(AccountBench.phone).data?["question"] == .string(Self.question))
    let verified = await verify()
    #expect(verified.status == 200)
    #expect(await reset(verified.cookie).status == 200)
    #expect(await bench.logIn().code == "INVALID_CREDENTIALS")
    #expect(await bench.logIn(AccountBench.phone, "new-one").key == key)
  }

  @Test("The cookie is one for the whole server, and not for scripts")
  func cookie() async throws {
    let field = try #require(await verify().headers["Set-Cookie"])
    #expect(field.wholeMatch(of: /sessionid=[a-z0-9]{32}; HttpOnly; Path=\//) != nil)
  }

  @Test(
    "Without its cookie a password is not reset",
    arguments: [nil, "", "sessionid=nope", "x=1"])
  func noCookie(_ cookie: String?) async {
    _ = await verify()
    let answer = await reset(cookie)
    #expect(answer.status == 400)
    #expect(answer.code == "RECOVERY_SESSION_MISSING")
    #expect(await bench.logIn().status == 200)
  }

  @Test("The cookie is found among others")
  func cookies() async {
    let cookie = await verify().cookie ?? ""
    #expect(await reset("csrftoken=a=b; \(cookie);theme=dark").status == 200)
  }

  @Test("A right answer opens its own account alone")
  func otherAccount() async {
    let cookie = await verify().cookie
    for phone in ["+1-4155550100", "+86-15900000001"] {
      #expect(await reset(cookie, of: phone).code == "RECOVERY_SESSION_MISSING")
    }
    #expect(await bench.logIn("+1-4155550100", "feat-demo-3").status == 200)
    #expect(await reset(cookie).status == 200)
  }

  @Test("Right answers are good for one new password together")
  func once() async {
    let first = await verify().cookie
    let second = await verify().cookie
    #expect(first != second)
    #expect(await reset(first).status == 200)
    for cookie in [first, second] {
      #expect(await reset(cookie).code == "RECOVERY_SESSION_MISSING")
    }
  }

  @Test(
    "A right answer is good for 15 minutes, and not longer",
    arguments: [(899, 200), (900, 400)])
  func lifetime(_ seconds: Int, _ status: Int) async {
    let cookie = await verify().cookie
    bench.moment.pass(seconds: seconds)
    #expect(await reset(cookie).status == status)
  }

  @Test("A password that is refused leaves the right answer good")
  func refusedPassword() async {
    let cookie = await verify().cookie
    let answer = await reset(cookie, to: "short", "other")
    #expect(answer.message(at: "new_password1") == Sentence.shortPassword.english)
    #expect(answer.message(at: "new_password2") == Sentence.otherPassword.english)
    #expect(await reset(cookie).status == 200)
  }

  @Test(
    "No account and no question are told alike",
    arguments: ["+86-15900000001", "+86-13900139000"])
  func noQuestion(_ phone: String) async {
    let answer = await hint(phone)
    #expect(answer.status == 400)
    #expect(answer.code == "SECURITY_QUESTION_MISSING")
    #expect(await verify(phone).code == "SECURITY_ANSWER_WRONG")
  }

  @Test("A wrong answer, or one to another question, sets no cookie")
  func wrongAnswer() async {
    for answer in [
      await verify(AccountBench.phone, Self.question, "Mimi"),
      await verify(AccountBench.phone, "What was your first pet called?", "mimi"),
      await verify("+1-4155550100", Self.question, "mimi"),
    ] {
      #expect(answer.status == 400)
      #expect(answer.code == "SECURITY_ANSWER_WRONG")
      #expect(answer.cookie == nil)
    }
  }

  @Test("Who is signed in sets the question, in place of the one before")
  func set() async {
    let bearer = await bench.signIn().bearer
    let answer = await bench.post(
      Self.path, ["question": " Colour? ", "answer": "blue "], as: bearer)
    #expect(answer.status == 200)
    #expect(await hint(AccountBench.phone).data?["question"] == "Colour?")
    #expect(await verify().code == "SECURITY_ANSWER_WRONG")
    #expect(await verify(AccountBench.phone, "Colour?", " blue").status == 200)
  }

  @Test("A question needs words, an answer, and somebody who is signed in")
  func setWrong() async {
    let bearer = await bench.signIn().bearer
    let answer = await bench.post(Self.path, ["question": " "], as: bearer)
    #expect(answer.message(at: "question") == Sentence.mayNotBeBlank.english)
    #expect(answer.message(at: "answer") == Sentence.required.english)
    let fields: [String: JSONValue] = ["question": "Colour?", "answer": "blue"]
    #expect(await bench.post(Self.path, fields).status == 401)
  }

  @Test("A question that came with the sign-up needs its answer, and can be recovered by")
  func signUp() throws {
    var bench = Bench()
    let token = try bench.permit()
    let half = try bench.register(token, adding: ["security_key": "Pet?"])
    #expect(half.message(at: "security_value") == Sentence.required.english)
    _ = try bench.register(token, adding: ["security_key": "Pet?", "security_value": "Tom"])
    let verified = try bench.ask(
      { try $0.verifySecurityAnswer($1) },
      ["phone": .string(Bench.phone), "question": "Pet?", "answer": "Tom"])
    #expect(verified.cookie != nil)
  }

  @Test("What is wrong with the fields is said at each, in Chinese too")
  func fields() throws {
    var bench = Bench()
    bench.language = "zh-CN"
    for rule in [
      { try $0.securityHint($1) }, { try $0.verifySecurityAnswer($1) },
      { try $0.resetPassword($1) },
    ] as [(inout SandboxState, Call) throws -> Answer] {
      let answer = try bench.ask(rule, ["phone": "13800138000"])
      #expect(answer.message(at: "phone") == Sentence.illFormedPhone.chinese)
    }
  }
}
