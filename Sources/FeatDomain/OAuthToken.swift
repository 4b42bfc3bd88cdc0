/// What FEAT's token endpoint gives (RFC 6749, section 5.1); opaque to us.
public struct OAuthToken: Hashable, Sendable {
  /// What goes into `Authorization: Bearer …`.
  public var access: Secret
  /// What the next token is asked for with; nil when there will be none. Each works once.
  public var refresh: Secret?
  /// When the access token runs out by this computer's clock; nil when the server did not say
  /// anything that can be true.
  public var expiry: UnixTime?
  /// What the token is good for, as the server says it; empty when it does not say.
  public var scope: String

  /// Makes a token.
  public init(
    access: Secret, refresh: Secret? = nil, expiry: UnixTime? = nil, scope: String = ""
  ) {
    self.access = access
    self.refresh = refresh
    self.expiry = expiry
    self.scope = scope
  }
}
