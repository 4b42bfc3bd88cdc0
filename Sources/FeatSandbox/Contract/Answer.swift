/// What the sandbox answers to one request.
struct Answer: Equatable, Sendable {
  /// The HTTP status.
  var status = 200
  /// Header fields beyond those that every answer has.
  var headers: [String: String] = [:]
  /// The JSON.
  var body: JSONValue
  /// The message that leaves for a phone before the answer does.
  var message: TextMessage?

  /// FEAT's success: `{error: false, message, data}`.
  static func success(
    _ data: JSONValue, status: Int = 200, meta: JSONValue? = nil, in language: Language,
    sending: TextMessage? = nil
  ) -> Answer {
    var members: [String: JSONValue] = [
      "error": .bool(false), "message": .string(Sentence.done.text(in: language)), "data": data,
    ]
    members["meta"] = meta
    return Answer(status: status, body: .object(members), message: sending)
  }

  /// FEAT's failure: 400 with `{error: true, code, message, data?}`.
  static func failure(
    _ code: ErrorCode, data: JSONValue? = nil, in language: Language
  ) -> Answer {
    var members: [String: JSONValue] = [
      "error": .bool(true), "code": .string(code.name),
      "message": .string(code.sentence.text(in: language)),
    ]
    members["data"] = data
    return Answer(status: 400, body: .object(members))
  }

  /// The failure of the framework below FEAT: `{detail}`.
  static func detail(
    _ sentence: Sentence, status: Int, headers: [String: String] = [:], in language: Language
  ) -> Answer {
    Answer(
      status: status, headers: headers,
      body: ["detail": .string(sentence.text(in: language))])
  }

  /// Puts one more member beside `data`.
  mutating func add(_ name: String, _ value: JSONValue) {
    guard case .object(var members) = body else { return }
    members[name] = value
    body = .object(members)
  }
}
