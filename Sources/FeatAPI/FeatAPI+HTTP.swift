public import FeatDomain
public import HTTP

extension FeatAPI {
  /// FEAT's API over HTTP, of which nothing is kept on the disk, and without an OAuth 2.0 client.
  ///
  /// - Parameters:
  ///   - client: What sends the requests.
  ///   - locale: The language of the server's messages (`X-Language-Locale`), such as `zh-CN`.
  ///   - now: The time by this computer's clock, which is noted with each project that is read.
  public static func http(
    _ client: HTTPClient, locale: String, now: @escaping @Sendable () -> UnixTime
  ) -> FeatAPI {
    http(AccountAccess(client: client, now: now), locale: locale)
  }

  /// FEAT's API over HTTP for a profile.
  ///
  /// - Parameters:
  ///   - access: What all requests for the profile share.
  ///   - locale: The language of the server's messages (`X-Language-Locale`), such as `zh-CN`.
  public static func http(_ access: AccountAccess, locale: String) -> FeatAPI {
    let exchange = Exchange(access: access, locale: locale)
    return FeatAPI(
      callingCodes: { () async throws(APIFailure) in
        let body: CallingCodesBody = try await exchange.get("/api/choices/phone-country-code/")
        return body.callingCodes
      },
      sendCode: { (phone, formID) async throws(APIFailure) in
        let _: Ignored = try await exchange.post(
          "/api/auth/phone/code/", .json(PhoneBody(phone, formID)))
      },
      verifyCode: { (phone, formID, code) async throws(APIFailure) in
        let body: VerificationBody = try await exchange.post(
          "/api/auth/phone/verification/", .json(PhoneBody(phone, formID, vcode: code.revealed)))
        let verification = body.verification(phone: phone)
        if case .signedIn(let session) = verification { access.begin(session) }
        return verification
      },
      register: { (registration) async throws(APIFailure) in
        let body: SignedInBody = try await exchange.post(
          "/api/auth/phone/register/", .json(PhoneBody(registration)))
        let session = body.session(phone: registration.phone)
        access.begin(session)
        return session
      },
      currentUser: { (session) async throws(APIFailure) in
        let body: UserBody = try await exchange.get("/api/user/basic-info/", session: session)
        return body.user
      },
      accounts: .http(exchange), projects: .http(exchange, now: access.now))
  }
}
