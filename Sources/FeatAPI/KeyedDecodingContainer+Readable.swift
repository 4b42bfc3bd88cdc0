import FeatDomain
import FoundationEssentials

extension KeyedDecodingContainer {
  /// A value; nil where it is missing, null or of another type.
  func readable<Value: Decodable>(_ key: Key, as type: Value.Type = Value.self) -> Value? {
    (try? decodeIfPresent(type, forKey: key)) ?? nil
  }

  /// A number's exact text, written as a text or as a number.
  func numberText(_ key: Key) -> String? {
    readable(key, as: String.self) ?? readable(key, as: Decimal.self).map { "\($0)" }
  }

  /// A price, written as a text or as a number.
  func price(_ key: Key) -> Price? {
    numberText(key).flatMap { Price($0) }
  }

  /// The digits of a whole number without a sign, or of a text that is nothing else.
  func digits(_ key: Key) -> String? {
    // Asked for an integer, the decoder would round one with an exponent to 53 bits.
    let written = readable(key, as: Decimal.self).map { "\($0)" } ?? readable(key, as: String.self)
    guard let written, !written.isEmpty, written.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return written
  }

  /// One of FEAT's codes.
  func code(_ key: Key) -> Int? {
    digits(key).flatMap { Int($0) }
  }

  /// One of FEAT's numbers for something.
  func id(_ key: Key) throws -> Int64 {
    guard let id = digits(key).flatMap({ Int64($0) }) else { throw invalid(key) }
    return id
  }

  /// A moment.
  func time(_ key: Key) -> UnixTime? {
    readable(key, as: String.self).flatMap { UnixTime(iso8601: $0) }
  }

  /// A text as it is, cut where nobody would read on.
  func serverText(_ key: Key, limit: Int = Sanitizer.blockLimit) -> ServerText {
    ServerText(String((readable(key, as: String.self) ?? "").unicodeScalars.prefix(limit)))
  }
}
