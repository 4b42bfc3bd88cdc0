import FeatDomain
import FoundationEssentials
import HTTP

/// One request and its answer: the one place where a response becomes a value or a failure.
struct Exchange: Sendable {
  /// What a request is, apart from who sends it.
  private struct Call {
    let method: HTTPMethod
    let path: RequestPath
    var content: RequestContent?
    /// Where the request's cookies come from and the answer's go to; nil for none.
    var cookies: CookieJar?
    /// Whether it brings a number and a password to be judged.
    var isSignIn = false
  }

  let access: AccountAccess
  let locale: String

  func get<Body: Decodable>(
    _ path: RequestPath, session: Session? = nil
  ) async throws(APIFailure) -> Body {
    try await send(Call(method: .get, path: path), session)
  }

  /// Reads with a credential as it is, whatever else is known.
  func get<Body: Decodable>(
    _ path: RequestPath, with credential: Credential
  ) async throws(APIFailure) -> Body {
    let call = Call(method: .get, path: path)
    return try read(await response(to: call, with: credential), to: call, with: credential)
  }

  func post<Body: Decodable>(
    _ path: RequestPath, _ content: RequestContent?, session: Session? = nil
  ) async throws(APIFailure) -> Body {
    try await send(Call(method: .post, path: path, content: content), session)
  }

  /// Posts a number and its password. Only 400 and 401 judge those; what else comes with a code that
  /// nobody knows is told by its status.
  func postSignIn<Body: Decodable>(
    _ path: RequestPath, _ content: RequestContent
  ) async throws(APIFailure) -> Body {
    try await send(Call(method: .post, path: path, content: content, isSignIn: true), nil)
  }

  /// Posts with a credential as it is, whatever else is known.
  func post<Body: Decodable>(
    _ path: RequestPath, with credential: Credential
  ) async throws(APIFailure) -> Body {
    let call = Call(method: .post, path: path)
    return try read(await response(to: call, with: credential), to: call, with: credential)
  }

  /// Posts without a credential, with cookies instead.
  func post<Body: Decodable>(
    _ path: RequestPath, _ content: RequestContent, cookies: CookieJar
  ) async throws(APIFailure) -> Body {
    try await send(Call(method: .post, path: path, content: content, cookies: cookies), nil)
  }

  func patch<Body: Decodable>(
    _ path: RequestPath, _ content: RequestContent, session: Session? = nil
  ) async throws(APIFailure) -> Body {
    try await send(Call(method: .patch, path: path, content: content), session)
  }

  private func send<Body: Decodable>(
    _ call: Call, _ session: Session?
  ) async throws(APIFailure) -> Body {
    guard let session else {
      return try read(await response(to: call, with: nil), to: call, with: nil)
    }
    let credential = try await access.credential(for: session, over: self)
    let first = try await response(to: call, with: credential)
    guard first.status == 401,
      let newer = try await access.credential(replacing: credential, of: session, over: self)
    else { return try read(first, to: call, with: credential) }
    // Who is not let in has done nothing, so that a write may go out again as well: unless its
    // sender has given up since.
    guard !Task.isCancelled else { throw APIFailure.givenUp }
    return try read(await response(to: call, with: newer), to: call, with: newer)
  }

  private func response(
    to call: Call, with credential: Credential?
  ) async throws(APIFailure) -> HTTPResponse {
    let request = HTTPRequest(
      call.method, call.path.text, pathTemplate: call.path.template,
      headers: headers(call, credential), body: call.content?.bytes)
    do {
      let response = try await access.client.send(request)
      call.cookies?.take(response)
      return response
    } catch {
      throw APIFailure(
        .transport(.init(error)),
        mayHaveTakenEffect: error.mayHaveArrived && !call.method.isRead)
    }
  }

  private func headers(_ call: Call, _ credential: Credential?) -> [HTTPHeader] {
    var headers = [
      HTTPHeader("Accept", "application/json"), HTTPHeader("X-Language-Locale", locale),
    ]
    switch credential {
    case nil: break
    case .key(let key)?: headers.append(HTTPHeader("Authorization", "Token \(key.revealed)"))
    case .token(let token)?:
      headers.append(HTTPHeader("Authorization", "Bearer \(token.access.revealed)"))
    }
    if let cookies = call.cookies?.header { headers.append(cookies) }
    if let content = call.content { headers.append(HTTPHeader("Content-Type", content.type)) }
    return headers
  }

  private func read<Body: Decodable>(
    _ response: HTTPResponse, to call: Call, with credential: Credential?
  ) throws(APIFailure) -> Body {
    let document = Data(repairing: response.body)
    let answer = try? JSONDecoder().decode(Answer<Body>.self, from: document)
    let isSuccess = (200..<300).contains(response.status)
    if isSuccess, case .success(let body) = answer { return body }
    // Without content it was done. An empty 200 may be an answer that was cut.
    if response.status == 204,
      let nothing = (Body.self as? any WithoutContent.Type)?.init() as? Body
    {
      return nothing
    }
    var error: ErrorBody?
    if case .failure(let body) = answer { error = body }
    if isSuccess, error?.isDetail == true, let done = Acknowledgement() as? Body { return done }
    let isUnknown = error?.code == nil && response.status >= 500 || isSuccess && error == nil
    throw APIFailure(
      Self.kind(of: response, to: call, error: error, hasCredential: credential != nil),
      serverMessage: error?.message, fields: error == nil ? [] : FieldErrors.messages(in: document),
      mayHaveTakenEffect: !call.method.isRead && isUnknown)
  }

  private static func kind(
    of response: HTTPResponse, to call: Call, error: ErrorBody?, hasCredential: Bool
  ) -> APIFailure.Kind {
    // With a credential a 401 is about that, whatever it is called. Without one it is not: a
    // session can neither be over nor be renewed where there is none.
    if response.status == 401, hasCredential { return .unauthorized }
    if let oauth = error?.oauthError { return .oauth(OAuthError(name: oauth)) }
    let isStatusEnough = call.isSignIn && ![200, 400, 401].contains(response.status)
    if let code = error?.code.map(RefusalCode.init), !(isStatusEnough && code.isUnknown) {
      return .refused(code)
    }
    switch response.status {
    case 403: return .forbidden
    case 404: return .notFound
    case 429:
      return .tooManyRequests(retryAfter: response.retryAfter.map { Int($0.components.seconds) })
    case 500...: return .serverError(status: response.status)
    case 200..<300: return error == nil ? .unreadable : .refused(.other(""))
    default:
      return error == nil || isStatusEnough
        ? .rejected(status: response.status) : .refused(.other(""))
    }
  }
}

/// The body of an answer in which nothing matters but that it is one.
protocol WithoutContent: Decodable {
  init()
}

/// The body of an answer in which nothing matters but that it is one.
struct Ignored: WithoutContent {
  init() {}
  init(from decoder: any Decoder) throws {
    // An HTML page or a bare value is no answer of FEAT's.
    _ = try decoder.container(keyedBy: AnyKey.self)
  }
}

/// The same of the operations on an account, which also say `{detail: "New password has been
/// saved."}` when all is well: FEAT's contract leaves open what is in these answers, and the paths
/// are those of dj-rest-auth, which says it so.
struct Acknowledgement: WithoutContent {
  init() {}
  init(from decoder: any Decoder) throws {
    _ = try Ignored(from: decoder)
  }
}
