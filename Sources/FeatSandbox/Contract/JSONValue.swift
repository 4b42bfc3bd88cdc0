import Foundation

/// Any JSON, as it was sent or is about to be.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number with all its digits: a uid may be above the largest signed 64-bit integer.
  case number(Decimal)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads a body; nil when it is not JSON in UTF-8, or nested deeper than Foundation allows.
  init?(_ body: Data) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: body) else { return nil }
    self = value
  }
}

extension JSONValue: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let members = try? container.decode([String: JSONValue].self) {
      self = .object(members)
    } else {
      self = .array(try container.decode([JSONValue].self))
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  init(stringLiteral text: String) {
    self = .string(text)
  }

  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members) { _, last in last })
  }
}

extension JSONValue {
  /// A text, or null where there is none.
  static func text(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// A whole number, or null where there is none.
  static func whole(_ number: Int?) -> JSONValue {
    number.map { .number(Decimal($0)) } ?? .null
  }

  /// The member of an object; nil when this is no object or has no such member.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// Puts a value into an object, and where the path is longer, into objects within it.
  mutating func insert(_ value: JSONValue, at path: ArraySlice<String>) {
    guard let name = path.first, case .object(var members) = self else {
      self = value
      return
    }
    members[name, default: .object([:])].insert(value, at: path.dropFirst())
    self = .object(members)
  }
}
