import FeatAPI
import FeatDomain
import Measuring
import Mutations
import Testing

@Suite("Answers that are broken")
struct BrokenAnswerTests {
  @Test(
    "What is no object is unreadable", arguments: Operation.allCases,
    [
      "<!DOCTYPE html><html></html>", "null", "[]", "[{}]", "\"\"", "5", "true", "", " ",
      "\u{FEFF}",
      "{", "}", "{\"data\":}", "{'data':1}", "\u{0}", "{}{}", "NaN", "{\"data\":{}} x",
    ])
  func noObject(operation: Operation, body: String) async {
    let isWrite = Operation.writes.contains(operation)
    #expect(
      await operation.failure(Server(body)) == APIFailure(.unreadable, mayHaveTakenEffect: isWrite))
  }

  @Test("No content is enough where nothing was asked for, and unreadable elsewhere")
  func noContent() async {
    for operation in Operation.withoutContent {
      #expect(await operation.outcome(Server(204, "")) == .success(.done))
    }
    for operation in Operation.allCases where !Operation.withoutContent.contains(operation) {
      #expect(await operation.failure(Server(204, ""))?.kind == .unreadable)
    }
  }

  @Test("Of an answer that is cut anywhere nothing is believed", arguments: Operation.allCases)
  func cut(operation: Operation) async {
    let whole = Array(operation.answer.text.utf8)
    let isWrite = Operation.writes.contains(operation)
    for length in 0..<whole.count {
      #expect(
        await operation.failure(Server(bytes: whole.prefix(length)))
          == APIFailure(.unreadable, mayHaveTakenEffect: isWrite), "\(length)")
    }
    #expect(await operation.failure(Server(bytes: whole)) == nil)
  }

  @Test("Nor of a refusal that is cut", arguments: Operation.allCases)
  func cutRefusal(operation: Operation) async {
    let refusal: JSONTree = ["error": true, "code": "NOT_FOUND", "data": ["phone": ["Wrong."]]]
    let whole = Array(refusal.text.utf8)
    for length in 0..<whole.count {
      let server = Server(400, bytes: whole.prefix(length))
      #expect(await operation.failure(server) == APIFailure(.rejected(status: 400)))
    }
  }

  @Test("Any single byte may be wrong without a crash", arguments: Operation.allCases)
  func anyByte(operation: Operation) async {
    let whole = Array(operation.answer.text.utf8)
    for index in whole.indices {
      for byte: UInt8 in [0x00, 0x22, 0x5C, 0x7B, 0x80, 0xC3, 0xED, 0xFF] {
        var bytes = whole
        bytes[index] = byte
        _ = await operation.outcome(Server(bytes: bytes))
      }
    }
  }

  @Test("Nesting without end is unreadable", arguments: ["[", "{\"a\":"])
  func nesting(opening: String) async {
    let deep = String(repeating: opening, count: 100_000)
    for body in [deep, "{\"data\":\(deep)", "{\"error\":true,\"data\":\(deep)", "{\"x\":\(deep)"] {
      for operation in Operation.allCases {
        #expect(await operation.failure(Server(body))?.kind == .unreadable)
      }
    }
  }

  @Test(
    "Nesting that ends is unreadable when it is too deep, and no crash in any case",
    arguments: [100, 500, 511, 512, 513, 2000, 100_000])
  func closedNesting(depth: Int) async {
    let list = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let object =
      String(repeating: "{\"a\":", count: depth) + "\"x\"" + String(repeating: "}", count: depth)
    for data in [list, object] {
      for operation in Operation.allCases {
        let refusal = await operation.failure(Server(400, "{\"error\":true,\"data\":\(data)}"))
        #expect([.refused(.other("")), .rejected(status: 400)].contains(refusal?.kind))
      }
    }
  }

  @Test("A lone half of a surrogate pair spoils only its own place in a refusal")
  func surrogates() async {
    let body =
      #"{"error":true,"code":"NOT_FOUND","message":"a\ud800b","data":{"\udfff":"c\uD800"}}"#
    #expect(
      await Operation.register.failure(Server(400, body))
        == APIFailure(
          .refused(.notFound), serverMessage: "a\u{FFFD}b",
          fields: [.init(field: "\u{FFFD}", message: "c\u{FFFD}")]))
  }

  @Test("Halves in any order are told from whole pairs and from escaped backslashes")
  func surrogatePairs() async {
    let message =
      #"\ud83d\ude42 \ude42\ud83d \ud83d\ud83d\ude42 \\ud83d \ud83d\\ude42 \ud83dx\ude42"#
    #expect(
      await Operation.register.failure(Server(400, "{\"error\":true,\"message\":\"\(message)\"}"))?
        .serverMessage
        == "🙂 \u{FFFD}\u{FFFD} \u{FFFD}🙂 \\ud83d \u{FFFD}\\ude42 \u{FFFD}x\u{FFFD}")
  }

  @Test("Bytes that are no UTF-8 spoil only their own place in a refusal")
  func badBytes() async {
    let bytes =
      Array(#"{"error":true,"code":"NOT_FOUND","message":"a"#.utf8) + [0xFF, 0xE4, 0xB8]
      + Array(#"b"}"#.utf8)
    let failure = await Operation.register.failure(Server(400, bytes: bytes))
    #expect(failure == APIFailure(.refused(.notFound), serverMessage: "a\u{FFFD}\u{FFFD}b"))
  }

  @Test("A byte order mark before the answer is no harm")
  func byteOrderMark() async {
    let body = "\u{FEFF}" + Operation.register.answer.text
    #expect(await Operation.register.failure(Server(body)) == nil)
  }

  @Test(
    "A megabyte of anything is read in time", .timeLimit(.minutes(1)),
    arguments: ["0,", "null,", "{},", "\"\\ud800\",", "[[[]]],", "1e9,"])
  func large(piece: String) async {
    let count = 1_048_576 / piece.utf8.count
    let list = "[" + String(repeating: piece, count: count) + "0]"
    let time = await processorTime {
      _ = await Operation.callingCodes.outcome(Server("{\"data\":\(list)}"))
      _ = await Operation.register.outcome(Server(400, "{\"error\":true,\"data\":\(list)}"))
    }
    #expect(time < .seconds(3), "\(time)")
  }
}
