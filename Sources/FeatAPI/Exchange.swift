import FeatDomain
import FoundationEssentials
import HTTP

/// One request and its answer: the one place where a response becomes a value or a failure.
struct Exchange: Sendable {
  let client: HTTPClient
  let locale: String

  func get<Body: Decodable>(
    _ path: RequestPath, session: Session? = nil
  ) async throws(APIFailure) -> Body {
    try await send(.get, path, nil, session)
  }

  func post<Body: Decodable>(
    _ path: RequestPath, _ content: RequestContent?, session: Session? = nil
  ) async throws(APIFailure) -> Body {
    try await send(.post, path, content, session)
  }

  func patch<Body: Decodable>(
    _ path: RequestPath, _ content: RequestContent, session: Session? = nil
  ) async throws(APIFailure) -> Body {
    try await send(.patch, path, content, session)
  }

  private func send<Body: Decodable>(
    _ method: HTTPMethod, _ path: RequestPath, _ content: RequestContent?, _ session: Session?
  ) async throws(APIFailure) -> Body {
    var request = HTTPRequest(
      method, path.text, pathTemplate: path.template, headers: headers(session),
      body: content?.bytes)
    if let content { request.headers.append(HTTPHeader("Content-Type", content.type)) }
    return try await send(request)
  }

  private func headers(_ session: Session?) -> [HTTPHeader] {
    let common = [
      HTTPHeader("Accept", "application/json"), HTTPHeader("X-Language-Locale", locale),
    ]
    switch session?.credential {
    case nil: return common
    case .key(let key)?: return common + [HTTPHeader("Authorization", "Token \(key.revealed)")]
    case .token(let token)?:
      return common + [HTTPHeader("Authorization", "Bearer \(token.access.revealed)")]
    }
  }

  private func send<Body: Decodable>(_ request: HTTPRequest) async throws(APIFailure) -> Body {
    let response: HTTPResponse
    do {
      response = try await client.send(request)
    } catch {
      throw APIFailure(
        .transport(.init(error.kind)),
        mayHaveTakenEffect: error.mayHaveArrived && !request.method.isRead)
    }
    return try Self.read(response, isWrite: !request.method.isRead)
  }

  static func read<Body: Decodable>(
    _ response: HTTPResponse, isWrite: Bool
  ) throws(APIFailure) -> Body {
    let document = Data(repairing: response.body)
    let answer = try? JSONDecoder().decode(Answer<Body>.self, from: document)
    let isSuccess = (200..<300).contains(response.status)
    if isSuccess, case .success(let body) = answer { return body }
    // Without content it was done. An empty 200 may be an answer that was cut.
    if response.status == 204, let nothing = Ignored() as? Body { return nothing }
    var error: ErrorBody?
    if case .failure(let body) = answer { error = body }
    let isUnknown = error?.code == nil && response.status >= 500 || isSuccess && error == nil
    throw APIFailure(
      kind(of: response, error: error), serverMessage: error?.message,
      fields: error == nil ? [] : FieldErrors.messages(in: document),
      mayHaveTakenEffect: isWrite && isUnknown)
  }

  private static func kind(of response: HTTPResponse, error: ErrorBody?) -> APIFailure.Kind {
    if let oauth = error?.oauthError { return .oauth(OAuthError(name: oauth)) }
    if response.status == 401 { return .unauthorized }
    if let code = error?.code { return .refused(RefusalCode(name: code)) }
    switch response.status {
    case 403: return .forbidden
    case 404: return .notFound
    case 429:
      return .tooManyRequests(retryAfter: response.retryAfter.map { Int($0.components.seconds) })
    case 500...: return .serverError(status: response.status)
    case 200..<300: return error == nil ? .unreadable : .refused(.other(""))
    default: return error == nil ? .rejected(status: response.status) : .refused(.other(""))
    }
  }
}

/// The body of an answer in which nothing matters but that it is one.
struct Ignored: Decodable {
  init() {}
  init(from decoder: any Decoder) throws {
    // An HTML page or a bare value is no answer of FEAT's.
    _ = try decoder.container(keyedBy: AnyKey.self)
  }
}
