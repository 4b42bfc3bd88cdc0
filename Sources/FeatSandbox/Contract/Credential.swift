import Foundation

/// Who the sender of a request claims to be.
enum Credential: Equatable, Sendable {
  /// `Token`, with the key of an account; empty for a bare `Token`.
  case key(String)
  /// `Bearer`, with an access token; empty for a bare `Bearer`.
  case bearer(String)
  /// `Basic`, with the name and the secret of an OAuth2 client.
  case client(id: String, secret: String)

  /// Reads an Authorization field.
  ///
  /// Another scheme is as good as none, as in the framework that FEAT runs on.
  init?(_ field: String) {
    let words = field.split(separator: " ", maxSplits: 1)
    let value = words.count == 2 ? String(words[1]) : ""
    switch words.first?.lowercased() {
    case "token": self = .key(value)
    case "bearer": self = .bearer(value)
    case "basic": self.init(basic: value)
    default: return nil
    }
  }

  /// Reads `id:secret`, each of the two encoded as in a form (RFC 6749, section 2.3.1), in Base64.
  private init?(basic value: String) {
    guard let data = Data(base64Encoded: value) else { return nil }
    let parts = String(decoding: data, as: UTF8.self)
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map { URLEncodedFields.decoded($0) }
    guard parts.count == 2 else { return nil }
    self = .client(id: parts[0], secret: parts[1])
  }
}
