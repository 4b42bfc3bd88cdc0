/// Why there is no token (RFC 6749, section 5.2).
struct OAuthError: Error, Equatable {
  /// The errors that there are, by the names that a client sees.
  enum Name: String, CaseIterable {
    case invalidRequest = "invalid_request"
    case invalidClient = "invalid_client"
    case invalidGrant = "invalid_grant"
    case unauthorizedClient = "unauthorized_client"
    case unsupportedGrantType = "unsupported_grant_type"
    case invalidScope = "invalid_scope"
  }

  /// Which one it is.
  let name: Name
  /// Its reason: always in English, since only ASCII is allowed in it.
  let description: String

  private init(_ name: Name, _ description: String) {
    self.name = name
    self.description = description
  }

  /// The answer, from an endpoint that says the reason or keeps it to itself.
  func answer(withDescription isTalkative: Bool) -> Answer {
    var members: [String: JSONValue] = ["error": .string(name.rawValue)]
    if isTalkative { members["error_description"] = .string(description) }
    var headers = Answer.uncached
    // Not the scheme that the client used, though RFC 6749 asks for it: this is what FEAT's kind
    // of token server answers.
    if name == .invalidClient { headers["WWW-Authenticate"] = #"Bearer error="\#(name.rawValue)""# }
    return Answer(
      status: name == .invalidClient ? 401 : 400, headers: headers, body: .object(members))
  }
}

extension OAuthError {
  /// A parameter that must be there and is not.
  static func missing(_ parameter: String) -> OAuthError {
    OAuthError(.invalidRequest, "Request is missing \(parameter) parameter.")
  }

  /// A parameter that came more than once.
  static func duplicate(_ parameter: String) -> OAuthError {
    OAuthError(.invalidRequest, "Duplicate \(parameter) parameter.")
  }

  static let noDevice = OAuthError(.invalidRequest, "device_id is required")
  static let wrongClient = OAuthError(.invalidClient, "The client id or secret is wrong.")
  static let wrongCredentials = OAuthError(.invalidGrant, "Invalid credentials given.")
  static let wrongRefresh = OAuthError(
    .invalidGrant, "The refresh token is unknown, or its session has ended.")
  static let reusedRefresh = OAuthError(
    .invalidGrant, "The refresh token was used before, so its session has ended.")
  static let forbiddenGrant = OAuthError(
    .unauthorizedClient, "The client may not use this grant.")
  static let unknownGrant = OAuthError(
    .unsupportedGrantType, "The grant type is missing or not supported.")
  static let wrongScope = OAuthError(.invalidScope, "The scope is unknown or too wide.")
}

extension Answer {
  /// The header fields that keep tokens out of caches (RFC 6749, section 5.1).
  static let uncached = ["Cache-Control": "no-store", "Pragma": "no-cache"]
}
