import FeatDomain

extension AccountAPI {
  /// The operations over HTTP.
  static func http(_ exchange: Exchange) -> AccountAPI {
    AccountAPI(
      signIn: { (phone, password) async throws(APIFailure) in
        try await exchange.signIn(phone, password)
      },
      signOut: { (session) async throws(APIFailure) in
        try await exchange.signOut(session)
      },
      changePassword: { (session, old, new) async throws(APIFailure) in
        try await exchange.changePassword(session, from: old, to: new)
      },
      setSecurityQuestion: { (session, question) async throws(APIFailure) in
        let body = ["question": question.question, "answer": question.answer.revealed]
        let _: Acknowledgement = try await exchange.post(
          "/api/user/user-security-question/", .json(body), session: session)
      },
      securityHint: { (phone) async throws(APIFailure) in
        try await exchange.securityHint(phone)
      },
      verifyAnswer: { (phone, question, answer) async throws(APIFailure) in
        try await exchange.verifyAnswer(phone, question, answer)
      },
      resetPassword: { (phone, password) async throws(APIFailure) in
        try await exchange.resetPassword(phone, password)
      })
  }
}

// Signing in and out.
extension Exchange {
  fileprivate func signIn(
    _ phone: PhoneNumber, _ password: Secret
  ) async throws(APIFailure) -> Session {
    let session: Session
    if let client = access.oauthClient {
      let form = TokenForm(client, phone, password: password, deviceID: access.deviceID())
      let body: TokenBody = try await postSignIn("/api/o/token/", form.content)
      let token = Credential.token(body.token(receivedAt: access.now()))
      session = Session(token, uid: try await uid(of: token), phone: phone, method: .password)
    } else {
      let body: DeprecatedSignInBody = try await postSignIn(
        "/api/auth/login/",
        .json(["username": phone.wireFormat, "password": password.revealed]))
      let key = Credential.key(body.key)
      let uid = if let uid = body.uid { uid } else { try await self.uid(of: key) }
      session = Session(key, uid: uid, phone: phone, method: .deprecatedPassword)
    }
    access.begin(session)
    return session
  }

  /// Whose credential it is, where the answer that gave it did not say.
  private func uid(of credential: Credential) async throws(APIFailure) -> UInt64 {
    do {
      let body: UserBody = try await get("/api/user/basic-info/", with: credential)
      return body.user.uid
    } catch  where error.kind == .unauthorized {
      // No session is over: there was none yet.
      throw APIFailure(.rejected(status: 401), serverMessage: error.serverMessage)
    } catch  where error.isRefusedByCode {
      // Number and password were right: this is not about them.
      throw APIFailure(.forbidden, serverMessage: error.serverMessage)
    }
  }
}

// Signing out.
extension Exchange {
  fileprivate func signOut(_ session: Session) async throws(APIFailure) {
    access.end(session)
    defer { access.forget(session) }
    do throws(APIFailure) {
      let credential = try await access.credential(forEnding: session, over: self)
      if try await endsSession(of: credential) { return }
      let newer = try await access.credential(replacing: credential, of: session, over: self)
      guard !Task.isCancelled else { throw APIFailure.givenUp }
      if let newer, try await endsSession(of: newer) { return }
    } catch  where error.kind == .unauthorized {
      // The refresh token is no longer good: the server knows the session no more, which is what
      // was asked for.
      return
    }
    throw APIFailure(.rejected(status: 401))
  }

  /// Tells the server that a session ends.
  ///
  /// - Returns: Whether it has ended: false where the credential is refused but has a refresh
  ///   token, which may still be good.
  private func endsSession(of credential: Credential) async throws(APIFailure) -> Bool {
    do {
      let _: Acknowledgement = try await post("/api/auth/logout/", with: credential)
      return true
    } catch  where error.kind == .unauthorized {
      guard case .token(let token) = credential else { return true }
      return token.refresh == nil
    }
  }
}

// Guarding the account.
extension Exchange {
  fileprivate func changePassword(
    _ session: Session, from old: Secret, to new: Secret
  ) async throws(APIFailure) {
    let body = [
      "old_password": old.revealed, "new_password1": new.revealed, "new_password2": new.revealed,
    ]
    let _: Acknowledgement = try await post(
      "/api/auth/password/change/", .json(body), session: session)
  }

  fileprivate func securityHint(_ phone: PhoneNumber) async throws(APIFailure) -> ServerText {
    // Nothing that was answered for another number may stand for this one.
    access.recoveryCookies.empty()
    let body: SecurityHintBody = try await post(
      "/api/user/user-security-question/hint/", .json(["phone": phone.wireFormat]),
      cookies: access.recoveryCookies)
    return body.question
  }

  fileprivate func verifyAnswer(
    _ phone: PhoneNumber, _ question: ServerText, _ answer: Secret
  ) async throws(APIFailure) {
    let body = [
      "phone": phone.wireFormat, "question": question.original, "answer": answer.revealed,
    ]
    let _: Acknowledgement = try await post(
      "/api/user/user-security-question/verify/", .json(body), cookies: access.recoveryCookies)
  }

  fileprivate func resetPassword(
    _ phone: PhoneNumber, _ password: Secret
  ) async throws(APIFailure) {
    let body = [
      "phone": phone.wireFormat, "new_password1": password.revealed,
      "new_password2": password.revealed,
    ]
    let _: Acknowledgement = try await post(
      "/api/auth/password/reset/", .json(body), cookies: access.recoveryCookies)
    access.recoveryCookies.empty()
  }
}

extension APIFailure {
  /// Whether FEAT refused with a code of its own.
  fileprivate var isRefusedByCode: Bool { if case .refused = kind { true } else { false } }
}
