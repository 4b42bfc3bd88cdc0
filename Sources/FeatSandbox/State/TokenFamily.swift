import FeatDomain

/// What one sign-in with a password leads to: an access token and a refresh token at a time, each
/// pair in place of the one before.
struct TokenFamily: Codable, Equatable, Sendable {
  /// The uid of the account.
  var owner: UInt64
  /// The id of the client that signed in, and that alone may refresh.
  var client: String
  /// The device, as the client calls it.
  var device: String
  /// What it was made for, and the most that a refresh can ask for.
  var scope: Scope
  /// What goes into `Authorization: Bearer …`.
  var access = ""
  /// When the access token is of no more use.
  var accessEnd: UnixTime
  /// What the next pair is to be had for.
  var refresh = ""
  /// The refresh tokens that were replaced, oldest first.
  var usedRefreshes: [String] = []

  /// Makes a family with its first pair.
  init(of owner: Account, client: OAuthClient, device: String, scope: Scope, _ call: Call) {
    self.owner = owner.uid
    self.client = client.id
    self.device = device
    self.scope = scope
    accessEnd = call.now
    renew(call)
  }

  /// Replaces both tokens at once.
  mutating func rotate(_ call: Call) {
    usedRefreshes.append(refresh)
    renew(call)
  }

  private mutating func renew(_ call: Call) {
    var dice = call.dice
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    access = dice.text(length: 30, of: letters)
    refresh = dice.text(length: 30, of: letters)
    accessEnd = call.now.adding(seconds: call.rules.tokenLifetime)
  }
}
