import FeatDomain

/// A session as it is on the disk. ``Session`` itself cannot be written by accident.
struct StoredSession: Codable {
  /// A token as it is on the disk.
  struct Token: Codable {
    var access: String
    var refresh: String?
    var expiry: UnixTime?
    var scope: String?
  }

  var key: String?
  var token: Token?
  var uid: UInt64
  var phone: PhoneNumber
  /// Missing in what the first versions wrote, when there was but one way.
  var method: SignInMethod?

  /// What is to be written.
  init(_ session: Session) {
    switch session.credential {
    case .key(let key): self.key = key.revealed
    case .token(let token):
      self.token = Token(
        access: token.access.revealed, refresh: token.refresh?.revealed, expiry: token.expiry,
        scope: token.scope)
    }
    uid = session.uid
    phone = session.phone
    method = session.method
  }

  /// The session; nil where there is no credential in it that could be sent.
  var session: Session? {
    guard let credential else { return nil }
    return Session(credential, uid: uid, phone: phone, method: method ?? .code)
  }

  private var credential: Credential? {
    if let token {
      guard Self.fitsHeader(token.access) else { return nil }
      return .token(
        OAuthToken(
          access: Secret(token.access), refresh: token.refresh.map { Secret($0) },
          expiry: token.expiry, scope: token.scope ?? ""))
    }
    guard let key, Self.fitsHeader(key) else { return nil }
    return .key(Secret(key))
  }

  /// A header takes nothing but visible ASCII, and from the server nothing else is taken either.
  private static func fitsHeader(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
