/// What a person signs in by; which operation that is depends on their settings, too.
public enum SignInWay: String, Hashable, Sendable, Codable {
  /// A code by SMS.
  case code
  /// A password.
  case password

  /// The other way, for the key that switches.
  public var other: SignInWay {
    switch self {
    case .code: .password
    case .password: .code
    }
  }
}
