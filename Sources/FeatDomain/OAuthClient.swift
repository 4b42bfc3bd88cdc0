/// The application that the user has registered with FEAT, from their settings.
public struct OAuthClient: Hashable, Sendable {
  /// Its public name (`client_id`).
  public var id: String
  /// What it proves itself with (`client_secret`).
  public var secret: Secret
  /// What it asks leave for; nil for the server's default.
  public var scope: String?

  /// Makes a client.
  public init(id: String, secret: Secret, scope: String? = nil) {
    self.id = id
    self.secret = secret
    self.scope = scope
  }
}
