import FeatDomain
import Mutations

extension PhoneNumber {
  static let sample = PhoneNumber(iso3: "CHN", callingCode: "86", national: "15915719111")
}

extension Secret {
  static let code = Secret("482913")
  static let permit = Secret(String(repeating: "p3rm1t", count: 10) + "wxyz")
  static let password = Secret("correct horse")
  static let key = Secret("0123456789abcdef0123456789abcdef01234567")
  static let access = Secret("4cc355.t0k3n-a")
  static let refresh = Secret("r3fr35h/t0k3n+a==")
  static let client = Secret("cl13nt s3cr3t&=+")
  static let newPassword = Secret("battery staple")
  static let answer = Secret("红星小学")
  static let all = [
    code, permit, password, key, access, refresh, client, newPassword, answer,
  ]
}

extension OAuthClient {
  static let sample = OAuthClient(id: "tui client", secret: .client)
}

extension OAuthToken {
  /// What ``JSONTree/token(_:)`` gives.
  static let sample = OAuthToken(
    access: .access, refresh: .refresh, expiry: .sample.adding(seconds: 3600), scope: "read write")
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
  /// What goes into the header.
  var key: Secret {
    switch credential {
    case .key(let key): key
    case .token(let token): token.access
    }
  }
}
