extension JSONTree {
  /// Reads a document that a server wrote; nil for what is no JSON.
  ///
  /// Numbers stay as they are written. It is for samples, not for strangers: what is nested too
  /// deeply would overflow the stack.
  public init?(parsing text: String) {
    var reader = JSONReader(rest: Array(text.utf8)[...])
    guard let tree = reader.readValue(), reader.isAtEnd else { return nil }
    self = tree
  }
}

/// Takes a document apart from its beginning to its end.
private struct JSONReader {
  var rest: ArraySlice<UInt8>

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return rest.isEmpty
    }
  }

  mutating func readValue() -> JSONTree? {
    skipBlanks()
    switch rest.first {
    case UInt8(ascii: "{"):
      return readList(until: UInt8(ascii: "}")) { $0.readMember() }.map(JSONTree.object)
    case UInt8(ascii: "["):
      return readList(until: UInt8(ascii: "]")) { $0.readValue() }.map(JSONTree.array)
    case UInt8(ascii: "\""): return readString().map(JSONTree.string)
    default:
      let word = rest.prefix { !Self.ends.contains($0) }
      rest = rest.dropFirst(word.count)
      return word.isEmpty ? nil : .raw(String(decoding: word, as: UTF8.self))
    }
  }

  private mutating func readMember() -> JSONTree.Member? {
    skipBlanks()
    guard let name = readString(), take(UInt8(ascii: ":")), let value = readValue() else {
      return nil
    }
    return JSONTree.Member(name: name, value: value)
  }

  private mutating func readList<Element>(
    until end: UInt8, element: (inout JSONReader) -> Element?
  ) -> [Element]? {
    rest = rest.dropFirst()
    var elements: [Element] = []
    if take(end) { return elements }
    while let next = element(&self) {
      elements.append(next)
      if take(end) { return elements }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
    return nil
  }

  private mutating func readString() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var units: [UInt16] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF16.self)
      case UInt8(ascii: "\\"):
        guard let unit = readEscape() else { return nil }
        units.append(unit)
      default:
        let tail = rest.prefix { $0 & 0xC0 == 0x80 }
        rest = rest.dropFirst(tail.count)
        units += String(decoding: [byte] + tail, as: UTF8.self).utf16
      }
    }
    return nil
  }

  private mutating func readEscape() -> UInt16? {
    guard let byte = rest.popFirst() else { return nil }
    guard byte == UInt8(ascii: "u") else { return Self.escapes[byte] ?? UInt16(byte) }
    let digits = String(decoding: rest.prefix(4), as: UTF8.self)
    rest = rest.dropFirst(4)
    return UInt16(digits, radix: 16)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipBlanks() { rest = rest.drop { Self.blanks.contains($0) } }

  private static let blanks = [UInt8](" \n\r\t".utf8)
  private static let ends = blanks + [UInt8](",:]}".utf8)
  private static let escapes: [UInt8: UInt16] = [
    UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "b"): 8,
    UInt8(ascii: "f"): 12,
  ]
}
