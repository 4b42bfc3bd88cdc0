extension JSONTree {
  /// The document with something changed somewhere in it.
  public func mutated(_ random: inout SeededRandom) -> JSONTree {
    switch self {
    case .array(var items) where !items.isEmpty && Bool.random(using: &random):
      let index = Int.random(in: items.indices, using: &random)
      items[index] = items[index].mutated(&random)
      return .array(items)
    case .object(var members) where !members.isEmpty && Int.random(in: 0...4, using: &random) > 0:
      let index = Int.random(in: members.indices, using: &random)
      switch Int.random(in: 0...9, using: &random) {
      case 0: members.remove(at: index)
      case 1: members.append(members[index])
      case 2: members[index].name = Self.names.randomElement(using: &random) ?? ""
      case 3:
        let name = Self.names.randomElement(using: &random) ?? ""
        members.append(Member(name: name, value: Self.oddValue(&random)))
      default: members[index].value = members[index].value.mutated(&random)
      }
      return .object(members)
    default:
      switch Int.random(in: 0...5, using: &random) {
      case 0: return .array([self])
      case 1:
        return .object([Member(name: Self.names.randomElement(using: &random) ?? "", value: self)])
      default: return Self.oddValue(&random)
      }
    }
  }

  private static let names = [
    "data", "error", "code", "message", "detail", "error_description", "key", "uid", "token",
    "meta",
    "default", "iso3", "calling_code", "label", "firstname", "", "\u{1B}", "a.b",
    "id", "status", "title", "owner", "winner", "order", "tags", "attachments", "name", "url",
    "service_address", "level_5", "closed_time", "lead_bid", "pagination", "next", "user",
    "access_token", "refresh_token", "expires_in", "scope", "question",
  ]

  private static func oddValue(_ random: inout SeededRandom) -> JSONTree {
    odd.randomElement(using: &random) ?? nil
  }

  private static let odd: [JSONTree] = [
    nil, true, false, 0, 1, [], [:], "", "NOT_FOUND", "\u{1B}[2J\u{202E}\u{7}", "e\u{301}\u{302}",
    "👨‍👩‍👧", "18446744073709551615", .raw("18446744073709551616"), .raw("-1"), .raw("1.5"),
    .raw("1e400"), .raw("-0"), .raw("\"\\ud800\""), .raw("\"\\u0000\""), .raw("NaN"), .raw(""),
    .raw("01"), .raw("\"\n\""), .string(String(repeating: "长", count: 2000)),
    .raw(String(repeating: "[", count: 600) + String(repeating: "]", count: 600)),
    .raw("-5"), .raw("1e3"), .raw("0.1e1"), "600.00", "7", "2026-02-30T00:00:00Z", "/a//b/?c#d",
    ["error": true], ["phone": ["a", ["b": "c"]]],
  ]
}

extension [UInt8] {
  /// The bytes with one to four of them changed, left out, or put in.
  public func mutated(_ random: inout SeededRandom) -> [UInt8] {
    var bytes = self
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &random)
      let byte = Self.special.randomElement(using: &random) ?? 0
      switch Int.random(in: 0...5, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[index] = byte
      case 2: bytes.remove(at: index)
      case 3: bytes.insert(byte, at: index)
      case 4: bytes.removeSubrange(index..<Swift.min(bytes.count, index + 10))
      default: bytes.insert(contentsOf: bytes[index...].prefix(20), at: index)
      }
    }
    return bytes
  }

  private static let special =
    [UInt8]("\"\\{}[]:,-+.eEu0\n\u{0}\u{1B}".utf8) + [0x80, 0xC3, 0xED, 0xFF]
}
