import FoundationEssentials

/// What a refusal says field by field: `{data: {phone: ["…"], service_address: {phone: "…"}}}`.
struct FieldErrors: Decodable {
  /// The longest document that is read for it: refusals are short, and every value in one of
  /// megabytes would cost time.
  private static let longest = 32_768
  private static let most = 100
  /// Names under which the server says what belongs to no field.
  private static let noField: Set = ["non_field_errors", "detail"]

  private let data: JSONValue

  static func messages(in document: Data) -> [APIFailure.FieldMessage] {
    guard document.count <= longest,
      let errors = try? JSONDecoder().decode(Self.self, from: document)
    else { return [] }
    return Array(messages(errors.data, path: []).prefix(most))
  }

  /// The sentences by field: lists, single strings and nested objects alike.
  private static func messages(_ value: JSONValue, path: [String]) -> [APIFailure.FieldMessage] {
    switch value {
    case .string(let text):
      [.init(field: path.joined(separator: "."), message: SafeLine(text).text)]
    case .array(let items): items.flatMap { messages($0, path: path) }
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { name, value in
        messages(value, path: noField.contains(name) ? path : path + [SafeLine(name).text])
      }
    case .null, .bool, .number: []
    }
  }
}
