/// A sentence with named places to fill: `sentTo(number: "+86 159…")` fills `{number}`.
@dynamicCallable
struct Template: Decodable, Equatable, Sendable {
  /// The sentence with its places as `{name}`.
  let pattern: String

  init(_ pattern: String) {
    self.pattern = pattern
  }

  init(from decoder: any Decoder) throws {
    pattern = try decoder.singleValueContainer().decode(String.self)
  }

  func dynamicallyCall(withKeywordArguments values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      filled += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
