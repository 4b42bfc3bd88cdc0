/// An amount of money as an exact decimal, as it was sent: `15.00` stays `15.00`.
public struct Price: Sendable {
  /// The digits as a whole number, of 18 digits at most.
  public let coefficient: Int64
  /// How many of the digits stand behind the point, 18 at most.
  public let scale: UInt8

  /// Reads a decimal number: `15`, `15.00`, `+15.0`, and `1.5e3` as JSON may write it.
  ///
  /// Spaces around it are no part of it. Nil when it is no number, or has more than 18 digits: no
  /// amount of money has, and a rounded one would be a lie.
  public init?(_ text: String) {
    var reader = ByteReader(text)
    reader.skipSpaces()
    let isNegative = reader.skip("-")
    if !isNegative { reader.skip("+") }
    guard var decimal = Self.decimal(&reader) else { return nil }
    if reader.skip("e") || reader.skip("E") {
      guard let exponent = Self.exponent(&reader), decimal.shift(by: exponent) else { return nil }
    }
    reader.skipSpaces()
    guard reader.isAtEnd, let scale = UInt8(exactly: decimal.scale) else { return nil }
    self.coefficient = isNegative ? -decimal.coefficient : decimal.coefficient
    self.scale = scale
  }

  /// The number with as many digits behind the point as were sent.
  public var text: String {
    // From the last digit to the sign: one of these stands in every row of the list.
    String(unsafeUninitializedCapacity: 24) { bytes in
      var rest = coefficient.magnitude
      var start = 24
      var digits = 0
      while rest > 0 || digits <= scale {
        if digits == scale, scale > 0 {
          start -= 1
          bytes[start] = UInt8(ascii: ".")
        }
        start -= 1
        bytes[start] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
        digits += 1
      }
      if coefficient < 0 {
        start -= 1
        bytes[start] = UInt8(ascii: "-")
      }
      for index in start..<24 { bytes[index - start] = bytes[index] }
      return 24 - start
    }
  }

  private static func decimal(_ reader: inout ByteReader) -> Decimal? {
    var decimal = Decimal()
    var hasDigits = false
    var isBehindPoint = false
    while true {
      if let digit = reader.digit() {
        hasDigits = true
        guard decimal.append(digit, isBehindPoint: isBehindPoint) else { return nil }
      } else if isBehindPoint || !reader.skip(".") {
        return hasDigits ? decimal : nil
      } else {
        isBehindPoint = true
      }
    }
  }

  /// The number behind an `e`, which stops growing where no price can follow it any more.
  private static func exponent(_ reader: inout ByteReader) -> Int? {
    let isNegative = reader.skip("-")
    if !isNegative { reader.skip("+") }
    guard var exponent = reader.digit() else { return nil }
    while let digit = reader.digit() { exponent = min(1000, exponent * 10 + digit) }
    return isNegative ? -exponent : exponent
  }
}

extension Price: Comparable, Hashable {
  /// Whether both are the same amount: 1.5 is 1.50.
  @inlinable
  public static func == (left: Price, right: Price) -> Bool {
    // Most prices of a list have the same scale, and 100,000 of them are sorted while one looks:
    // for those it is one comparison of two words, without a call.
    left.scale == right.scale
      ? left.coefficient == right.coefficient : left.isOrdered(right, by: ==)
  }

  /// Orders by amount.
  @inlinable
  public static func < (left: Price, right: Price) -> Bool {
    left.scale == right.scale
      ? left.coefficient < right.coefficient : left.isOrdered(right, by: <)
  }

  /// Hashes the amount: the digits without zeros at their end.
  public func hash(into hasher: inout Hasher) {
    var (digits, scale) = (coefficient, scale)
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    hasher.combine(digits)
    hasher.combine(scale)
  }

  /// Compares the digits at the larger scale, in 128 bits: eighteen digits become 36 at most.
  @usableFromInline
  func isOrdered(
    _ other: Price, by isOrdered: ((Int64, UInt64), (Int64, UInt64)) -> Bool
  ) -> Bool {
    let left = coefficient.multipliedFullWidth(by: Self.power(max(scale, other.scale) - scale))
    let right = other.coefficient.multipliedFullWidth(
      by: Self.power(max(scale, other.scale) - other.scale))
    return isOrdered((left.high, left.low), (right.high, right.low))
  }

  fileprivate static func power(_ exponent: UInt8) -> Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

/// A decimal that is being read, within what a price can hold.
private struct Decimal {
  private static let limit: Int64 = 1_000_000_000_000_000_000

  var coefficient: Int64 = 0
  var scale = 0

  /// Whether there was room for one more digit.
  mutating func append(_ digit: Int, isBehindPoint: Bool) -> Bool {
    guard coefficient < Self.limit / 10, scale < 18 || !isBehindPoint else { return false }
    coefficient = coefficient * 10 + Int64(digit)
    scale += isBehindPoint ? 1 : 0
    return true
  }

  /// Moves the point, to the right for a positive number; false when there is no room.
  mutating func shift(by exponent: Int) -> Bool {
    scale -= exponent
    if coefficient == 0 { scale = max(0, scale) }
    while scale < 0 {
      guard append(0, isBehindPoint: false) else { return false }
      scale += 1
    }
    return scale <= 18
  }
}
