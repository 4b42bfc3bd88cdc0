import FeatDomain

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
}
