import FeatDomain

/// One line of text from the server, made safe to print as it is decoded.
struct SafeLine: Decodable, Equatable {
  let text: String

  init(_ original: String) {
    // Only here the rest is not even counted, which takes long for a megabyte.
    let beginning = original.unicodeScalars.prefix(Sanitizer.lineLimit)
    text = Sanitizer.line(String(beginning)).text
  }

  init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }
}

extension KeyedDecodingContainer {
  /// A text that may be missing, null or of another type: empty then.
  func safeText(_ key: Key) -> String {
    (try? decode(SafeLine.self, forKey: key))?.text ?? ""
  }

  /// A user's number: a whole one of up to 64 bits without a sign, or its digits as a text.
  func userNumber(_ key: Key) throws -> UInt64 {
    guard let number = wholeNumber(key) else { throw invalid(key) }
    return number
  }

  /// What to throw where a value has the right type and cannot be used.
  func invalid(_ key: Key) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: "not usable")
  }
}
