import FeatDomain
import FoundationEssentials

/// One line of text from the server, made safe to print as it is decoded.
struct SafeLine: Decodable, Equatable {
  let text: String

  init(_ original: String) {
    text = Sanitizer.line(original).text
  }

  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }
}

/// A list whose bad rows are left out, so that one of them does not take the others with it.
struct LenientList<Element: Decodable>: Decodable {
  var elements: [Element] = []

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    while !list.isAtEnd {
      if let element = try? list.decode(Element.self) {
        elements.append(element)
      } else {
        _ = try list.decode(Skipped.self)
      }
    }
  }

  /// Takes any value, to get past it.
  private struct Skipped: Decodable {
    init(from decoder: any Decoder) {}
  }
}

extension KeyedDecodingContainer {
  /// A text that may be missing, null or of another type: empty then.
  func safeText(_ key: Key) -> String {
    (try? decode(SafeLine.self, forKey: key))?.text ?? ""
  }

  /// A user's number: a whole one of up to 64 bits without a sign, or its digits as a text.
  func userNumber(_ key: Key) throws -> UInt64 {
    // Asked for an integer, the decoder would round one with an exponent to 53 bits.
    let digits =
      try (try? decode(String.self, forKey: key)) ?? "\(decode(Decimal.self, forKey: key))"
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt64(digits) else {
      throw invalid(key)
    }
    return number
  }

  /// What to throw where a value has the right type and cannot be used.
  func invalid(_ key: Key) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: "not usable")
  }
}
