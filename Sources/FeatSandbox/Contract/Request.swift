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
    URLEncodedFields(query).values(of: name).first
  }

  /// The value of a cookie that came along; nil where there is none.
  func cookie(_ name: String) -> String? {
    for pair in (headers["cookie"] ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0].trimmingCharacters(in: .whitespaces) == name {
        return parts[1].trimmingCharacters(in: .whitespaces)
      }
    }
    return nil
  }

  /// The language that it asks for.
  var language: Language { Language(locale: headers["x-language-locale"]) }

  /// What its Authorization says of the sender.
  var credential: Credential? { Credential(headers["authorization"] ?? "") }
}
