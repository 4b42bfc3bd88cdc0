import FlyingFox
import Foundation

/// Brings a request to the sandbox and its answer back, within limits.
struct RequestHandler: HTTPHandler {
  /// The largest header that is taken, in bytes.
  static let headerLimit = 64 << 10

  /// Who answers.
  var sandbox: Sandbox
  /// How much later answers of the API leave.
  var latency: Duration

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    var headers: [String: String] = [:]
    for (header, value) in request.headers { headers[header.rawValue.lowercased()] = value }
    let language = Language(locale: headers["x-language-locale"])
    let size = headers.reduce(request.target.rawValue.utf8.count) {
      $0 + $1.key.utf8.count + $1.value.utf8.count
    }
    guard size <= Self.headerLimit else {
      return .ending(.detail(.headersTooLarge, status: 431, in: language), request)
    }
    let limit = bodyLimit(of: request)
    let body: Data?
    do {
      body = try await readBody(of: request, limit: limit)
    } catch {
      return .ending(.detail(.badRequest, status: 400, in: language), request)
    }
    guard let body else {
      return .ending(
        .detail(.tooLarge(limit: limit), status: 413, in: language), request)
    }
    let answer = await sandbox.answer(
      Request(
        method: request.method.rawValue, path: request.target.path(),
        query: request.target.query(), headers: headers, body: body))
    // What --latency asks for: late like a distant server, after the effect.
    if request.target.path().hasPrefix("/api/") { try await Task.sleep(for: latency) }
    return .whole(answer, request)
  }

  /// Reads a body to its end; nil as soon as it is known to be too large.
  ///
  /// It must be read even where nobody wants it: what is left would be taken for a request.
  private func readBody(of request: HTTPRequest, limit: Int) async throws -> Data? {
    guard request.bodySequence.count ?? 0 <= limit else { return nil }
    var body = Data()
    for try await chunk in request.bodySequence {
      body.append(chunk)
      guard body.count <= limit else { return nil }
    }
    return body
  }

  /// The largest body that is read for a request, in bytes.
  private func bodyLimit(of request: HTTPRequest) -> Int {
    let match = Route.match(request.method.rawValue, request.target.path())
    guard case .operation(let route, _) = match else { return Route.usualBodyLimit }
    return route.bodyLimit
  }
}
