/// Where a link leads: an address that a person could want to know.
struct HTMLTarget {
  private let address: [UInt8]
  /// How long the beginning is that a link's text may leave out.
  private let scheme: Int

  /// The schemes that are shown; others run something, or lead nowhere outside a page.
  private static let schemes: [[UInt8]] = ["https://", "http://", "mailto:", "tel:"].map {
    Array($0.utf8)
  }

  /// Reads the value of an attribute; nil when it is an address of another kind.
  init?(_ value: ArraySlice<UInt8>) {
    var address: [UInt8] = []
    address.reserveCapacity(value.count)
    var position = value.startIndex
    while position < value.endIndex {
      if value[position] == .ampersand,
        let reference = HTMLReference(value, at: position, isInAttribute: true)
      {
        address += UTF8.encode(reference.scalar) ?? UTF8.encodedReplacementCharacter
        position = reference.end
      } else {
        address.append(value[position])
        position += 1
      }
    }
    // Browsers go by the address without these.
    address.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let first = address.firstIndex { $0 > 0x20 } ?? 0
    address.removeFirst(first)
    while let last = address.last, last <= 0x20 { address.removeLast() }
    guard let scheme = Self.schemes.first(where: { Self.begins(address, with: $0) })
    else { return nil }
    self.address = address
    self.scheme = scheme.count
  }

  /// The address in angle brackets, which it cannot hold itself.
  var shown: [UInt8] {
    var shown: [UInt8] = [.less]
    shown.reserveCapacity(address.count + 2)
    for byte in address {
      switch byte {
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x7F:
        shown.append(UInt8(ascii: "%"))
        shown.append(Self.hexDigit(byte >> 4))
        shown.append(Self.hexDigit(byte & 0xF))
      default: shown.append(byte)
      }
    }
    shown.append(.greater)
    return shown
  }

  /// Whether a text is this address, with or without its scheme and a slash at the end.
  func isNamed(by text: ArraySlice<UInt8>) -> Bool {
    let text = text.last == .slash ? text.dropLast() : text
    let end = address.last == .slash ? address.dropLast() : address[...]
    return text.elementsEqual(end) || text.elementsEqual(end.dropFirst(scheme))
  }

  private static func begins(_ address: [UInt8], with scheme: [UInt8]) -> Bool {
    address.count > scheme.count
      && scheme.indices.allSatisfy { address[$0].lowercased == scheme[$0] }
  }

  private static func hexDigit(_ number: UInt8) -> UInt8 {
    number < 10 ? 0x30 + number : 0x41 + number - 10
  }
}
