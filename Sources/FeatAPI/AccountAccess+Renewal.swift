import FeatDomain

extension AccountAccess {
  /// How often and how long to wait for a copy of the program that is renewing the token: longer than
  /// its request can take.
  private static let lockTries = 800
  private static let lockWait = Duration.milliseconds(50)

  /// What to send a request of a session with: a token that is about to run out is renewed first.
  func credential(
    for session: Session, over exchange: Exchange
  ) async throws(APIFailure) -> Credential {
    let newest = try newest(of: session).credential
    guard newest.runsOut(soonAfter: now()), grant(for: newest) != nil else { return newest }
    return try await renewed(newest, of: session, over: exchange)
  }

  /// What to send a request of a session with once more, after a 401; nil where there is nothing.
  func credential(
    replacing refused: Credential, of session: Session, over exchange: Exchange
  ) async throws(APIFailure) -> Credential? {
    let newest = try newest(of: session).credential
    guard newest == refused else { return newest }
    // Without a client in the settings, too, signing in again is all that is left.
    guard grant(for: newest) != nil else { return nil }
    return try await renewed(newest, of: session, over: exchange)
  }

  /// What to tell the server with that a session ends: a renewal that is under way is waited for,
  /// because its token would live on.
  func credential(
    forEnding session: Session, over exchange: Exchange
  ) async throws(APIFailure) -> Credential {
    let newest = try newest(of: session).credential
    if renewals.isUnderWay(replacing: newest) {
      do throws(APIFailure) {
        return try await renewed(newest, of: session, over: exchange)
      } catch {
        // It has seen that the file is gone: what it has got is remembered all the same.
        guard error.isSignedOutElsewhere else { throw error }
      }
    }
    return try await credential(for: session, over: exchange)
  }

  private func renewed(
    _ old: Credential, of session: Session, over exchange: Exchange
  ) async throws(APIFailure) -> Credential {
    try await renewals.credential(replacing: old) {
      do throws(APIFailure) {
        return .success(try await self.renew(old, of: session, over: exchange))
      } catch {
        return .failure(error.ofRenewal)
      }
    }
  }

  /// Exchanges a token for its successor under the lock, unless another copy has done so meanwhile.
  private func renew(
    _ old: Credential, of session: Session, over exchange: Exchange
  ) async throws(APIFailure) -> Credential {
    let lock = try await takeLock()
    defer { withExtendedLifetime(lock) {} }
    let before = try newest(of: session)
    guard before.credential == old else { return before.credential }
    guard case .token(let token) = old, let form = grant(for: old) else {
      throw APIFailure(.unauthorized)
    }
    let body: TokenBody
    do {
      body = try await exchange.post("/api/o/token/", form.content)
    } catch {
      guard error.kind == .oauth(.invalidGrant) else { throw error }
      // A copy that could not take the lock may have used the token up, and saved its successor.
      let after = try newest(of: session).credential
      guard after == old else { return after }
      throw APIFailure(.unauthorized)
    }
    var renewed = before
    renewed.credential = .token(body.token(receivedAt: now(), replacing: token))
    return try keep(renewed, replacing: old, of: session).credential
  }

  /// The form that asks for a token's successor; nil where there is no way to one.
  private func grant(for credential: Credential) -> TokenForm? {
    guard case .token(let token) = credential, let refresh = token.refresh, let oauthClient else {
      return nil
    }
    return TokenForm(oauthClient, refresh: refresh)
  }

  /// The lock under which a token is renewed; nil where there is none to take.
  private func takeLock() async throws(APIFailure) -> SessionLock? {
    guard let store else { return nil }
    for _ in 0..<Self.lockTries {
      // On a disk that takes no lock, going on without one serves a single copy, which is all that
      // most people run; of several the slower ones are told to look at the disk again.
      do {
        if let lock = try store.lock() { return lock }
      } catch {
        return nil
      }
      do { try await sleep(Self.lockWait) } catch { throw APIFailure.givenUp }
    }
    // Whoever holds it that long has been stopped. Its token may be used up and not yet saved:
    // asking with it could end the session.
    throw APIFailure(.transport(.timedOut))
  }
}

extension Credential {
  /// Whether a request that is sent now may come too late.
  fileprivate func runsOut(soonAfter now: UnixTime) -> Bool {
    guard case .token(let token) = self, let expiry = token.expiry else { return false }
    return expiry <= now.adding(seconds: OAuthToken.secondsToSpare)
  }
}

extension OAuthToken {
  /// How long before its end a token is renewed.
  static let secondsToSpare = 60
}

extension APIFailure {
  /// A failure to renew a token, as that of the request that needed it and was not sent: what the
  /// server found missing, forbidden or wrong there is not what was asked for.
  fileprivate var ofRenewal: APIFailure {
    var failure = withoutEffect
    failure.fields = []
    switch kind {
    case .forbidden: failure.kind = .rejected(status: 403)
    case .notFound: failure.kind = .rejected(status: 404)
    default: break
    }
    return failure
  }
}
