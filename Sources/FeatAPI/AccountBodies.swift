import FeatDomain

/// What the token endpoint answers (RFC 6749, section 5.1).
struct TokenBody: Decodable {
  private enum CodingKeys: String, CodingKey { case access_token, refresh_token, expires_in, scope }

  /// How many seconds a token can last: what is more is no promise, and what is less would be over
  /// before its first use. Without an end a token is used until the server refuses it.
  private static let lives = UInt64(OAuthToken.secondsToSpare + 1)...10 * 366 * 86_400

  private let access: Secret
  private let refresh: Secret?
  private let seconds: UInt64?
  private let scope: String

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    access = try object.headerSecret(.access_token)
    // It goes into a form, where any text can stand.
    refresh = object.readable(.refresh_token, as: String.self).flatMap {
      $0.isEmpty || $0.utf8.count > Secret.longestFromServer ? nil : Secret($0)
    }
    seconds = object.wholeNumber(.expires_in)
    scope = object.safeText(.scope)
  }

  /// The token; what the server says of its life counts from now on. What it does not say is as it
  /// was with the token before (RFC 6749, sections 5.1 and 6).
  func token(receivedAt now: UnixTime, replacing old: OAuthToken? = nil) -> OAuthToken {
    var expiry: UnixTime?
    if let seconds, Self.lives.contains(seconds) { expiry = now.adding(seconds: Int(seconds)) }
    return OAuthToken(
      access: access, refresh: refresh ?? old?.refresh, expiry: expiry,
      scope: scope.isEmpty ? old?.scope ?? "" : scope)
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
    let data = try? top.nestedContainer(keyedBy: CodingKeys.self, forKey: .data)
    let objects = [data, top].compactMap { $0 }
    let keys = objects.lazy.compactMap { object in
      (try? object.headerSecret(.key)) ?? (try? object.headerSecret(.token))
    }
    guard let key = keys.first else { throw top.invalid(.key) }
    self.key = key
    uid = objects.lazy.compactMap { $0.wholeNumber(.uid) }.first
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

extension Secret {
  /// How many bytes a key or a token may have: servers take no longer header, and the session's file
  /// holds no more.
  fileprivate static let longestFromServer = 16_384
}

extension KeyedDecodingContainer {
  /// What goes into a header, which takes nothing but visible ASCII. A permit goes into a body, and
  /// yet is of no use with anything else in it.
  func headerSecret(_ key: Key) throws -> Secret {
    let text = try decode(String.self, forKey: key)
    guard !text.isEmpty, text.utf8.count <= Secret.longestFromServer,
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw invalid(key)
    }
    return Secret(text)
  }
}
