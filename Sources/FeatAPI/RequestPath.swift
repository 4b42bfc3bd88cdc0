/// Where a request goes, and what a log may say of it.
struct RequestPath: ExpressibleByStringLiteral {
  /// The path from the root with its last slash, query included.
  let text: String
  /// The same with its parameters left as names.
  let template: String

  init(stringLiteral text: String) {
    self.text = text
    template = text
  }

  private init(_ text: String, template: String) {
    self.text = text
    self.template = template
  }

  /// A page of the user's own projects.
  static func projects(page: Int, size: Int) -> RequestPath {
    let root = "/api/service/demand/"
    return RequestPath("\(root)?page=\(page)&page_size=\(size)", template: root)
  }

  /// A project, or one of its operations.
  static func project(_ id: Int64, _ operation: String = "") -> RequestPath {
    RequestPath(
      "/api/service/demand/\(id)/\(operation)", template: "/api/service/demand/{id}/\(operation)")
  }
}

extension ProjectAPI {
  /// Where a project is at a server: the address that its owner can read it at with a token. FEAT
  /// names no page of it for people.
  ///
  /// - Parameter server: The server's address, without a slash at its end.
  public static func address(of id: Int64, at server: String) -> String {
    server + RequestPath.project(id).text
  }
}
