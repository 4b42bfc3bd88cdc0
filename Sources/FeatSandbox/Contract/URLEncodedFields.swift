import Foundation

/// Names and values as a query or a form writes them: `a=1&b=two+words`.
struct URLEncodedFields: Sendable {
  private let pairs: [(name: String, value: String)]

  /// Reads a text; what is not encoded as it should be is taken as it stands.
  init(_ text: String) {
    pairs = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { Self.decoded($0) }
      return (parts[0], parts.count == 2 ? parts[1] : "")
    }
  }

  /// All values of a name, in their order.
  func values(of name: String) -> [String] {
    pairs.filter { $0.name == name }.map(\.value)
  }

  /// A name or value without its encoding.
  static func decoded(_ text: Substring) -> String {
    let text = text.replacing("+", with: " ")
    return text.removingPercentEncoding ?? String(text)
  }
}
