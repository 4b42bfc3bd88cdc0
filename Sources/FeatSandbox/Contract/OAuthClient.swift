/// A program that may ask for tokens.
///
/// FEAT's users register theirs; the sandbox has one for each way in which it can go.
public struct OAuthClient: Sendable {
  /// The way to a token.
  enum Grant: String, CaseIterable, Sendable {
    case password
    case refreshToken = "refresh_token"
  }

  /// Its name.
  public let id: String
  /// What it may use.
  let grants: [Grant]
  /// What it may ask for, and gets when it asks for nothing.
  let scope = Scope("read write")
  /// Whether it gets to read why it was refused, in `error_description`.
  let hasDescriptions: Bool

  /// What any of them proves itself with.
  public static let secret = "demo-secret"

  /// Every client that there is: with all grants or none, with reasons or without.
  public static let all = [
    OAuthClient("demo-client", grants: Grant.allCases, hasDescriptions: true),
    OAuthClient("no-grant-client", grants: [], hasDescriptions: true),
    OAuthClient("terse-client", grants: Grant.allCases, hasDescriptions: false),
    OAuthClient("terse-no-grant-client", grants: [], hasDescriptions: false),
  ]

  private init(_ id: String, grants: [Grant], hasDescriptions: Bool) {
    self.id = id
    self.grants = grants
    self.hasDescriptions = hasDescriptions
  }
}

extension OAuthClient {
  /// Ends the call unless this client may use a grant.
  func check(_ grant: Grant) throws(OAuthError) {
    guard grants.contains(grant) else { throw .forbiddenGrant }
  }
}
