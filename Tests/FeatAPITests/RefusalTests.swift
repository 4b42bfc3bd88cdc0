import FeatAPI
import FeatDomain
import Measuring
import Mutations
import Testing

@Suite("FEAT's refusals")
struct RefusalTests {
  @Test(
    "Each code of the contract is known, whatever the HTTP status",
    arguments: [
      ("PHONE_ALREADY_EXISTS", .phoneAlreadyExists), ("SEND_MSG_ERROR", .sendMessageError),
      ("SEND_VCODE_LIMIT_ERROR", .sendCodeLimit), ("VCODE_VERIFY_FAILED", .codeVerifyFailed),
      ("REGISTER_TOKEN_MISSING_ERROR", .registerTokenMissing),
      ("VALIDATION_EXCEPTION", .validation), ("NOT_FOUND", .notFound),
      ("SOMETHING_NEW", .other("SOMETHING_NEW")), ("not_found", .other("not_found")),
    ] as [(String, RefusalCode)],
    [200, 301, 400, 403, 404, 409, 422, 429, 500, 503])
  func code(names: (String, RefusalCode), status: Int) async {
    let isNew = if case .other = names.1 { true } else { false }
    for operation in isNew ? Operation.refusedByCode(with: status) : Operation.allCases {
      let server = Server(status, ["error": true, "code": .string(names.0), "message": "No."])
      let expected = APIFailure(.refused(names.1), serverMessage: "No.")
      #expect(await operation.failure(server) == expected)
    }
  }

  @Test("A refusal is one even where the answer also has what was asked for")
  func withData() async {
    let server = Server([
      "error": true, "code": "NOT_FOUND", "data": ["key": "k", "uid": 5, "token": "t"],
    ])
    for operation in Operation.allCases {
      #expect(await operation.failure(server)?.kind == .refused(.notFound))
    }
  }

  @Test(
    "A refusal without a code is still one",
    arguments: [
      ["error": true], ["error": true, "code": nil, "message": nil, "data": nil],
      ["error": true, "code": 5, "message": 5, "data": 5], ["error": true, "code": ""],
    ]
      as [JSONTree], [200, 400, 409])
  func withoutCode(body: JSONTree, status: Int) async {
    for operation in Operation.refusedByCode(with: status) {
      let failure = await operation.failure(Server(status, body))
      #expect(failure == APIFailure(.refused(.other(""))))
    }
  }

  @Test("A code that nobody knows cannot do anything to a terminal, nor fill it")
  func hostileCode() async {
    let code = "\u{1B}[2J\u{202E}" + String(repeating: "A", count: 5000)
    let server = Server(400, ["error": true, "code": .string(code), "message": .string(code)])
    let shown = "?[2J?" + String(repeating: "A", count: 251)
    #expect(
      await Operation.sendCode.failure(server)
        == APIFailure(.refused(.other(shown)), serverMessage: shown))
    let other = Server(400, ["error": .string(code)])
    #expect(await Operation.sendCode.failure(other) == APIFailure(.oauth(OAuthError(name: shown))))
  }

  @Test(
    "A message of a megabyte is cut to a line in no time", arguments: ["m", "长", "🙂"])
  func longMessage(piece: String) async {
    let message = String(repeating: piece, count: 1_048_576 / piece.utf8.count)
    let server = Server(
      400, ["error": true, "code": "SEND_MSG_ERROR", "message": .string(message)])
    let time = await processorTime {
      let failure = await Operation.sendCode.failure(server)
      #expect(failure?.serverMessage?.unicodeScalars.count == 256)
    }
    #expect(time < .milliseconds(50), "\(time)")
  }

  @Test("A megabyte of combining marks is a letter with four of them")
  func manyMarks() async {
    let message = "e" + String(repeating: "\u{301}", count: 524_288)
    let server = Server(400, ["error": true, "message": .string(message)])
    #expect(await Operation.sendCode.failure(server)?.serverMessage?.unicodeScalars.count == 5)
  }

  @Test(
    "The token endpoint's errors keep their name, with a description and without",
    arguments: [
      "invalid_request", "invalid_client", "invalid_grant", "unauthorized_client",
      "unsupported_grant_type", "invalid_scope", "something_new",
    ], [200, 400, 401])
  func oauth(name: String, status: Int) async {
    let plain = Server(status, ["error": .string(name)])
    #expect(await Operation.register.failure(plain) == APIFailure(.oauth(OAuthError(name: name))))
    let described = Server(status, ["error": .string(name), "error_description": "Say\u{7} it."])
    #expect(
      await Operation.register.failure(described)
        == APIFailure(.oauth(OAuthError(name: name)), serverMessage: "Say? it."))
    let empty = Server(status, ["error": .string(name), "error_description": nil])
    #expect(await Operation.register.failure(empty) == APIFailure(.oauth(OAuthError(name: name))))
  }
}
