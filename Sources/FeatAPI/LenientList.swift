/// A list whose bad rows are left out, so that one of them does not take the others with it.
///
/// Rows beyond the first 10,000 are not read: a megabyte of bad ones would take a minute.
struct LenientList<Element: Decodable>: Decodable {
  private static var most: Int { 10_000 }

  var elements: [Element] = []
  /// How many rows were left out.
  var unreadable = 0

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    while !list.isAtEnd, list.currentIndex < Self.most {
      if let element = try? list.decode(Element.self) {
        elements.append(element)
      } else {
        _ = try list.decode(Skipped.self)
        unreadable += 1
      }
    }
  }

  /// Takes any value, to get past it.
  private struct Skipped: Decodable {
    init(from decoder: any Decoder) {}
  }
}

extension KeyedDecodingContainer {
  /// The rows of a list that can be read; none where there is no list.
  func list<Element: Decodable>(_ key: Key, of type: Element.Type) -> [Element] {
    readable(key, as: LenientList<Element>.self)?.elements ?? []
  }
}
