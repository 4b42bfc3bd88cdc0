/// The parameters of a call for a token (RFC 6749, sections 4.3.2 and 6).
struct TokenForm: Sendable {
  private let fields: URLEncodedFields
  private let credential: Credential?

  /// Reads a form; a body of another kind has no parameters.
  init(_ request: Request) {
    let type = HeaderParameters(request.headers["content-type"] ?? "").value
    let isForm = type == "application/x-www-form-urlencoded"
    fields = URLEncodedFields(isForm ? String(decoding: request.body, as: UTF8.self) : "")
    credential = request.credential
  }

  /// A parameter that may be left out; an empty one counts as left out (RFC 6749, section 3.2).
  func optional(_ name: String) throws(OAuthError) -> String? {
    let values = fields.values(of: name)
    guard values.count < 2 else { throw .duplicate(name) }
    return values.first.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A parameter that must be there.
  func required(_ name: String) throws(OAuthError) -> String {
    guard let value = try optional(name) else { throw .missing(name) }
    return value
  }

  /// The grant that is asked for.
  func grant() throws(OAuthError) -> OAuthClient.Grant {
    guard let grant = try optional("grant_type").flatMap(OAuthClient.Grant.init) else {
      throw .unknownGrant
    }
    return grant
  }

  /// The client that asks, if it has proved itself: with HTTP Basic or in the body.
  func client() throws(OAuthError) -> OAuthClient {
    guard let client = namedClient, OAuthClient.secret == namedSecret else { throw .wrongClient }
    return client
  }

  /// The client that claims to ask.
  var namedClient: OAuthClient? {
    let id =
      if case .client(let id, _)? = credential { id } else { fields.values(of: "client_id").first }
    return OAuthClient.all.first { $0.id == id }
  }

  private var namedSecret: String? {
    if case .client(_, let secret)? = credential { return secret }
    return fields.values(of: "client_secret").first
  }
}
