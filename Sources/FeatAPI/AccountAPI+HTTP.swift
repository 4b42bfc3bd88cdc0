import FeatDomain

extension AccountAPI {
  /// The operations over HTTP.
  ///
  /// - Parameters:
  ///   - client: The user's own OAuth 2.0 client; nil where they have none.
  ///   - deviceID: What this computer calls itself (FEAT: `device_id`).
  static func http(
    _ exchange: Exchange, client: OAuthClient?, deviceID: String,
    now: @escaping @Sendable () -> UnixTime
  ) -> AccountAPI {
    AccountAPI(
      signIn: { (phone, password) async throws(APIFailure) in
        guard let client else { return try await exchange.signIn(phone, password: password) }
        let form = TokenForm(client, phone, password: password, deviceID: deviceID)
        return try await exchange.signIn(phone, form, now: now)
      },
      signOut: { (session) async throws(APIFailure) in
        let _: Ignored = try await exchange.post("/api/auth/logout/", nil, session: session)
      },
      changePassword: { (session, old, new) async throws(APIFailure) in
        let body = [
          "old_password": old.revealed, "new_password1": new.revealed,
          "new_password2": new.revealed,
        ]
        let _: Ignored = try await exchange.post(
          "/api/auth/password/change/", .json(body), session: session)
      },
      setSecurityQuestion: { (session, question) async throws(APIFailure) in
        let body = ["question": question.question, "answer": question.answer.revealed]
        let _: Ignored = try await exchange.post(
          "/api/user/user-security-question/", .json(body), session: session)
      },
      securityHint: { (phone) async throws(APIFailure) in
        let body: SecurityHintBody = try await exchange.post(
          "/api/user/user-security-question/hint/", .json(["phone": phone.wireFormat]))
        return body.question
      },
      verifyAnswer: { (phone, question, answer) async throws(APIFailure) in
        let body = [
          "phone": phone.wireFormat, "question": question.original, "answer": answer.revealed,
        ]
        let _: Ignored = try await exchange.post(
          "/api/user/user-security-question/verify/", .json(body))
      },
      resetPassword: { (phone, password) async throws(APIFailure) in
        let body = [
          "phone": phone.wireFormat, "new_password1": password.revealed,
          "new_password2": password.revealed,
        ]
        let _: Ignored = try await exchange.post("/api/auth/password/reset/", .json(body))
      })
  }
}

extension Exchange {
  /// Signs in in the way that FEAT has deprecated.
  fileprivate func signIn(
    _ phone: PhoneNumber, password: Secret
  ) async throws(APIFailure) -> Session {
    let body: DeprecatedSignInBody = try await post(
      "/api/auth/login/",
      .json(["username": phone.wireFormat, "password": password.revealed]))
    return try await session(
      .key(body.key), uid: body.uid, phone: phone, method: .deprecatedPassword)
  }

  /// Signs in by the password grant (RFC 6749, section 4.3).
  fileprivate func signIn(
    _ phone: PhoneNumber, _ form: TokenForm, now: @Sendable () -> UnixTime
  ) async throws(APIFailure) -> Session {
    let body: TokenBody = try await post("/api/o/token/", form.content)
    return try await session(
      .token(body.token(receivedAt: now())), uid: nil, phone: phone, method: .password)
  }

  /// A session whose owner is asked for where the answer did not say.
  private func session(
    _ credential: Credential, uid: UInt64?, phone: PhoneNumber, method: SignInMethod
  ) async throws(APIFailure) -> Session {
    var session = Session(credential, uid: uid ?? 0, phone: phone, method: method)
    guard uid == nil else { return session }
    let body: UserBody = try await get("/api/user/basic-info/", session: session)
    session.uid = body.user.uid
    return session
  }
}
