import FeatDomain

/// What the token endpoint answers (RFC 6749, section 5.1).
struct TokenBody: Decodable {
  private enum CodingKeys: String, CodingKey { case access_token, refresh_token, expires_in, scope }

  /// How long a token can last at most: what is more is no promise, and would not fit a clock.
  private static let longestLife: UInt64 = 10 * 366 * 86_400

  private let access: Secret
  private let refresh: Secret?
  private let seconds: UInt64?
  private let scope: String

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    access = try object.headerSecret(.access_token)
    refresh = object.readable(.refresh_token, as: String.self).flatMap {
      $0.isEmpty ? nil : Secret($0)
    }
    seconds = object.wholeNumber(.expires_in)
    scope = object.safeText(.scope)
  }

  /// The token; what the server says of its life counts from now on.
  func token(receivedAt now: UnixTime) -> OAuthToken {
    var expiry: UnixTime?
    if let seconds, (1...Self.longestLife).contains(seconds) {
      expiry = now.adding(seconds: Int(seconds))
    }
    return OAuthToken(access: access, refresh: refresh, expiry: expiry, scope: scope)
  }
}

/// What the deprecated sign-in answers: a key or token at the top level or inside `data`.
struct DeprecatedSignInBody: Decodable {
  private enum CodingKeys: String, CodingKey { case data, key, token, uid }

  let key: Secret
  /// Whose it is; nil where the answer does not say.
  let uid: UInt64?

  init(from decoder: any Decoder) throws {
    let top = try decoder.container(keyedBy: CodingKeys.self)
    let object = (try? top.nestedContainer(keyedBy: CodingKeys.self, forKey: .data)) ?? top
    key = try (try? object.headerSecret(.key)) ?? object.headerSecret(.token)
    uid = object.wholeNumber(.uid)
  }
}

/// `{data: {question}}`.
struct SecurityHintBody: Decodable {
  private enum CodingKeys: String, CodingKey { case data, question }

  let question: ServerText

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
      .nestedContainer(keyedBy: CodingKeys.self, forKey: .data)
    question = object.serverText(.question)
    guard !question.isEmpty else { throw object.invalid(.question) }
  }
}

extension KeyedDecodingContainer {
  /// What goes into a header, which takes nothing but visible ASCII.
  func headerSecret(_ key: Key) throws -> Secret {
    let text = try decode(String.self, forKey: key)
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw invalid(key)
    }
    return Secret(text)
  }
}
