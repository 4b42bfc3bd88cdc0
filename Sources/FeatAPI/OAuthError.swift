/// Why the token endpoint refused: the `error` of RFC 6749, section 5.2.
public enum OAuthError: Hashable, Sendable {
  /// `invalid_request`: a parameter is missing or wrong.
  case invalidRequest
  /// `invalid_client`: the client's name or secret is wrong.
  case invalidClient
  /// `invalid_grant`: the phone number or password is wrong or, at a refresh, the session is over.
  case invalidGrant
  /// `unauthorized_client`: the client may not sign in in this way.
  case unauthorizedClient
  /// `unsupported_grant_type`: the server takes no sign-in of this kind.
  case unsupportedGrantType
  /// `invalid_scope`: the scope is wrong or too wide.
  case invalidScope
  /// Any other, safe to print.
  case other(String)

  /// Makes an error of its name in the RFC.
  public init(name: String) {
    switch name {
    case "invalid_request": self = .invalidRequest
    case "invalid_client": self = .invalidClient
    case "invalid_grant": self = .invalidGrant
    case "unauthorized_client": self = .unauthorizedClient
    case "unsupported_grant_type": self = .unsupportedGrantType
    case "invalid_scope": self = .invalidScope
    default: self = .other(name)
    }
  }

  /// Its name in the RFC.
  public var name: String {
    switch self {
    case .invalidRequest: "invalid_request"
    case .invalidClient: "invalid_client"
    case .invalidGrant: "invalid_grant"
    case .unauthorizedClient: "unauthorized_client"
    case .unsupportedGrantType: "unsupported_grant_type"
    case .invalidScope: "invalid_scope"
    case .other(let name): name
    }
  }
}
