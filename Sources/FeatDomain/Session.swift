/// Who is signed in, and by what the server knows them.
public struct Session: Hashable, Sendable {
  /// What goes into the `Authorization` header.
  public var credential: Credential
  /// The user's number at FEAT; it may be above the largest signed 64-bit integer.
  public var uid: UInt64
  /// The number that signed in.
  public var phone: PhoneNumber
  /// How its owner signed in.
  public var method: SignInMethod

  /// Makes a session.
  public init(
    _ credential: Credential, uid: UInt64, phone: PhoneNumber, method: SignInMethod = .code
  ) {
    self.credential = credential
    self.uid = uid
    self.phone = phone
    self.method = method
  }
}

/// What proves to the server who is asking.
public enum Credential: Hashable, Sendable {
  /// FEAT's own key, one for all of a user's devices: `Authorization: Token …`.
  case key(Secret)
  /// An OAuth 2.0 token of this device: `Authorization: Bearer …`.
  case token(OAuthToken)
}

/// How somebody signed in.
public enum SignInMethod: String, Hashable, Sendable, Codable {
  /// By a code over SMS, also at the end of sign-up.
  case code
  /// By password, with the user's own OAuth 2.0 client.
  case password
  /// By password without a client, which FEAT has deprecated.
  case deprecatedPassword
}
