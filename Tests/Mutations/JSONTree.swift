/// A JSON document that can say what a careful encoder would not: a key twice, a number without end.
public indirect enum JSONTree: Equatable, Sendable {
  /// Anything as it is written: numbers, and what is no JSON.
  case raw(String)
  case string(String)
  case array([JSONTree])
  case object([Member])

  /// A name with its value.
  public struct Member: Equatable, Sendable {
    /// The name, which others of the object may have too.
    public var name: String
    /// What it has.
    public var value: JSONTree

    /// Makes a member.
    public init(name: String, value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  /// The document as text.
  public var text: String {
    switch self {
    case .raw(let text): text
    case .string(let string): Self.quoted(string)
    case .array(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.name) + ":" + $0.value.text }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(Character(scalar))
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A number.
  public init(integerLiteral value: UInt64) { self = .raw(String(value)) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .raw(String(value)) }
  /// Null.
  public init(nilLiteral: ()) { self = .raw("null") }
  /// A list.
  public init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  /// An object, with its members in this order.
  public init(dictionaryLiteral elements: (String, JSONTree)...) {
    self = .object(elements.map { Member(name: $0.0, value: $0.1) })
  }
}
