import FeatDomain

extension PhoneNumber {
  static let sample = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")
}

extension Secret {
  static let code = Secret("482913")
  static let permit = Secret(String(repeating: "p3rm1t", count: 10) + "wxyz")
  static let password = Secret("correct horse")
  static let key = Secret("0123456789abcdef0123456789abcdef01234567")
  static let all = [code, permit, password, key]
}

extension Session {
  static let sample = Session(.key(.key), uid: 17, phone: .sample)
}

extension Registration {
  static let sample = Registration(
    phone: .sample, formID: .signUp, code: .code, permit: .permit, password: .password,
    referral: "friend")
}

extension UnixTime {
  /// 24 November 2026, noon in UTC.
  static let sample = UnixTime(milliseconds: 1_795_521_600_000)
}

extension Session {
  /// The key; an empty one where there is a token instead.
  var key: Secret { if case .key(let key) = credential { key } else { Secret("") } }
}
