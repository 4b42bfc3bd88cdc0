import FoundationEssentials

/// The body of a request with its type.
struct RequestContent {
  let type: String
  let bytes: Data

  static func json(_ content: some Encodable) throws(APIFailure) -> RequestContent {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(content) else {
      throw APIFailure(.transport(.invalidRequest))
    }
    return RequestContent(type: "application/json", bytes: bytes)
  }
}
