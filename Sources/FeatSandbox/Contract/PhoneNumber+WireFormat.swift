import FeatDomain

extension PhoneNumber {
  /// Reads `+86-15915719111`: 1 to 4 digits, a hyphen, 4 to 15 digits; the country is not in it.
  init?(wireFormat text: String) {
    let parts = text.utf8.dropFirst().split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard text.utf8.first == UInt8(ascii: "+"), parts.count == 2,
      (1...4).contains(parts[0].count), (4...15).contains(parts[1].count),
      parts.joined().allSatisfy(\.isDigit)
    else { return nil }
    self.init(
      iso3: "", callingCode: String(decoding: parts[0], as: UTF8.self),
      national: String(decoding: parts[1], as: UTF8.self))
  }
}

extension UInt8 {
  /// Whether this byte is an ASCII digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
