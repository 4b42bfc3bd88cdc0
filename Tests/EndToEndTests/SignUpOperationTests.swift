import Curl
import FeatAPI
import FeatDomain
import Glibc
import HTTP
import Testing

@Suite("FeatAPI over libcurl against the sandbox")
struct SignUpOperationTests {
  private let sandbox: RunningSandbox
  private let api: FeatAPI

  init() throws {
    sandbox = try RunningSandbox()
    let address = try #require(ServerAddress(sandbox.url))
    api = .http(
      .curl(baseAddress: address, userAgent: "feat-tui/0"), locale: "en",
      now: { UnixTime(milliseconds: 0) })
  }

  @Test("A new number signs up in three calls, and then signs in with a code")
  func wholeWay() async throws {
    let phone = chinese("15915719111")
    try await api.sendCode(phone, .signUp)
    let code = Secret(try sandbox.code(for: "+86-15915719111"))
    let permit = try permit(of: await api.verifyCode(phone, .signUp, code))
    let session = try await api.register(
      registration(phone, code: code, permit: permit, password: "correct horse", referral: "R-1"))
    #expect(session.key.revealed.count == 40)
    #expect(session.uid > UInt64(Int64.max))
    #expect(try await api.currentUser(session).uid == session.uid)

    try await api.sendCode(phone, .signIn)
    let second = Secret(try sandbox.code(for: "+86-15915719111"))
    let signedIn = try await api.verifyCode(phone, .signIn, second)
    #expect(signedIn == .signedIn(session))
    #expect(
      try await sandbox.counts() == [
        "POST /api/auth/phone/code/": 2, "POST /api/auth/phone/verification/": 2,
        "POST /api/auth/phone/register/": 1, "GET /api/user/basic-info/": 1,
      ])
  }

  @Test("Signing in with a number without an account makes one, without a password")
  func signInBecomesSignUp() async throws {
    let phone = chinese("15915719112")
    try await api.sendCode(phone, .signIn)
    let code = Secret(try sandbox.code(for: "+86-15915719112"))
    let permit = try permit(of: await api.verifyCode(phone, .signIn, code))
    let session = try await api.register(
      registration(phone, formID: .signIn, code: code, permit: permit))
    #expect(try await api.currentUser(session).uid == session.uid)
  }

  @Test("The countries come with China suggested")
  func countries() async throws {
    let codes = try await api.callingCodes()
    #expect(codes.suggested == "CHN")
    #expect(codes.countries.contains { $0.iso3 == "CHN" && $0.callingCode == "86" })
  }

  @Test("PHONE_ALREADY_EXISTS: the number of a demo account")
  func phoneExists() async throws {
    let failure = await failure { try await api.sendCode(chinese("13800138000"), .signUp) }
    #expect(failure?.kind == .refused(.phoneAlreadyExists))
    #expect(failure?.serverMessage == "This phone number already has an account.")
    #expect(failure?.mayHaveTakenEffect == false)
  }

  @Test("SEND_MSG_ERROR: a number that no SMS reaches, and it costs nothing")
  func notSent() async throws {
    let phone = chinese("15915710000")
    for _ in 1...4 {
      let failure = await failure { try await api.sendCode(phone, .signUp) }
      #expect(failure?.kind == .refused(.sendMessageError))
    }
  }

  @Test("SEND_VCODE_LIMIT_ERROR: the fourth code, whichever form it is for")
  func tooMany() async throws {
    let phone = chinese("15915719113")
    for formID in [FormID.signUp, .signIn, .signUp] { try await api.sendCode(phone, formID) }
    let failure = await failure { try await api.sendCode(phone, .signIn) }
    #expect(failure?.kind == .refused(.sendCodeLimit))
    #expect(failure?.mayHaveTakenEffect == false)
  }

  @Test("VCODE_VERIFY_FAILED: wrong digits, an older code, the code of the other form")
  func wrongCode() async throws {
    let phone = chinese("15915719114")
    try await api.sendCode(phone, .signUp)
    let old = Secret(try sandbox.code(for: "+86-15915719114"))
    try await api.sendCode(phone, .signUp)
    let new = Secret(try sandbox.code(for: "+86-15915719114"))
    let wrong = Secret(other(than: [old.revealed, new.revealed]))
    // Two codes may be equal by chance: then the older one is not wrong.
    let attempts = [(wrong, FormID.signUp), (new, .signIn)] + (old == new ? [] : [(old, .signUp)])
    for (code, formID) in attempts {
      let failure = await failure { _ = try await api.verifyCode(phone, formID, code) }
      #expect(failure?.kind == .refused(.codeVerifyFailed))
    }
    _ = try permit(of: await api.verifyCode(phone, .signUp, new))
  }

  @Test("REGISTER_TOKEN_MISSING_ERROR: a permit works once, and none that was made up works")
  func permitMissing() async throws {
    let phone = chinese("15915719115")
    try await api.sendCode(phone, .signUp)
    let code = Secret(try sandbox.code(for: "+86-15915719115"))
    let permit = try permit(of: await api.verifyCode(phone, .signUp, code))
    let madeUp = Secret(String(repeating: "x", count: 64))
    let first = await failure {
      _ = try await api.register(registration(phone, code: code, permit: madeUp))
    }
    #expect(first?.kind == .refused(.registerTokenMissing))
    _ = try await api.register(registration(phone, code: code, permit: permit))
    let second = await failure {
      _ = try await api.register(registration(phone, code: code, permit: permit))
    }
    #expect(second?.kind == .refused(.registerTokenMissing))
  }

  @Test("VALIDATION_EXCEPTION: each field has its message, in the language that was asked for")
  func validation() async throws {
    let phone = PhoneNumber(iso3: "USA", callingCode: "86", national: "1")
    let address = try #require(ServerAddress(sandbox.url))
    let chinese = FeatAPI.http(
      .curl(baseAddress: address, userAgent: "feat-tui/0"), locale: "zh-CN",
      now: { UnixTime(milliseconds: 0) })
    for (api, mark) in [(api, "phone number like"), (chinese, "请输入正确的手机号")] {
      let failure = await failure { _ = try await api.verifyCode(phone, .signUp, Secret("1")) }
      #expect(failure?.kind == .refused(.validation))
      #expect(failure?.message(for: "phone")?.contains(mark) == true)
      #expect(failure?.message(for: "vcode") != nil)
    }
    let short = await failure {
      _ = try await api.register(
        registration(
          self.chinese("15915719116"), code: Secret("123456"), permit: Secret("x"),
          password: "12345"))
    }
    #expect(short?.message(for: "password") != nil)
  }

  @Test("401: a key that is not valid")
  func unauthorized() async throws {
    let session = Session(.key(Secret("wrong")), uid: 1, phone: chinese("15915719117"))
    let failure = await failure { _ = try await api.currentUser(session) }
    #expect(failure?.kind == .unauthorized)
  }

  @Test("A sandbox that was killed refuses, and nothing can have arrived")
  func killed() async throws {
    sandbox.process.send(signal: SIGKILL)
    _ = try sandbox.process.end()
    let failure = await failure { try await api.sendCode(chinese("15915719118"), .signUp) }
    #expect(failure == APIFailure(.transport(.cannotConnect)))
  }

  private func chinese(_ national: String) -> PhoneNumber {
    PhoneNumber(iso3: "CHN", callingCode: "86", national: national)
  }

  private func registration(
    _ phone: PhoneNumber, formID: FormID = .signUp, code: Secret, permit: Secret,
    password: String? = nil, referral: String? = nil
  ) -> Registration {
    Registration(
      phone: phone, formID: formID, code: code, permit: permit, password: password.map(Secret.init),
      referral: referral)
  }

  private func permit(of verification: Verification) throws -> Secret {
    guard case .permit(let permit) = verification else { throw Failure("not a permit") }
    return permit
  }

  private func other(than codes: [String]) -> String {
    ["111111", "222222", "333333"].first { !codes.contains($0) } ?? "444444"
  }

  /// What an operation fails with; that it does not fail is an issue.
  private func failure(
    sourceLocation: SourceLocation = #_sourceLocation, of body: () async throws -> Void
  ) async -> APIFailure? {
    await #expect(throws: APIFailure.self, sourceLocation: sourceLocation) { try await body() }
  }
}
