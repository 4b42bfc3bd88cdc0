/// A list whose bad rows are left out, so that one of them does not take the others with it.
///
/// Rows beyond the first 10,000 are not read: a megabyte of bad ones would take a minute.
struct LenientList<Element: Decodable>: Decodable {
  private static var most: Int { 10_000 }

  var elements: [Element] = []

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    while !list.isAtEnd, list.currentIndex < Self.most {
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
