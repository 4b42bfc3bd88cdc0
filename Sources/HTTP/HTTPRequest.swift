public import FoundationEssentials

/// The HTTP methods that FEAT's API uses.
public enum HTTPMethod: String, Sendable {
  case get = "GET"
  case post = "POST"
  case patch = "PATCH"

  /// Whether a request with this method leaves the server as it was, so that it may be
  /// repeated without asking anyone.
  public var isRead: Bool { self == .get }
}

/// One header line, without its colon and line end.
public struct HTTPHeader: Equatable, Sendable {
  /// The header's name, compared without regard to case.
  public var name: String
  /// The header's value. A value with CR, LF or NUL makes the request invalid.
  public var value: String

  /// Makes a header line of a name and a value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// One request to the API, relative to the server's address.
public struct HTTPRequest: Equatable, Sendable {
  /// The method, which decides whether the request may be repeated.
  public var method: HTTPMethod
  /// The path from the root with its last slash, already percent-encoded, query included.
  public var path: String
  /// The path with its parameters left as names (`/api/service/demand/{id}/`): what a log may say.
  public var pathTemplate: String
  /// Header lines beside those that the client adds by itself.
  public var headers: [HTTPHeader]
  /// The body's bytes, nil for none.
  public var body: Data?

  /// Makes a request; without a template the path stands for itself.
  public init(
    _ method: HTTPMethod, _ path: String, pathTemplate: String? = nil,
    headers: [HTTPHeader] = [], body: Data? = nil
  ) {
    self.method = method
    self.path = path
    self.pathTemplate = pathTemplate ?? path
    self.headers = headers
    self.body = body
  }
}

extension HTTPRequest: CustomReflectable {
  /// What a log may say: never a header, a body or the path itself.
  public var customMirror: Mirror {
    Mirror(self, children: ["method": method, "pathTemplate": pathTemplate])
  }
}
