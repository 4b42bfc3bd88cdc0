/// One operation: how it is asked for, who may, and the rule that answers.
struct Route: Sendable {
  /// Who may call an operation.
  enum Access: Sendable {
    case everyone
    case signedIn
  }

  /// Which operation a request is for, or why it is for none.
  enum Match: Sendable {
    case operation(Route, parameters: [String: String])
    case wrongMethod(allowed: [String])
    case slashMissing
    case nothing
  }

  /// The largest body that most operations read, in bytes.
  static let usualBodyLimit = 1 << 20

  /// The method in capitals.
  var method: String
  /// The path, with `{name}` where something varies.
  var template: String
  /// Who may call it.
  var access: Access
  /// The largest body that it reads, in bytes.
  var bodyLimit: Int
  /// The rule, which throws nothing but a `Refusal`.
  var rule: @Sendable (inout SandboxState, Call) throws -> Answer

  /// Makes a row of the table.
  init(
    _ method: String, _ template: String, _ access: Access, bodyLimit: Int = usualBodyLimit,
    rule: @escaping @Sendable (inout SandboxState, Call) throws -> Answer
  ) {
    self.method = method
    self.template = template
    self.access = access
    self.bodyLimit = bodyLimit
    self.rule = rule
  }

  /// How the operation is counted: `POST /api/auth/phone/code/`.
  var name: String { "\(method) \(template)" }

  /// What stands at the `{name}` places of a path; nil when the path is another one.
  func parameters(of path: String) -> [String: String]? {
    let expected = template.split(separator: "/", omittingEmptySubsequences: false)
    let actual = path.split(separator: "/", omittingEmptySubsequences: false)
    guard expected.count == actual.count else { return nil }
    var parameters: [String: String] = [:]
    for (pattern, segment) in zip(expected, actual) {
      if pattern.hasPrefix("{") {
        guard !segment.isEmpty else { return nil }
        parameters[String(pattern.dropFirst().dropLast())] = String(segment)
      } else if pattern != segment {
        return nil
      }
    }
    return parameters
  }

  /// Finds the operation of a request in a table.
  ///
  /// A row with fewer `{name}` places must stand above one that would take its path as well.
  static func match(_ method: String, _ path: String, in table: [Route] = all) -> Match {
    let rows = table.compactMap { row in row.parameters(of: path).map { (row, $0) } }
    if let (row, parameters) = rows.first(where: { $0.0.method == method }) {
      return .operation(row, parameters: parameters)
    }
    if !rows.isEmpty { return .wrongMethod(allowed: rows.map(\.0.method)) }
    if table.contains(where: { $0.parameters(of: path + "/") != nil }) { return .slashMissing }
    return .nothing
  }
}
