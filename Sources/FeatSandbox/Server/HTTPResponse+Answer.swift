import FlyingFox
import Foundation

extension HTTPResponse {
  /// An answer after which the connection may go on.
  static func whole(_ answer: Answer, _ request: HTTPRequest) -> HTTPResponse {
    // What follows the header of an answer to HEAD would be taken for the next answer.
    let body = request.method == .HEAD ? Data() : answer.body.encoded()
    return HTTPResponse(
      answer, body: HTTPBodySequence(data: body, suggestedBufferSize: 64 << 10))
  }

  /// An answer after which the connection ends, because the rest of the request was not read.
  static func ending(_ answer: Answer, _ request: HTTPRequest) -> HTTPResponse {
    let body = EndingBody(text: answer.body.encoded(), unread: request.bodySequence)
    var response = HTTPResponse(
      answer, body: HTTPBodySequence(from: body, count: body.text.count))
    response.headers[.connection] = "close"
    return response
  }

  private init(_ answer: Answer, body: HTTPBodySequence) {
    var headers: HTTPHeaders = [.contentType: "application/json"]
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    self.init(
      statusCode: HTTPStatusCode(answer.status, phrase: Self.phrase(of: answer.status)),
      headers: headers, body: body)
  }

  private static func phrase(of status: Int) -> String {
    let known: [HTTPStatusCode] = [
      .ok, .created, .movedPermanently, .badRequest, .unauthorized, .forbidden, .notFound,
      .methodNotAllowed, .payloadTooLarge, .unsupportedMediaType, .requestHeaderFieldsTooLarge,
      .internalServerError,
    ]
    return known.first { $0.code == status }?.phrase ?? "Other"
  }
}
