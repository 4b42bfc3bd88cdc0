public import FoundationEssentials

/// A whole answer of the server.
public struct HTTPResponse: Equatable, Sendable {
  /// The HTTP status code, such as 200.
  public var status: Int
  /// The header lines in the order in which they came.
  public var headers: [HTTPHeader]
  /// The body's bytes, at most 8 MiB.
  public var body: Data

  /// Makes an answer.
  public init(status: Int, headers: [HTTPHeader] = [], body: Data = Data()) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of the last header with this name, whatever its case.
  public func header(_ name: String) -> String? {
    headers.last { $0.name.lowercased() == name.lowercased() }?.value
  }
}
