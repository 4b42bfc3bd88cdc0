/// What a request asks for, such as `POST /api/service/demand/{id}/publish/`.
enum Operation {
  /// Method and path, with `{id}` in the place of a number and without the query.
  static func name(of request: String) -> String {
    let words = request.prefix { $0 != "\r\n" }.split(separator: " ")
    guard words.count > 1 else { return "" }
    let path = words[1].prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
    let names = path.map { Int($0) == nil ? String($0) : "{id}" }
    return "\(words[0]) \(names.joined(separator: "/"))"
  }
}
