import FoundationEssentials

/// A value of JSON5, whichever it is.
enum JSON5Value: Decodable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([JSON5Value])
  case object([String: JSON5Value])
  /// One that is none, such as a text with half of a pair of surrogates.
  case broken

  /// Reads a text; nil when it is not JSON5.
  ///
  /// Of a key that stands there twice the first value counts.
  static func reading(_ bytes: [UInt8]) -> JSON5Value? {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try? decoder.decode(JSON5Value.self, from: Data(bytes))
  }

  init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: Key.self) {
      self = .object(
        Dictionary(
          uniqueKeysWithValues: members.allKeys.map { key in
            (key.stringValue, (try? members.decode(JSON5Value.self, forKey: key)) ?? .broken)
          }))
    } else if var elements = try? decoder.unkeyedContainer() {
      var list: [JSON5Value] = []
      while !elements.isAtEnd, let element = try? elements.decode(JSON5Value.self) {
        list.append(element)
      }
      self = elements.isAtEnd ? .list(list) : .broken
    } else {
      self = Self.single(try decoder.singleValueContainer())
    }
  }

  private static func single(_ container: any SingleValueDecodingContainer) -> JSON5Value {
    if container.decodeNil() { return .null }
    if let truth = try? container.decode(Bool.self) { return .boolean(truth) }
    if let number = try? container.decode(Double.self) { return .number(number) }
    if let text = try? container.decode(String.self) { return .text(text) }
    return .broken
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
