extension Route {
  /// Every operation that the sandbox has.
  static let all = [
    Route("GET", "/api/choices/phone-country-code/", .everyone) { $0.listCallingCodes($1) },
    Route("POST", "/api/auth/phone/code/", .everyone) { $0.sendCode($1) },
    Route("POST", "/api/auth/phone/verification/", .everyone) { $0.verifyCode($1) },
    Route("POST", "/api/auth/phone/register/", .everyone) { $0.register($1) },
    Route("GET", "/api/user/basic-info/", .signedIn) { $0.currentUser($1) },
  ]
}
