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

  /// A whole number of up to 64 bits without a sign, or its digits as a text.
  func wholeNumber(_ key: Key) -> UInt64? {
    // Asked for an integer, the decoder rounds one with an exponent to 53 bits.
    if let number = readable(key, as: UInt64.self), number < 1 << 53 { return number }
    let digits = readable(key, as: Decimal.self).map { "\($0)" } ?? readable(key, as: String.self)
    guard let digits, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return UInt64(digits)
  }

  /// One of FEAT's codes.
  func code(_ key: Key) -> Int? {
    wholeNumber(key).flatMap { Int(exactly: $0) }
  }

  /// One of FEAT's numbers for something.
  func id(_ key: Key) throws -> Int64 {
    guard let id = wholeNumber(key).flatMap({ Int64(exactly: $0) }) else { throw invalid(key) }
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
