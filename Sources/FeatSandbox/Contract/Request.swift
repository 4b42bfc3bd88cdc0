import Foundation

/// One request that has arrived whole, free of the library that read it.
struct Request: Sendable {
  /// The method in capitals.
  var method: String
  /// The path as it was sent, without its query.
  var path: String
  /// The query as it was sent, without its question mark; empty when there is none.
  var query: String
  /// The header fields, their names in lower case.
  var headers: [String: String]
  /// The body as it was sent.
  var body: Data
  /// The members of the body where it is a JSON object, else nil.
  let fields: [String: JSONValue]?

  /// Makes a request and reads its body as JSON.
  init(
    method: String, path: String, query: String = "", headers: [String: String] = [:],
    body: Data = Data()
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    let isForm = headers["content-type"]?.lowercased().hasPrefix("multipart/") == true
    if !isForm, case .object(let members) = JSONValue(body) {
      fields = members
    } else {
      fields = nil
    }
  }

  /// The first value of a name in the query, decoded; nil where there is none.
  func parameter(_ name: String) -> String? {
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.replacing("+", with: " ").removingPercentEncoding ?? String($0) }
      if parts.first == name { return parts.count == 2 ? parts[1] : "" }
    }
    return nil
  }

  /// The language that it asks for.
  var language: Language { Language(locale: headers["x-language-locale"]) }

  /// What follows `Token` in its Authorization: nil without one, empty for a bare `Token`.
  ///
  /// Another scheme is as good as none, as in the framework that FEAT runs on.
  var key: String? {
    let words = (headers["authorization"] ?? "").split(separator: " ", maxSplits: 1)
    guard let scheme = words.first, scheme.lowercased() == "token" else { return nil }
    return words.count == 2 ? String(words[1]) : ""
  }
}
