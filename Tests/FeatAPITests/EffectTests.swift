import FeatAPI
import HTTP
import Mutations
import Testing

@Suite("Whether a failed operation may have taken effect")
struct EffectTests {
  static let transports: [(HTTPFailure.Kind, APIFailure.Transport)] = [
    (.invalidRequest, .invalidRequest), (.insecureAddress, .insecureAddress),
    (.cannotResolve, .cannotResolve), (.cannotConnect, .cannotConnect), (.untrusted, .untrusted),
    (.interrupted, .interrupted), (.tooLarge, .tooLarge),
    (.cancelled, .cancelled), (.other(56), .other(56)),
  ]

  @Test(
    "Without an answer it may if the request may have arrived", arguments: transports,
    [true, false])
  func transport(kinds: (HTTPFailure.Kind, APIFailure.Transport), mayHaveArrived: Bool) async {
    for operation in Operation.allCases {
      let server = Server(.failure(HTTPFailure(kinds.0, mayHaveArrived: mayHaveArrived)))
      let isWrite = Operation.writes.contains(operation)
      #expect(
        await operation.failure(server)
          == APIFailure(.transport(kinds.1), mayHaveTakenEffect: mayHaveArrived && isWrite))
    }
  }

  @Test("Where the time ran out before anything was sent there was no connection")
  func timedOut() async {
    for operation in Operation.allCases {
      let early = Server(.failure(HTTPFailure(.timedOut, mayHaveArrived: false)))
      #expect(await operation.failure(early) == APIFailure(.transport(.cannotConnect)))
      let late = Server(.failure(HTTPFailure(.timedOut, mayHaveArrived: true)))
      #expect(
        await operation.failure(late)
          == APIFailure(
            .transport(.timedOut), mayHaveTakenEffect: Operation.writes.contains(operation)))
    }
  }

  /// Answers of which the contract says that nothing was done.
  static let refusals: [(Int, JSONTree)] = [
    (200, ["error": true, "code": "NOT_FOUND"]), (200, ["error": true]),
    (200, ["error": "invalid_client"]), (200, ["error": ["code": "NOT_FOUND"]]),
    (400, ["error": true, "code": "VALIDATION_EXCEPTION"]), (400, ["error": true]),
    (400, .raw("<html>")), (401, ["detail": "Who?"]), (401, ["error": "invalid_client"]),
    (403, ["detail": "No."]), (404, .raw("")), (405, .raw("")), (409, [:]), (413, .raw("<html>")),
    (429, ["detail": "Slow down."]), (301, .raw("")), (302, .raw("<html>")),
    (500, ["error": true, "code": "SEND_MSG_ERROR"]), (503, ["error": true, "code": "NOT_FOUND"]),
  ]

  @Test("A refusal has none", arguments: refusals)
  func refused(status: Int, body: JSONTree) async {
    for operation in status == 401 ? Operation.failingUnauthorized : Operation.allCases {
      #expect(await operation.failure(Server(status, body))?.mayHaveTakenEffect == false)
    }
  }

  /// Answers that leave it open.
  static let unknown: [(Int, JSONTree)] = [
    (500, .raw("<html>")), (500, .raw("")), (502, .raw("<html>")), (503, .raw("")),
    (504, .raw("x")),
    (500, ["detail": "Oops."]), (500, ["error": true]), (500, ["error": true, "message": "Oops."]),
    (500, ["error": true, "code": nil]), (500, ["error": true, "code": ""]),
    (500, ["error": "server_error"]), (200, .raw("<html>")), (200, .raw("")), (200, .raw("null")),
    (200, []), (200, .raw("{\"data\":")), (201, .raw("x")), (206, .raw("{")),
  ]

  @Test("A server's fault and an answer that cannot be read leave a write open", arguments: unknown)
  func open(status: Int, body: JSONTree) async {
    for operation in Operation.writes {
      #expect(await operation.failure(Server(status, body))?.mayHaveTakenEffect == true)
    }
  }

  @Test("A read never has an effect", arguments: unknown)
  func read(status: Int, body: JSONTree) async {
    for operation in Operation.reads {
      #expect(await operation.failure(Server(status, body))?.mayHaveTakenEffect == false)
    }
  }

  @Test("Done without the promised data leaves the steps open that need it")
  func dataMissing() async {
    for operation in [Operation.verifyCode, .register] {
      #expect(await operation.failure(Server(204, ""))?.mayHaveTakenEffect == true)
      #expect(await operation.failure(Server(["error": false]))?.mayHaveTakenEffect == true)
    }
  }
}
