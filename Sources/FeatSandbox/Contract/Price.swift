/// An amount of yuan, exact to the fen.
struct Price: Codable, Comparable, Hashable, Sendable {
  /// The largest that is taken: 99,999,999.99 yuan.
  static let largest = Price(cents: 9_999_999_999)

  /// In hundredths of a yuan.
  var cents: Int

  /// Makes a price of hundredths of a yuan.
  init(cents: Int) {
    self.cents = cents
  }

  /// Reads `15`, `15.5` or `15.00`; nil for anything else, and for zero.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, (1...8).contains(whole.count),
      whole.allSatisfy(\.isDigit), let yuan = Int(text.prefix(whole.count))
    else { return nil }
    cents = yuan * 100
    if parts.count == 2 {
      guard (1...2).contains(parts[1].count), parts[1].allSatisfy(\.isDigit) else { return nil }
      let digits = String(decoding: parts[1], as: UTF8.self)
      guard let fraction = Int(digits.count == 1 ? digits + "0" : digits) else { return nil }
      cents += fraction
    }
    guard cents > 0 else { return nil }
  }

  /// The price as FEAT writes it: `15.00`.
  var text: String {
    let fraction = cents % 100
    return "\(cents / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  init(from decoder: any Decoder) throws {
    cents = try decoder.singleValueContainer().decode(Int.self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(cents)
  }

  static func < (left: Price, right: Price) -> Bool {
    left.cents < right.cents
  }
}
