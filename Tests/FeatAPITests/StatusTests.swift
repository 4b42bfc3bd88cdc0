import FeatAPI
import HTTP
import Mutations
import Testing

@Suite("Answers that only their status explains")
struct StatusTests {
  static let families: [(Int, APIFailure.Kind)] = [
    (301, .rejected(status: 301)), (302, .rejected(status: 302)), (304, .rejected(status: 304)),
    (400, .rejected(status: 400)), (403, .forbidden), (404, .notFound),
    (405, .rejected(status: 405)), (409, .rejected(status: 409)), (413, .rejected(status: 413)),
    (429, .tooManyRequests(retryAfter: nil)), (500, .serverError(status: 500)),
    (502, .serverError(status: 502)), (503, .serverError(status: 503)),
    (504, .serverError(status: 504)), (599, .serverError(status: 599)),
  ]

  @Test("A page or nothing has the meaning of its status", arguments: families)
  func page(status: Int, kind: APIFailure.Kind) async {
    for operation in Operation.allCases {
      for body in ["", "<html><h1>Error</h1></html>", "null", "[]", "{}", "\"x\"", "{\"a\":"] {
        let failure = await operation.failure(Server(status, body))
        #expect(failure?.kind == kind)
        #expect(failure?.serverMessage == nil && failure?.fields == [])
      }
    }
  }

  @Test(
    "A detail is the server's sentence",
    arguments: [
      (403, .forbidden), (404, .notFound),
      (429, .tooManyRequests(retryAfter: nil)), (500, .serverError(status: 500)),
      (400, .refused(.other(""))), (405, .refused(.other(""))),
    ] as [(Int, APIFailure.Kind)])
  func detail(status: Int, kind: APIFailure.Kind) async {
    let operations =
      kind == .refused(.other("")) ? Operation.refusedByCode(with: status) : Operation.allCases
    for operation in operations {
      let failure = await operation.failure(Server(status, ["detail": "Not\u{1B} here."]))
      #expect(failure?.kind == kind)
      #expect(failure?.serverMessage == "Not? here.")
    }
  }

  @Test("Under a success it is a refusal, but of what may be done with a sentence")
  func detailOfSuccess() async {
    for operation in Operation.allCases {
      let failure = await operation.failure(Server(200, ["detail": "So\u{1B} it is."]))
      let refusal = APIFailure(.refused(.other("")), serverMessage: "So? it is.")
      #expect(failure == (Operation.acknowledged.contains(operation) ? nil : refusal))
    }
  }

  /// Answers with a 401, and what they say.
  static let refusedAnswers: [(JSONTree, String?)] = [
    (["error": true, "code": "NOT_FOUND", "message": "Who?"], "Who?"),
    (["detail": "Who?"], "Who?"),
    (["error": "invalid_token", "error_description": "Who?"], "Who?"),
    (.raw("<html>"), nil), (.raw(""), nil), ([:], nil),
  ]

  @Test(
    "With a credential a 401 is about that, whatever code stands in it", arguments: refusedAnswers)
  func unauthorized(body: JSONTree, message: String?) async {
    for operation in Operation.ofSession where operation != .signOut {
      #expect(
        await operation.failure(Server(401, body))
          == APIFailure(.unauthorized, serverMessage: message))
    }
  }

  @Test("Without a credential no 401 says that a session is over", arguments: refusedAnswers)
  func unauthorizedWithoutSession(body: JSONTree, message: String?) async {
    let kinds: [APIFailure.Kind] = [
      .refused(.notFound), .refused(.other("")), .oauth(.other("invalid_token")),
      .rejected(status: 401),
    ]
    for operation in Operation.allCases where !Operation.ofSession.contains(operation) {
      let failure = await operation.failure(Server(401, body))
      #expect(failure.map { kinds.contains($0.kind) } == true)
      #expect(failure?.serverMessage == message)
    }
  }

  @Test(
    "How long to wait is read from Retry-After, in seconds or as a moment",
    arguments: [
      ("120", 120), ("0", 0), ("99999999999999999999", 1_000_000_000),
      ("Sun, 06 Nov 1994 08:51:37 GMT", 120), ("Sun, 06 Nov 1994 08:49:36 GMT", nil), ("-5", nil),
      ("soon", nil), ("", nil), ("1.5", nil), ("+5", nil),
    ] as [(String, Int?)])
  func retryAfter(value: String, seconds: Int?) async {
    let headers = [
      HTTPHeader("Date", "Sun, 06 Nov 1994 08:49:37 GMT"), HTTPHeader("retry-after", value),
    ]
    for operation in Operation.allCases {
      let server = Server(429, headers: headers, ["detail": "Slow down."])
      #expect(
        await operation.failure(server)
          == APIFailure(.tooManyRequests(retryAfter: seconds), serverMessage: "Slow down."))
    }
  }

  @Test("A redirect is not followed")
  func redirect() async {
    let server = Server(301, headers: [HTTPHeader("Location", "https://example.com/")], "")
    #expect(await Operation.register.failure(server) == APIFailure(.rejected(status: 301)))
    #expect(server.requests.count == 1)
  }
}
