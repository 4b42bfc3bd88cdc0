public import Foundation

extension Sandbox {
  /// What the sandbox answers to a request, as it goes over the network.
  public struct Reply: Sendable {
    /// The HTTP status.
    public var status: Int
    /// Header fields beyond those that every answer has.
    public var headers: [String: String]
    /// The JSON.
    public var body: Data
  }

  /// Answers a request without a network in between.
  ///
  /// - Parameters:
  ///   - target: The path as it is sent, with its query.
  ///   - headers: The header fields, whatever their case.
  public func reply(
    to method: String, _ target: String, headers: [String: String], body: Data
  ) -> Reply {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let fields = headers.map { ($0.key.lowercased(), $0.value) }
    let answer = answer(
      Request(
        method: method, path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "",
        headers: Dictionary(fields) { $1 }, body: body))
    return Reply(status: answer.status, headers: answer.headers, body: answer.body.encoded())
  }
}
