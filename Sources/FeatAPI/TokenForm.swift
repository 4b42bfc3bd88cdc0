import FeatDomain
import FoundationEssentials

/// The form that asks for a token.
struct TokenForm: Sendable {
  private let fields: [(name: String, value: String)]

  /// The password grant (RFC 6749, section 4.3.2), to which FEAT adds `device_id`.
  init(_ client: OAuthClient, _ phone: PhoneNumber, password: Secret, deviceID: String) {
    let scope = client.scope.map { [("scope", $0)] } ?? []
    fields =
      [
        ("grant_type", "password"), ("client_id", client.id),
        ("client_secret", client.secret.revealed), ("username", phone.wireFormat),
        ("password", password.revealed), ("device_id", deviceID),
      ] + scope
  }

  /// The refresh grant (RFC 6749, section 6).
  init(_ client: OAuthClient, refresh: Secret) {
    fields = [
      ("grant_type", "refresh_token"), ("client_id", client.id),
      ("client_secret", client.secret.revealed), ("refresh_token", refresh.revealed),
    ]
  }

  /// The form as a request's body.
  var content: RequestContent {
    let text = fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
      .joined(separator: "&")
    return RequestContent(type: "application/x-www-form-urlencoded", bytes: Data(text.utf8))
  }

  /// Everything but unreserved characters (RFC 3986, section 2.3) as `%XX`.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isUnreserved =
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
      if isUnreserved { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return byte < 0x10 ? "%0\(digits)" : "%\(digits)"
    }.joined()
  }
}
