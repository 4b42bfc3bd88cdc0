import FeatAPI
import FeatDomain
import Testing

@Suite("Guarding and recovering an account over libcurl against the sandbox")
struct AccountOperationTests {
  private let sandbox: RunningSandbox
  private let api: FeatAPI
  private let question = ServerText("第一只宠物叫什么？")

  init() throws {
    sandbox = try RunningSandbox()
    api = try sandbox.api(.demo)
  }

  @Test("Recovery: the question, its answer, a new password, and that signs in")
  func recovery() async throws {
    let question = try await api.accounts.securityHint(.xiaoming)
    #expect(question == self.question)
    try await api.accounts.verifyAnswer(.xiaoming, question, Secret("mimi"))
    try await api.accounts.resetPassword(.xiaoming, Secret("new horse"))
    _ = try await api.accounts.signIn(.xiaoming, Secret("new horse"))
    await expect(.oauth(.invalidGrant)) {
      _ = try await api.accounts.signIn(.xiaoming, Secret("feat-demo-1"))
    }
    // The answer serves once.
    await expect(.refused(.other("RECOVERY_SESSION_MISSING"))) {
      try await api.accounts.resetPassword(.xiaoming, Secret("other horse"))
    }
    #expect(try await sandbox.effects()["POST /api/auth/password/reset/"] == 1)
  }

  @Test("Recovery 1: a number without a question and one without an account are refused alike")
  func noQuestion() async throws {
    let nobody = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")
    for phone in [PhoneNumber.li, nobody] {
      await expect(.refused(.other("SECURITY_QUESTION_MISSING"))) {
        _ = try await api.accounts.securityHint(phone)
      }
    }
  }

  @Test("Recovery 2: a wrong answer and another question are refused, and open nothing")
  func wrongAnswer() async throws {
    for (question, answer) in [(question, "Mimi"), (ServerText("?"), "mimi")] {
      await expect(.refused(.other("SECURITY_ANSWER_WRONG"))) {
        try await api.accounts.verifyAnswer(.xiaoming, question, Secret(answer))
      }
    }
    await expect(.refused(.other("RECOVERY_SESSION_MISSING"))) {
      try await api.accounts.resetPassword(.xiaoming, Secret("new horse"))
    }
  }

  @Test("Recovery 3: a short password can be corrected; another number and another program cannot")
  func reset() async throws {
    try await api.accounts.verifyAnswer(.xiaoming, question, Secret("mimi"))
    let short = await expect(.refused(.validation)) {
      try await api.accounts.resetPassword(.xiaoming, Secret("12345"))
    }
    #expect(short?.message(for: "new_password1") != nil)
    await expect(.refused(.other("RECOVERY_SESSION_MISSING"))) {
      try await api.accounts.resetPassword(.li, Secret("new horse"))
    }
    let other = try sandbox.api(.demo)
    await expect(.refused(.other("RECOVERY_SESSION_MISSING"))) {
      try await other.accounts.resetPassword(.xiaoming, Secret("new horse"))
    }
    try await api.accounts.resetPassword(.xiaoming, Secret("new horse"))
  }

  @Test("A password is changed by who knows the old one, and whoever is signed in stays so")
  func changePassword() async throws {
    let session = try await api.accounts.signIn(.xiaoming, Secret("feat-demo-1"))
    let wrong = await expect(.refused(.validation)) {
      try await api.accounts.changePassword(session, Secret("wrong"), Secret("12345"))
    }
    #expect(wrong?.message(for: "old_password") != nil)
    #expect(wrong?.message(for: "new_password1") != nil)
    try await api.accounts.changePassword(session, Secret("feat-demo-1"), Secret("new horse"))
    #expect(try await api.currentUser(session).uid == session.uid)
    _ = try await api.accounts.signIn(.xiaoming, Secret("new horse"))
    #expect(try await sandbox.effects()["POST /api/auth/password/change/"] == 1)
  }

  @Test("A question that was set is asked, and its answer lets a new password be set")
  func setQuestion() async throws {
    let session = try await api.accounts.signIn(.li, Secret("feat-demo-2"))
    let own = SecurityQuestion(question: "去哪儿？\u{202E}", answer: Secret("火星"))
    try await api.accounts.setSecurityQuestion(session, own)
    let asked = try await api.accounts.securityHint(.li)
    #expect(asked.original == own.question)
    try await api.accounts.verifyAnswer(.li, asked, own.answer)
    try await api.accounts.resetPassword(.li, Secret("new horse"))
    let empty = SecurityQuestion(question: "?", answer: Secret(""))
    let failure = await expect(.refused(.validation)) {
      try await api.accounts.setSecurityQuestion(session, empty)
    }
    #expect(failure?.message(for: "answer") != nil)
  }

  @Test("What guards an account asks who is there: 401 for a key that is over")
  func unauthorized() async throws {
    let session = Session(.key(Secret("wrong")), uid: 1, phone: .xiaoming)
    await expect(.unauthorized) {
      try await api.accounts.changePassword(session, Secret("a"), Secret("b"))
    }
    await expect(.unauthorized) {
      try await api.accounts.setSecurityQuestion(
        session, SecurityQuestion(question: "?", answer: Secret("!")))
    }
  }

  /// Expects an operation to fail, and to have done nothing.
  @discardableResult private func expect(
    _ kind: APIFailure.Kind, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Void
  ) async -> APIFailure? {
    let failure = await #expect(throws: APIFailure.self, sourceLocation: sourceLocation) {
      try await body()
    }
    #expect(failure?.kind == kind, sourceLocation: sourceLocation)
    #expect(failure?.mayHaveTakenEffect == false, sourceLocation: sourceLocation)
    return failure
  }
}
