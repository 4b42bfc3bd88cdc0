public import FeatDomain
public import HTTP

extension FeatAPI {
  /// FEAT's API over HTTP.
  ///
  /// - Parameters:
  ///   - client: What sends the requests.
  ///   - locale: The language of the server's messages (`X-Language-Locale`), such as `zh-CN`.
  ///   - oauthClient: The user's own OAuth 2.0 client; nil where they have none.
  ///   - deviceID: What this computer calls itself (FEAT: `device_id`).
  ///   - now: The time by this computer's clock, which is noted with each project that is read.
  public static func http(
    _ client: HTTPClient, locale: String, oauthClient: OAuthClient? = nil, deviceID: String = "",
    now: @escaping @Sendable () -> UnixTime
  ) -> FeatAPI {
    let exchange = Exchange(client: client, locale: locale)
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
        return body.verification(phone: phone)
      },
      register: { (registration) async throws(APIFailure) in
        let body: SignedInBody = try await exchange.post(
          "/api/auth/phone/register/", .json(PhoneBody(registration)))
        return body.session(phone: registration.phone)
      },
      currentUser: { (session) async throws(APIFailure) in
        let body: UserBody = try await exchange.get("/api/user/basic-info/", session: session)
        return body.user
      },
      accounts: .http(exchange, client: oauthClient, deviceID: deviceID, now: now),
      projects: .http(exchange, now: now))
  }
}
