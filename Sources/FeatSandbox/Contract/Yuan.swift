import FeatDomain

/// An amount of yuan, exact to the fen.
struct Yuan: Codable, Comparable, Hashable, Sendable {
  /// The largest bid that is taken: 99,999,999.99 yuan.
  static let largest = Yuan(fen: 9_999_999_999)

  /// In hundredths of a yuan.
  var fen: Int

  /// Makes an amount of hundredths of a yuan.
  init(fen: Int) {
    self.fen = fen
  }

  /// Reads a bid, such as `15`, `15.5` or `15.00`: above zero, with at most two decimals.
  init?(_ text: String) {
    guard let price = Price(text), price.scale <= 2, price.coefficient > 0 else { return nil }
    let factor: Int64 = price.scale == 0 ? 100 : price.scale == 1 ? 10 : 1
    let (fen, isOver) = price.coefficient.multipliedReportingOverflow(by: factor)
    guard !isOver, fen <= Self.largest.fen else { return nil }
    self.init(fen: Int(fen))
  }

  /// The amount as FEAT writes it: `15.00`.
  var text: String {
    let fraction = fen % 100
    return "\(fen / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// Reads the plain number of fen.
  init(from decoder: any Decoder) throws {
    fen = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes the plain number of fen.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fen)
  }

  static func < (left: Yuan, right: Yuan) -> Bool {
    left.fen < right.fen
  }
}
